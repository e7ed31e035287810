package dev.kept.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One question to a calendar in the words of a request, as the {@code hours} command takes them.
 *
 * @param op one of {@code add, elapsed, is_open, add_days, next_open, next_close}
 * @param amount for {@code add} an ISO duration of open time ("PT90M"), for {@code add_days} a
 *     number of business days ("3" or "P3D"); else not looked at
 * @param end for {@code elapsed} the end; else not looked at
 */
public record HoursQuestion(
    String op, Instant start, @Nullable String amount, @Nullable Instant end) {

  /** What a calendar answers. */
  public sealed interface Answer {
    record At(Instant instant) implements Answer {}

    record Lasting(Duration openTime) implements Answer {}

    record Open(boolean open) implements Answer {}

    /**
     * There is no such time.
     *
     * @param why in words: that the calendar never opens, or not for long enough
     */
    record Never(String why) implements Answer {}
  }

  private enum Op {
    ADD,
    ELAPSED,
    IS_OPEN,
    ADD_DAYS,
    NEXT_OPEN,
    NEXT_CLOSE;

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The answer.
   *
   * @throws IllegalArgumentException if the operation is unknown, what it needs is missing or
   *     malformed, an amount is negative, or the end lies before the start
   */
  public Answer ask(BusinessCalendar calendar) {
    return switch (operation()) {
      case ADD -> at(calendar, calendar.add(start, duration()));
      case ADD_DAYS -> at(calendar, calendar.addBusinessDays(start, days()));
      case NEXT_OPEN -> at(calendar, calendar.nextOpen(start));
      case NEXT_CLOSE -> at(calendar, calendar.nextClose(start));
      case IS_OPEN -> new Answer.Open(calendar.isOpen(start));
      case ELAPSED -> new Answer.Lasting(calendar.elapsed(start, endAfterStart()));
    };
  }

  private Op operation() {
    return Arrays.stream(Op.values())
        .filter(known -> known.word().equals(op))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(unknown()));
  }

  private String unknown() {
    String known = Arrays.stream(Op.values()).map(Op::word).collect(Collectors.joining(", "));
    return "unknown op \"" + op + "\": use one of " + known;
  }

  private Duration duration() {
    String text = needed("an ISO duration of open time such as PT4H");
    try {
      return notNegative(Duration.parse(text), text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "amount must be an ISO duration of open time such as PT4H, not \"" + text + "\"", e);
    }
  }

  private static Duration notNegative(Duration amount, String text) {
    if (amount.isNegative()) {
      throw new IllegalArgumentException("amount must not be negative: " + text);
    }
    return amount;
  }

  private int days() {
    String text = needed("a number of business days such as 3");
    int days = parsedDays(text);
    if (days < 0) {
      throw new IllegalArgumentException("amount must not be negative: " + text);
    }
    return days;
  }

  private static int parsedDays(String text) {
    boolean iso = text.startsWith("P") && text.endsWith("D");
    try {
      return Integer.parseInt(iso ? text.substring(1, text.length() - 1) : text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "amount must be a whole number of business days such as 3, at most %d, not \"%s\""
              .formatted(Integer.MAX_VALUE, text),
          e);
    }
  }

  private String needed(String what) {
    if (amount == null || amount.isBlank()) {
      throw new IllegalArgumentException(op + " needs an amount: " + what);
    }
    return amount.strip();
  }

  private Instant endAfterStart() {
    if (end == null) {
      throw new IllegalArgumentException("elapsed needs an end");
    }
    if (end.isBefore(start)) {
      throw new IllegalArgumentException("end " + end + " lies before start " + start);
    }
    return end;
  }

  private Answer at(BusinessCalendar calendar, Optional<Instant> found) {
    return found.<Answer>map(Answer.At::new).orElseGet(() -> new Answer.Never(never(calendar)));
  }

  private String never(BusinessCalendar calendar) {
    if (calendar.nextOpen(start).isEmpty()) {
      return "this calendar never opens after " + start + ": its hours are empty or in the past";
    }
    String what = operation() == Op.ADD ? amount + " of open time" : amount + " business days";
    return "this calendar does not have " + what + " in the century after " + start;
  }
}
