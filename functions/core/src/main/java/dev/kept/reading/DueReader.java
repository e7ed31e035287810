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
   * Every time phrase, in the order of the text; none overlaps another. Of more than a thousand the
   * first thousand.
   *
   * @param reference when the message was sent
   * @param locale whose region decides how 12/5 is read: month first in the United States only
   */
  public List<Found> find(
      String text, Instant reference, BusinessCalendar calendar, Locale locale) {
    DueItems items = DueLexer.items(text, DueEnglish.WORDS);
    if (!DueGrammar.mayHold(items)) {
      return List.of();
    }
    List<DueSaid> phrases = new DueGrammar(items, DueStyle.of(locale)).phrases();
    if (phrases.isEmpty()) {
      return List.of();
    }
    DueResolver resolver = new DueResolver(new DueCalendar(calendar, reference));
    List<Found> found = new ArrayList<>(phrases.size());
    for (DueSaid said : phrases) {
      found.add(found(text, said, resolver));
    }
    return List.copyOf(found);
  }

  private static Found found(String text, DueSaid said, DueResolver resolver) {
    String phrase = text.substring(said.start(), said.end());
    return new Found(said.start(), said.end(), resolver.when(phrase, said));
  }

  /** The first time phrase. */
  public Optional<When> first(
      String text, Instant reference, BusinessCalendar calendar, Locale locale) {
    return find(text, reference, calendar, locale).stream().findFirst().map(Found::when);
  }
}
