package dev.kept.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The open stretches of a calendar from an instant on, in order and apart from one another,
 * whatever the slots do. Walks day by day and ends where nothing can be open any more, or at the
 * horizon.
 */
final class OpenTime implements Iterator<Span> {

  private final Hours hours;
  private final LocalDate last;
  private final Deque<Span> ready = new ArrayDeque<>();
  private LocalDate date;
  private Instant counted;

  private OpenTime(Hours hours, Instant from, LocalDate date, LocalDate last) {
    this.hours = hours;
    this.counted = from;
    this.date = date;
    this.last = last;
  }

  /** What is open from an instant on, to the horizon. */
  static OpenTime from(Hours hours, Instant from) {
    LocalDate first = firstDate(hours, from);
    return new OpenTime(hours, from, first, hours.lastDate(first));
  }

  /** How much is open from one instant to another, however far apart they are. */
  static Duration between(Hours hours, Instant from, Instant to) {
    LocalDate last = hours.lastDate(LocalDate.ofInstant(to, hours.zone()));
    return new OpenTime(hours, from, firstDate(hours, from), last).before(to);
  }

  /** A night shift of the day before may still be running. */
  private static LocalDate firstDate(Hours hours, Instant from) {
    return LocalDate.ofInstant(from, hours.zone()).minusDays(1);
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && !date.isAfter(last)) {
      hours.slots(date).forEach(this::add);
      date = date.plusDays(1);
    }
    return !ready.isEmpty();
  }

  @Override
  public Span next() {
    if (!hasNext()) {
      throw new NoSuchElementException("nothing is open after " + counted);
    }
    return ready.removeFirst();
  }

  /** Adds what no earlier slot has covered, without the breaks. */
  private void add(Span slot) {
    Span rest = slot.from(counted);
    if (!rest.isEmpty()) {
      ready.addAll(hours.withoutBreaks(rest, date));
      counted = rest.end();
    }
  }

  /** The earliest instant at which that much of it has passed, if there is that much. */
  Optional<Instant> spend(Duration amount) {
    Duration left = amount;
    while (hasNext()) {
      Span open = next();
      Duration length = open.length();
      if (length.compareTo(left) >= 0) {
        return Optional.of(open.start().plus(left));
      }
      left = left.minus(length);
    }
    return Optional.empty();
  }

  /** How much of it lies before {@code end}. */
  private Duration before(Instant end) {
    Duration total = Duration.ZERO;
    while (hasNext()) {
      Span open = next();
      if (!open.start().isBefore(end)) {
        break;
      }
      total = total.plus(open.until(end).length());
    }
    return total;
  }
}
