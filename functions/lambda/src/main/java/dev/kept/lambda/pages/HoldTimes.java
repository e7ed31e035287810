package dev.kept.lambda.pages;

import dev.kept.calendar.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** Until when somebody can say that they have it: at most one business day from now. */
record HoldTimes(BusinessCalendar calendar, Instant now) {

  /** A close that is nearer than this is no time to do anything in. */
  private static final Duration TOO_SOON = Duration.ofMinutes(30);

  Instant latest() {
    return calendar.addBusinessDays(now, 1).orElse(now.plus(Duration.ofDays(1)));
  }

  /** The close of today, or else of the next business day. */
  Instant usual() {
    return close().findFirst().orElseGet(this::latest);
  }

  /** What the list offers, soonest first. */
  List<Instant> all() {
    Instant hour = now.plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.HOURS);
    return Stream.of(
            Stream.of(hour.plus(Duration.ofHours(1)), hour.plus(Duration.ofHours(3))),
            close(),
            Stream.of(latest()))
        .flatMap(times -> times)
        .filter(at -> !at.isAfter(latest()))
        .distinct()
        .sorted()
        .toList();
  }

  private Stream<Instant> close() {
    return calendar
        .close(calendar.dateOf(now))
        .filter(close -> close.isAfter(now.plus(TOO_SOON)))
        .stream();
  }
}
