package dev.kept.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of time, start inclusive, end exclusive. Empty where the end is not after the start.
 */
record Span(Instant start, Instant end) implements Comparable<Span> {

  /** By start; of those that start together, the shorter first. */
  @Override
  public int compareTo(Span other) {
    int byStart = start.compareTo(other.start);
    return byStart != 0 ? byStart : end.compareTo(other.end);
  }

  boolean isEmpty() {
    return !end.isAfter(start);
  }

  boolean contains(Instant at) {
    return !at.isBefore(start) && at.isBefore(end);
  }

  Duration length() {
    return isEmpty() ? Duration.ZERO : Duration.between(start, end);
  }

  /** The part of this span that lies at or after {@code at}. */
  Span from(Instant at) {
    return at.isAfter(start) ? new Span(at, end) : this;
  }

  /** The part of this span that lies before {@code at}. */
  Span until(Instant at) {
    return at.isBefore(end) ? new Span(start, at) : this;
  }

  /** What is left of this span without {@code other}: nothing, one piece or two. */
  List<Span> without(Span other) {
    if (other.isEmpty() || !other.start.isBefore(end) || !start.isBefore(other.end)) {
      return List.of(this);
    }
    List<Span> left = new ArrayList<>(2);
    if (start.isBefore(other.start)) {
      left.add(new Span(start, other.start));
    }
    if (other.end.isBefore(end)) {
      left.add(new Span(other.end, end));
    }
    return left;
  }
}
