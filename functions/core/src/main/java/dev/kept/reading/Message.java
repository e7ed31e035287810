package dev.kept.reading;

import org.jspecify.annotations.Nullable;

/**
 * A message to read.
 *
 * @param text what it says, without markup and signature
 * @param before the customer's message that it answers; null if there is none
 */
public record Message(String text, Writer writer, @Nullable String before) {

  /** Whose words they are, which decides what can be in them. */
  public enum Writer {
    /** A public reply of staff: its promises are ours. */
    STAFF,
    /** An internal note: what it reports that the customer was told. */
    NOTE,
    /** The customer: signals, and no promise of ours. */
    CUSTOMER
  }
}
