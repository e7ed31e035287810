package dev.kept.fact;

/** Writes a fact down as one text, and reads it back equal. */
public interface FactCodec {

  String encode(Fact fact);

  /**
   * Reads back what {@link #encode} wrote.
   *
   * @throws IllegalArgumentException if it did not; the message says what is wrong and where
   */
  Fact decode(String text);
}
