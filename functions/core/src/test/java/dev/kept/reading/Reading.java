package dev.kept.reading;

import dev.kept.calendar.BusinessCalendar;
import dev.kept.fact.Heard;
import dev.kept.fact.Promise;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the tests of reading share: one office, one Tuesday morning. */
final class Reading {
  /** Tuesday, 10:00 in Chicago. */
  static final Instant AT = Instant.parse("2026-03-03T16:00:00Z");

  static final Context CONTEXT =
      new Context(AT, BusinessCalendar.nineToFive(ZoneId.of("America/Chicago")), Locale.US, 7);

  private static final MessageReader READER = new MessageReader();

  private Reading() {}

  static Heard of(String text, Message.Writer writer, @Nullable String before) {
    return READER.read(new Message(text, writer, before), CONTEXT);
  }

  static List<Promise> promises(String text) {
    return of(text, Message.Writer.STAFF, null).promises();
  }
}
