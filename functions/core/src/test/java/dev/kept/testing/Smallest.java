package dev.kept.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Finds the smallest story in which something still goes wrong. */
public final class Smallest {

  private Smallest() {}

  /** Leaves out of a story that fails whatever it fails without. */
  public static <T> List<T> of(List<T> story, Predicate<List<T>> fails) {
    List<T> smallest = new ArrayList<>(story);
    boolean shrunk = true;
    while (shrunk) {
      shrunk = false;
      for (int i = smallest.size() - 1; i >= 0; i--) {
        List<T> without = new ArrayList<>(smallest);
        without.remove(i);
        if (fails.test(without)) {
          smallest = without;
          shrunk = true;
        }
      }
    }
    return smallest;
  }
}
