package dev.kept.reading;

import dev.kept.calendar.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Open time from an instant on. It leaves marks behind, so that many amounts cost no more than the
 * longest of them.
 */
final class DueOpenTime {

  private static final Duration STRIDE = Duration.ofHours(8);

  private final BusinessCalendar calendar;
  private final List<Instant> marks = new ArrayList<>();

  DueOpenTime(BusinessCalendar calendar, Instant start) {
    this.calendar = calendar;
    this.marks.add(start);
  }

  /** How many marks were set: the work that was done. */
  int strides() {
    return marks.size() - 1;
  }

  /** The earliest instant at which so much open time has passed since the start. */
  Optional<Instant> after(Duration amount) {
    int whole = (int) amount.dividedBy(STRIDE);
    while (marks.size() <= whole) {
      Optional<Instant> next = calendar.add(marks.getLast(), STRIDE);
      if (next.isEmpty()) {
        return next;
      }
      marks.add(next.get());
    }
    return calendar.add(marks.get(whole), amount.minus(STRIDE.multipliedBy(whole)));
  }
}
