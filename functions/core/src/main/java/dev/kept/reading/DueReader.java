package dev.kept.reading;

import dev.kept.calendar.BusinessCalendar;
import dev.kept.fact.When;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the words of a message that say when, and what they come to. Thread-safe. */
public final class DueReader {

  /**
   * Time words, and where they stand.
   *
   * @param start offset of the first character in the text as given
   * @param end offset after the last
   */
  public record Found(int start, int end, When when) {}

  /**
   * Every time phrase, in the order of the text; none overlaps another.
   *
   * @param reference when the message was sent
   * @param locale whose region decides how 12/5 is read: month first in the United States only
   */
  public List<Found> find(
      String text, Instant reference, BusinessCalendar calendar, Locale locale) {
    List<Found> found = new ArrayList<>();
    String lower = text.toLowerCase(Locale.ROOT);
    List<String> days = List.of("today", "tomorrow");
    for (int day = 0; day < days.size(); day++) {
      int at = lower.indexOf(days.get(day));
      if (at >= 0) {
        int end = at + days.get(day).length();
        Optional<Instant> due = calendar.close(calendar.dateOf(reference).plusDays(day));
        due.ifPresent(instant ->
            found.add(new Found(at, end, When.at(text.substring(at, end), null, instant))));
      }
    }
    return List.copyOf(found);
  }

  /** The first time phrase. */
  public Optional<When> first(
      String text, Instant reference, BusinessCalendar calendar, Locale locale) {
    return find(text, reference, calendar, locale).stream().findFirst().map(Found::when);
  }
}
