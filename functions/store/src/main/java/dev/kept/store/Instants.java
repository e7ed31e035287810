package dev.kept.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Instants as text of one width, so that they sort as text: {@code 2026-03-02T09:00:00.000000000Z}.
 */
public final class Instants {

  private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Instants() {}

  /** The text of an instant; of one outside the years 0 to 9999, that of the nearest inside. */
  public static String text(Instant at) {
    Instant held = at.isBefore(FIRST) ? FIRST : at.isAfter(LAST) ? LAST : at;
    return FORM.format(held);
  }

  /** Reads {@link #text} back. */
  public static Instant parse(String text) {
    return Instant.parse(text);
  }
}
