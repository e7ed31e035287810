package dev.kept.reading;

import dev.kept.reading.DueSaid.Lead;
import dev.kept.reading.DueSaid.NamedMonths;
import dev.kept.reading.DueSaid.Period;
import dev.kept.reading.DueSaid.Shade;
import dev.kept.reading.DueSaid.WeekOf;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** When months, quarters and years fall due: at the close of their last open day. */
record DuePeriods(DueDates dates) {

  DueOutcome outcome(Period period, Lead lead) {
    return switch (period.unit()) {
      case WEEK -> new DueWeeks(dates).week(period, lead);
      case WEEKEND -> new DueWeeks(dates).weekend(period, lead);
      default -> shaded(DueSpan.of(period, dates), period.shade(), lead);
    };
  }

  DueOutcome outcome(NamedMonths named, Lead lead) {
    return shaded(DueSpan.of(named, dates), named.shade(), lead);
  }

  DueOutcome outcome(WeekOf week, Lead lead) {
    return shaded(DueSpan.of(week.in(), dates).week(week.nth()), Shade.WHOLE, lead);
  }

  private DueOutcome shaded(DueSpan span, Shade shade, Lead lead) {
    LocalDate first = span.first();
    if (lead == Lead.BEFORE && shade != Shade.END) {
      return DueOutcome.by(dates.before(first));
    }
    if (lead == Lead.AFTER) {
      return dates.firstOpenAfter(span.last());
    }
    LocalDate until =
        switch (shade) {
          case EARLY -> first.plusDays(span.length() / 3 - 1);
          case MIDDLE -> first.plusDays(span.length() / 2 - 1);
          default -> span.last();
        };
    @Nullable LocalDate lastOpen = lastOpen(first, until);
    boolean passed = lastOpen == null || lastOpen.isBefore(dates.today());
    Instant due = lastOpen == null || passed ? dates.midnightAfter(until) : dates.due(lastOpen);
    boolean whole = shade == Shade.WHOLE || shade == Shade.EARLY;
    boolean ahead = first.isAfter(dates.today());
    return ahead && whole && lead != Lead.BY && lastOpen != null
        ? DueOutcome.between(dates.earliest(dates.calendar().nextOpenDay(first).orElse(first)), due)
        : DueOutcome.by(due);
  }

  private @Nullable LocalDate lastOpen(LocalDate first, LocalDate last) {
    for (LocalDate date = last; !date.isBefore(first); date = date.minusDays(1)) {
      if (dates.calendar().isOpenDay(date)) {
        return date;
      }
    }
    return null;
  }
}
