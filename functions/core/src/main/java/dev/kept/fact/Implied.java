package dev.kept.fact;

import org.jspecify.annotations.Nullable;

/**
 * What a customer is owed though nobody promised it. One message opens at most one of each, and its
 * number stands in the commitment's id where that of a promise would, below all of those.
 */
public enum Implied {
  /** An answer to what the customer wrote. */
  REPLY(-1),
  /** Word from us while their case goes on. */
  UPDATE(-2),
  /** That their case is solved. */
  RESOLUTION(-3);

  private final int number;

  Implied(int number) {
    this.number = number;
  }

  /** In place of the ordinal of a promise; it never changes. */
  public int number() {
    return number;
  }

  /** The one of this number; null for the ordinals of promises. */
  static @Nullable Implied of(int ordinal) {
    for (Implied implied : values()) {
      if (implied.number == ordinal) {
        return implied;
      }
    }
    return null;
  }
}
