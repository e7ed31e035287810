package dev.kept.reading;

import dev.kept.reading.DueSaid.NamedMonths;
import dev.kept.reading.DueSaid.Period;
import dev.kept.reading.DueSaid.What;
import java.time.LocalDate;
import java.util.List;

/** Which date the first Monday or the last working day of a period is. */
record DueNthDays(DueDates dates) {

  /** Of the present period, or of the next where that day has passed and no other was named. */
  LocalDate date(DueDay.NthOf nth) {
    LocalDate date = dateIn(nth, nth.in());
    boolean passed = date.isBefore(dates.today());
    return passed ? dateIn(nth, following(nth.in())) : date;
  }

  private static What following(What in) {
    return switch (in) {
      case Period(DueUnit unit, int on, var shade) -> new Period(unit, on + 1, shade);
      case NamedMonths(var first, int months, Integer year, var shade) when year == null ->
          new NamedMonths(first, months, null, shade);
      default -> in;
    };
  }

  private LocalDate dateIn(DueDay.NthOf nth, What in) {
    DueSpan span = DueSpan.of(in, dates);
    List<LocalDate> days =
        span.first()
            .datesUntil(span.last().plusDays(1))
            .filter(date -> nth.weekday() == null || date.getDayOfWeek() == nth.weekday())
            .filter(date -> !nth.business() || dates.calendar().isBusinessDay(date))
            .toList();
    int at = nth.nth() < 0 ? days.size() - 1 : Math.min(nth.nth(), days.size()) - 1;
    return at < 0 ? span.last() : days.get(at);
  }
}
