package dev.kept.lambda.pages;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be opened and pressed, from the code itself: a new one is in no list of its own. */
public final class AllThereIs {

  private AllThereIs() {}

  /** What the buttons of all answers say. */
  public static Set<String> labels() {
    return Stream.of(Choice.values())
        .map(Choice::label)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Every address that is named anywhere among the pages. */
  public static Set<String> addresses() throws IllegalAccessException {
    Set<String> addresses = new TreeSet<>(Set.of("/"));
    for (Class<?> named : new Class<?>[] {Addresses.class, SigningIn.class}) {
      for (Field field : named.getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
          field.setAccessible(true);
          String value = String.valueOf(field.get(null));
          if (value.startsWith("/")) {
            addresses.add(value);
          }
        }
      }
    }
    return addresses;
  }
}
