package dev.kept.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What kind of day a date is, when it opens and closes, and which day comes next or nth. */
record Days(Hours hours, BusinessWeek week) {

  boolean isOpen(LocalDate date) {
    return !hours.open(date).isEmpty();
  }

  boolean isBusiness(LocalDate date) {
    return !week.isWeekend(date) && isOpen(date);
  }

  Optional<Instant> opening(LocalDate date) {
    List<Span> open = hours.open(date);
    return open.isEmpty() ? Optional.empty() : Optional.of(Collections.min(open).start());
  }

  Optional<Instant> close(LocalDate date) {
    Instant last = null;
    for (Span open : hours.open(date)) {
      last = last == null || open.end().isAfter(last) ? open.end() : last;
    }
    return Optional.ofNullable(last);
  }

  /** The first close after {@code at} of the days of a kind from {@code date} on. */
  Optional<Instant> closeAfter(Instant at, LocalDate date, Predicate<LocalDate> kind) {
    return hours
        .dates(date)
        .filter(kind)
        .flatMap(day -> close(day).stream())
        .filter(close -> close.isAfter(at))
        .findFirst();
  }

  /** The first day of a kind at or after {@code date}. */
  Optional<LocalDate> next(LocalDate date, Predicate<LocalDate> kind) {
    return hours.dates(date).filter(kind).findFirst();
  }

  /**
   * The nth day of a kind after {@code date}.
   *
   * @throws IllegalArgumentException if n is less than 1
   */
  Optional<LocalDate> nth(LocalDate date, int n, Predicate<LocalDate> kind) {
    if (n < 1) {
      throw new IllegalArgumentException("days are counted from 1, not " + n);
    }
    return hours.dates(date.plusDays(1)).filter(kind).skip(n - 1L).findFirst();
  }
}
