package dev.kept.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The calendar answers as one does who counts the open minutes one by one. */
class MinuteByMinuteTest {

  private static final int CALENDARS = Integer.getInteger("calendar.laws", 5);
  private static final int DAYS = 40;
  private static final int CASES = 500;

  static IntStream seeds() {
    return IntStream.rangeClosed(11, 20);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void theCalendarAgreesWithCountingMinutes(int seed) {
    RandomCalendars any = new RandomCalendars(seed);
    Random random = any.random();
    for (int i = 0; i < CALENDARS; i++) {
      BusinessCalendar calendar = any.calendar();
      Instant near = any.instant(calendar.zone()).truncatedTo(ChronoUnit.DAYS);
      MinuteByMinute counted = new MinuteByMinute(calendar, near.minus(10, ChronoUnit.DAYS), DAYS);
      for (int j = 0; j < CASES; j++) {
        int from = (4 + random.nextInt(12)) * 1440 + random.nextInt(1440);
        int to = from + random.nextInt(10 * 1440);
        int amount = 1 + random.nextInt(2000);
        assertThat(agrees(calendar, counted, from, to, amount))
            .as(() -> "seed %s, %s, %s, %s".formatted(seed, calendar, counted.at(from), amount))
            .isTrue();
      }
    }
  }

  private static boolean agrees(
      BusinessCalendar calendar, MinuteByMinute counted, int from, int to, int amount) {
    Instant start = counted.at(from);
    int days = 1 + amount % 4;
    return calendar.isOpen(start) == counted.isOpen(from)
        && calendar.elapsed(start, counted.at(to)).toMinutes() == counted.elapsed(from, to)
        && same(calendar.nextOpen(start), counted, counted.nextOpen(from))
        && same(calendar.add(start, Duration.ofMinutes(amount)), counted, counted.add(from, amount))
        && same(
            calendar.addBusinessDays(start, days), counted, counted.addBusinessDays(from, days));
  }

  /** Whether both found the same, unless that lies beyond the weeks that were counted. */
  private static boolean same(Optional<Instant> found, MinuteByMinute counted, int minute) {
    return minute < 0
        || minute >= (DAYS - 4) * 1440
        || found.equals(Optional.of(counted.at(minute)));
  }
}
