package dev.kept.store;

import java.time.Instant;

/**
 * A tombstone as it is stored: of two with one hash, the text of the later one sorts behind.
 *
 * @param until nothing that happened up to here is taken in again
 */
public record Buried(String hash, Instant until) {

  public String text() {
    return hash + " " + Instants.text(until);
  }

  /** Reads {@link #text()} back. */
  public static Buried parse(String text) {
    int space = text.lastIndexOf(' ');
    if (space < 0) {
      throw new IllegalArgumentException("a tombstone is a hash and an instant");
    }
    return new Buried(text.substring(0, space), Instants.parse(text.substring(space + 1)));
  }
}
