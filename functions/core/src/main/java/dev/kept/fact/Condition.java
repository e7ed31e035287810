package dev.kept.fact;

/**
 * What must happen before a promise counts.
 *
 * @param words the condition as written: "once the part arrives"
 * @param on whose turn it is
 */
public record Condition(String words, On on) {

  /** Whose turn a condition is. */
  public enum On {
    /** The promise sleeps until the customer has done their part. */
    CUSTOMER,
    /** Ourselves or a supplier: no break, but a check-in now and then. */
    OURSELVES
  }
}
