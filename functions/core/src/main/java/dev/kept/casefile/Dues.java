package dev.kept.casefile;

import dev.kept.calendar.BusinessCalendar;
import dev.kept.fact.Action;
import dev.kept.fact.Vague;
import dev.kept.fact.When;
import dev.kept.policy.Policy;
import dev.kept.policy.Span;
import dev.kept.reading.DueReader;
import dev.kept.reading.VagueDues;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a promise is due, and when it counts as broken.
 *
 * @param calendar of the team that made it
 */
record Dues(BusinessCalendar calendar, Policy policy) {

  /** What the maker has after opening, where the deadline would have fallen in closed time. */
  private static final Duration AFTER_OPENING = Duration.ofHours(1);

  /** Made when first needed: a wake that reads no time words does not pay for their tables. */
  private static final class Words {
    static final DueReader READER = new DueReader();
  }

  /** Whether the customer was told a time, rather than "soon" or nothing. */
  static boolean explicit(@Nullable When when) {
    return when != null && when.due() != null && !when.conditional();
  }

  /** When it is due, counted from {@code from}: as said, or as the policy holds it. */
  Instant due(Action action, @Nullable When when, Instant from) {
    if (when != null && when.due() != null && when.due().isAfter(from)) {
      return when.due();
    }
    if (when != null && when.vague() != null) {
      return VagueDues.DEFAULT.due(when.vague(), from, calendar);
    }
    return undated(action, from);
  }

  /**
   * The time words as they count from {@code from}: "send us your number and we'll call you within
   * two hours" begins when the number comes. Words that cannot be counted anew stand as they are.
   */
  When anew(When when, Instant from) {
    return Words.READER
        .first(when.phrase(), from, calendar, policy.locale())
        .filter(counted -> counted.due() != null && when.due() != null)
        .orElse(when);
  }

  /** No time word at all: the bucket "none", by action. */
  private Instant undated(Action action, Instant from) {
    return switch (action) {
      case CALL, MESSAGE, SEND -> VagueDues.DEFAULT.due(Vague.SOON, from, calendar);
      case RESOLVE, OTHER -> businessDays(from, 5);
      case REFUND -> businessDays(from, 10);
      case VISIT -> businessDays(from, 2);
    };
  }

  /** What the policy gives, counted from {@code from}. */
  Instant after(Span span, Instant from) {
    return span.after(from, calendar);
  }

  Instant businessDays(Instant from, int days) {
    return calendar.addBusinessDays(from, days).orElse(from.plus(Duration.ofDays(days)));
  }

  Instant openTime(Instant from, Duration amount) {
    return calendar.add(from, amount).orElse(from.plus(amount));
  }

  /**
   * Due plus grace; where that falls in closed time, an hour after the next opening. Time that runs
   * out exactly at closing has not fallen in closed time.
   */
  Instant deadline(Action action, Instant due) {
    Instant deadline = due.plus(policy.timing().grace(action));
    if (isOpenUntil(deadline)) {
      return deadline;
    }
    return calendar.nextOpen(deadline).map(open -> open.plus(AFTER_OPENING)).orElse(deadline);
  }

  private boolean isOpenUntil(Instant at) {
    return calendar.isOpen(at) || calendar.isOpen(at.minusNanos(1));
  }
}
