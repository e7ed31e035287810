package dev.kept.reading;

import dev.kept.fact.Vague;
import java.time.Month;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A time phrase as understood, before any calendar is asked.
 *
 * @param start offset of its first character
 * @param end offset after its last
 */
record DueSaid(int start, int end, Lead lead, What what, boolean approximate) {

  /** The same with another lead. */
  DueSaid led(Lead other) {
    return new DueSaid(start, end, other, what, approximate);
  }

  /** The same, as a hope. */
  DueSaid hoped() {
    return new DueSaid(start, end, lead, what, true);
  }

  /** What stands before the time and turns it into a limit. */
  enum Lead {
    NONE,
    /** By, until, at the latest: an end without a beginning. */
    BY,
    BEFORE,
    /** From, not before: a beginning that counts in. */
    FROM,
    AFTER,
    /** Within, in, up to. */
    WITHIN
  }

  /** The kinds of time phrase. */
  sealed interface What {}

  /** A day, a time or a part of it, or several of these together; at least one is there. */
  record Moment(
      @Nullable DueDay day,
      @Nullable DueDay lastDay,
      @Nullable DueClock clock,
      @Nullable DueClock clockEnd,
      @Nullable DuePart part,
      Shade shade,
      @Nullable Point point,
      DueTerm.@Nullable Zone zone)
      implements What {

    /** A day and nothing else. */
    static Moment on(DueDay day) {
      return new Moment(day, null, null, null, null, Shade.WHOLE, null, null);
    }
  }

  /** Where in a day, week or month. */
  enum Shade {
    WHOLE,
    EARLY,
    MIDDLE,
    /** "late this afternoon": its last part. */
    LATE,
    /** "later this morning": what is left of it. */
    LATER,
    END
  }

  /** Points of a business day that have names. */
  enum Point {
    FIRST_THING,
    DAY_END,
    CLOSE,
    OVERNIGHT,
    /** The time of day at which the message is sent. */
    SAME_TIME
  }

  /**
   * A length of time from now.
   *
   * @param least the lower end of a range; null where there is none
   * @param business counted in business days or open hours
   */
  record Amount(@Nullable DueQuantity least, DueQuantity most, boolean business) implements What {}

  /**
   * A week, weekend, month, quarter or year.
   *
   * @param on how many from the present one, which is 0
   */
  record Period(DueUnit unit, int on, Shade shade) implements What {}

  /**
   * Months by their names: one, or the three of a quarter.
   *
   * @param year null where none is named: the coming ones
   */
  record NamedMonths(Month first, int months, @Nullable Integer year, Shade shade)
      implements What {}

  /**
   * Seven days of a month: the first, second, third or fourth, or the last where it is -1.
   *
   * @param in a {@link Period} or {@link NamedMonths}
   */
  record WeekOf(int nth, What in) implements What {}

  /** The week in which a day lies: "the week commencing 6 May". */
  record WeekWith(DueDay day) implements What {}

  record Vaguely(Vague vague) implements What {}

  /** Waits for something that has not happened. */
  record Event() implements What {}

  /** One or the other: what the later allows. */
  record Either(List<DueSaid> choices) implements What {}
}
