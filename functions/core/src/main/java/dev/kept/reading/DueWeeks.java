package dev.kept.reading;

import dev.kept.reading.DueSaid.Lead;
import dev.kept.reading.DueSaid.Period;
import dev.kept.reading.DueSaid.Shade;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When weeks and weekends fall due: a week at the close of its last business day. */
record DueWeeks(DueDates dates) {

  DueOutcome week(Period period, Lead lead) {
    LocalDate first = dates.week(period.on());
    List<LocalDate> days = businessDays(first);
    if (lead == Lead.BEFORE && period.shade() != Shade.END) {
      return DueOutcome.by(dates.before(first));
    }
    if (lead == Lead.AFTER) {
      return dates.firstOpenAfter(first.plusDays(6));
    }
    boolean ahead = period.on() > 0 && lead != Lead.BY;
    @Nullable Instant start = ahead && !days.isEmpty() ? dates.earliest(days.getFirst()) : null;
    return switch (period.shade()) {
      case EARLY -> DueOutcome.between(start, end(nth(days, 2), first));
      case MIDDLE -> DueOutcome.by(end(nth(days, 3), first));
      case LATE, LATER -> DueOutcome.between(ahead ? lastButOne(days) : null, end(days, first));
      case END -> DueOutcome.by(end(days, first));
      case WHOLE -> DueOutcome.between(start, end(days, first));
    };
  }

  /** The week in which a day lies. */
  DueOutcome weekWith(DueDay day, Lead lead) {
    LocalDate first = dates.calendar().week(new DueDays(dates).date(day));
    List<LocalDate> days = businessDays(first);
    boolean limit = lead == Lead.BY || lead == Lead.WITHIN || days.isEmpty();
    return lead == Lead.BEFORE
        ? DueOutcome.by(dates.before(first))
        : DueOutcome.between(limit ? null : dates.earliest(days.getFirst()), end(days, first));
  }

  private @Nullable Instant lastButOne(List<LocalDate> days) {
    return days.isEmpty() ? null : dates.earliest(days.get(Math.max(0, days.size() - 2)));
  }

  private static List<LocalDate> nth(List<LocalDate> days, int nth) {
    return days.subList(0, Math.min(nth, days.size()));
  }

  /**
   * The close of the last of these days; the end of the week, if there is none or it has passed.
   */
  private Instant end(List<LocalDate> days, LocalDate week) {
    Instant endOfWeek = dates.midnightAfter(week.plusDays(6));
    if (days.isEmpty()) {
      return endOfWeek;
    }
    LocalDate last = days.getLast();
    return last.isBefore(dates.today()) ? endOfWeek : dates.due(last);
  }

  DueOutcome weekend(Period period, Lead lead) {
    LocalDate first = dates.calendar().weekend(dates.today()).plusWeeks(period.on());
    if (lead == Lead.AFTER) {
      return dates.firstOpenAfter(first.plusDays(1));
    }
    if (lead == Lead.BEFORE || lead == Lead.BY) {
      LocalDate friday = first.minusDays(5);
      boolean running = !dates.today().isBefore(first);
      LocalDate week = running && lead == Lead.BEFORE ? friday.plusWeeks(1) : friday;
      return running && lead == Lead.BY
          ? DueOutcome.by(dates.midnightAfter(first.plusDays(1)))
          : DueOutcome.by(end(businessDays(week), week));
    }
    return DueOutcome.between(dates.midnightBefore(first), dates.midnightAfter(first.plusDays(1)));
  }

  private List<LocalDate> businessDays(LocalDate week) {
    return week.datesUntil(week.plusWeeks(1)).filter(dates.calendar()::isBusinessDay).toList();
  }
}
