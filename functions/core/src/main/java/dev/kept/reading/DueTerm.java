package dev.kept.reading;

import dev.kept.fact.Vague;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What a word or set phrase means in a time phrase, whatever the language. */
sealed interface DueTerm {

  /** Digits. The value is -1 where there are too many to be a number of anything. */
  record Figures(int value, int digits) implements DueTerm {}

  /** A number word; rough where it is not exact ("a few"). */
  record Count(int value, boolean rough) implements DueTerm {}

  /** "fifth", as a day of a month. */
  record Ordinal(int value) implements DueTerm {}

  /** Today and its neighbours, by days from today. */
  record Day(int offset) implements DueTerm {}

  /** Shy words mean something else as well ("sat"), and need another time word beside them. */
  record Weekday(DayOfWeek day, boolean shy) implements DueTerm {}

  record MonthName(Month month, boolean shy) implements DueTerm {}

  /** A part of a day; of today where the word says so ("tonight"). */
  record Part(DuePart part, boolean today) implements DueTerm {}

  /** A unit; in the singular it may be an adjective ("a 30 day trial"). */
  record Unit(DueUnit unit, int times, boolean singular) implements DueTerm {}

  /** A set part of this week, month, quarter or year ("EOM", "midweek"). */
  record Ending(DueUnit unit, DueSaid.Shade shade) implements DueTerm {}

  record Feast(DueFeast feast) implements DueTerm {}

  /** Vague words. Shy ones mean it only where nothing that they describe follows ("a second"). */
  record Bucket(Vague vague, boolean shy) implements DueTerm {}

  /**
   * A named zone.
   *
   * @param region whose clock is meant; null for the business's own
   * @param literal what the letters mean to the letter, where that is another thing in summer
   */
  record Zone(@Nullable ZoneId region, @Nullable ZoneId literal) implements DueTerm {}

  /** A character that is no letter, digit or space; dashes are all '-', line ends '\n'. */
  record Symbol(char value) implements DueTerm {}

  /** A word of no meaning here. */
  record Other() implements DueTerm {}

  DueTerm OTHER = new Other();

  /** The small words that hold a time phrase together. */
  enum Mark implements DueTerm {
    BY,
    BEFORE,
    AFTER,
    /** "straight after": after a time, or the beginning of a condition. */
    JUST_AFTER,
    FROM,
    UNTIL,
    AT,
    ON,
    IN,
    WITHIN,
    OVER,
    BETWEEN,
    FOR,
    TO,
    AND,
    OR,
    OF,
    A,
    THE,
    THIS,
    NEXT,
    /** "the last Friday of the month"; elsewhere it looks back. */
    LAST,
    ANOTHER,
    /** "the week commencing", of a date. */
    WEEK_OF,
    SOMETIME,
    EARLY,
    LATE,
    LATER,
    MIDDLE,
    START,
    END,
    FIRST_THING,
    CLOSE,
    /** The close, after a word of limit; else a verb ("close your ticket"). */
    CLOSING,
    DAY_END,
    OVERNIGHT,
    BUSINESS,
    AT_LATEST,
    NOON,
    MIDNIGHT,
    AM,
    PM,
    OCLOCK,
    ORDINAL_SUFFIX,
    HALF,
    PAST,
    ABOUT,
    OR_SO,
    HOPE,
    NOW,
    /** "this time tomorrow". */
    THIS_TIME,
    AGO,
    YESTERDAY,
    /** A bare number of minutes may follow: "back in 10". */
    BACK,
    /** The letter of "Q2". */
    QUARTER_LETTER,
    /** What was or what recurs: the time words after it are no promise ("last Friday"). */
    NOT_AHEAD,
    /** A length of time before which it is no due ("waited two days"). */
    LASTED,
    /** Begins a condition ("once"). */
    EVENT,
    /** Begins a condition unless a question follows ("when"). */
    WHEN,
    /** Makes "after" a part of the verb ("look after the dog"). */
    TENDS,
    /** A happening that time counts from ("receipt"). */
    HAPPENING,
    /** A subject with its "will": a new clause. */
    WILL,
    /** A pronoun. */
    WHO,
    TIME,
    /** May follow a bare hour, which is then still an hour ("at 4 please"). */
    FILLER
  }
}
