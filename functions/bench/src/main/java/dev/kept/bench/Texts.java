package dev.kept.bench;

import dev.kept.calendar.BusinessCalendar;
import dev.kept.reading.Context;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/** What is read in the benches. */
final class Texts {

  private static final String TYPICAL =
      """
      Hi Dana,

      Thank you for your patience, and for the photos; they help a lot. What you see behind the \
      fridge are German cockroaches, and one treatment is seldom enough in a kitchen of that age. \
      Our technician has looked at the notes from the first visit and would like to use gel this \
      time, which is safe with children in the house.

      We'll call you tomorrow to schedule the next treatment, and I'll send you the preparation \
      list by Friday noon. Please keep the sink dry over night if you can. If anything changes \
      before then, just answer this mail.

      Kind regards,
      Tom Becker
      """;

  static final Context CONTEXT =
      new Context(
          Instant.parse("2026-03-09T18:10:00Z"),
          BusinessCalendar.nineToFive(ZoneId.of("America/New_York")),
          Locale.US,
          1);

  private Texts() {}

  /** The typical message of about 600 characters, cut to its promise or repeated to a length. */
  static String typical(int characters) {
    String text = TYPICAL.repeat(characters / TYPICAL.length() + 1);
    int from = characters < TYPICAL.length() ? text.indexOf("We'll call") : 0;
    return text.substring(from, Math.min(text.length(), from + characters));
  }
}
