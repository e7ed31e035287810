package dev.kept.reading;

import dev.kept.calendar.BusinessCalendar;
import dev.kept.reading.DueSaid.Lead;
import dev.kept.reading.DueSaid.NamedMonth;
import dev.kept.reading.DueSaid.Period;
import dev.kept.reading.DueSaid.Shade;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * When weeks, weekends, months, quarters and years fall due: at the close of a week's last business
 * day, of a longer period's last open day.
 */
record DuePeriods(DueDates dates) {

  DueOutcome outcome(Period period, Lead lead) {
    return switch (period.unit()) {
      case WEEK -> week(period, lead);
      case WEEKEND -> weekend(period, lead);
      default -> longer(period.unit(), period.on(), period.shade(), lead);
    };
  }

  DueOutcome outcome(NamedMonth named, Lead lead) {
    LocalDate today = dates.today();
    Integer year = named.year();
    YearMonth month = YearMonth.of(year == null ? today.getYear() : year, named.month());
    if (year == null && month.isBefore(YearMonth.from(today))) {
      month = month.plusYears(1);
    }
    boolean ahead = month.isAfter(YearMonth.from(today));
    return shaded(month.atDay(1), month.atEndOfMonth(), named.shade(), lead, ahead);
  }

  private DueOutcome week(Period period, Lead lead) {
    LocalDate first = dates.week(period.on());
    List<LocalDate> days = days(first, first.plusDays(6), calendar()::isBusinessDay);
    if (lead == Lead.BEFORE && period.shade() != Shade.END) {
      return DueOutcome.by(dates.before(first));
    }
    if (lead == Lead.AFTER) {
      return firstAfter(first.plusDays(6));
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

  private DueOutcome weekend(Period period, Lead lead) {
    LocalDate first = calendar().week().weekend(dates.today()).plusWeeks(period.on());
    if (lead == Lead.AFTER) {
      return firstAfter(first.plusDays(1));
    }
    if (lead == Lead.BEFORE || lead == Lead.BY) {
      LocalDate friday = first.minusDays(5);
      boolean running = !dates.today().isBefore(first);
      LocalDate week = running && lead == Lead.BEFORE ? friday.plusWeeks(1) : friday;
      return running && lead == Lead.BY
          ? DueOutcome.by(dates.midnightAfter(first.plusDays(1)))
          : DueOutcome.by(end(days(week, week.plusDays(6), calendar()::isBusinessDay), week));
    }
    return DueOutcome.between(dates.midnightBefore(first), dates.midnightAfter(first.plusDays(1)));
  }

  /** The first open day after a date, from its opening to its close. */
  private DueOutcome firstAfter(LocalDate date) {
    LocalDate next = calendar().nextOpenDay(date.plusDays(1)).orElse(date.plusDays(1));
    return DueOutcome.between(dates.earliest(next), dates.due(next));
  }

  private DueOutcome longer(DueUnit unit, int on, Shade shade, Lead lead) {
    YearMonth now = YearMonth.from(dates.today());
    YearMonth first =
        switch (unit) {
          case QUARTER -> now.minusMonths((now.getMonthValue() - 1) % 3).plusMonths(3L * on);
          case YEAR -> now.withMonth(1).plusYears(on);
          default -> now.plusMonths(on);
        };
    YearMonth last =
        switch (unit) {
          case QUARTER -> first.plusMonths(2);
          case YEAR -> first.plusMonths(11);
          default -> first;
        };
    return shaded(first.atDay(1), last.atEndOfMonth(), shade, lead, on > 0);
  }

  private DueOutcome shaded(
      LocalDate first, LocalDate last, Shade shade, Lead lead, boolean ahead) {
    if (lead == Lead.BEFORE && shade != Shade.END) {
      return DueOutcome.by(dates.before(first));
    }
    if (lead == Lead.AFTER) {
      return firstAfter(last);
    }
    long days = first.until(last, java.time.temporal.ChronoUnit.DAYS) + 1;
    LocalDate until =
        switch (shade) {
          case EARLY -> first.plusDays(days / 3 - 1);
          case MIDDLE -> first.plusDays(days / 2 - 1);
          default -> last;
        };
    @Nullable LocalDate lastOpen = lastOpen(first, until);
    boolean passed = lastOpen == null || lastOpen.isBefore(dates.today());
    Instant due = lastOpen == null || passed ? dates.midnightAfter(until) : dates.due(lastOpen);
    boolean whole = shade == Shade.WHOLE || shade == Shade.EARLY;
    return ahead && whole && lead != Lead.BY && lastOpen != null
        ? DueOutcome.between(dates.earliest(calendar().nextOpenDay(first).orElse(first)), due)
        : DueOutcome.by(due);
  }

  private @Nullable LocalDate lastOpen(LocalDate first, LocalDate last) {
    for (LocalDate date = last; !date.isBefore(first); date = date.minusDays(1)) {
      if (calendar().isOpenDay(date)) {
        return date;
      }
    }
    return null;
  }

  private static List<LocalDate> days(
      LocalDate first, LocalDate last, Predicate<LocalDate> counted) {
    return first.datesUntil(last.plusDays(1)).filter(counted).toList();
  }

  private BusinessCalendar calendar() {
    return dates.calendar();
  }
}
