package dev.kept.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws of open time that hold for any hours, holidays, breaks, zone and instant. */
class OpenTimeLawsTest {

  private static final int CALENDARS = 300;
  private static final int INSTANTS = 400;
  private static final Instant EPOCH = Instant.parse("2026-01-01T00:00:00Z");

  private static final List<ZoneId> ZONES =
      List.of(
          ZoneId.of("UTC"),
          ZoneId.of("Europe/Vienna"),
          ZoneId.of("America/St_Johns"),
          ZoneId.of("Australia/Lord_Howe"),
          ZoneId.of("Pacific/Apia"),
          ZoneId.of("Asia/Kathmandu"));

  static IntStream seeds() {
    return IntStream.rangeClosed(1, 10);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void addingThenMeasuringGivesBackTheAmount(int seed) {
    Random random = new Random(seed);
    for (int i = 0; i < CALENDARS / 10; i++) {
      BusinessCalendar calendar = calendar(random);
      for (int j = 0; j < INSTANTS; j++) {
        Instant start = instant(random);
        Duration amount = Duration.ofSeconds(random.nextInt(200_000));
        Instant end = calendar.add(start, amount).orElseThrow();
        assertThat(calendar.elapsed(start, end)).isEqualTo(amount);
        if (!amount.isZero()) {
          assertThat(calendar.elapsed(start, end.minusNanos(1))).isLessThan(amount);
          assertThat(calendar.isOpen(end.minusNanos(1))).isTrue();
        }
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void openTimeAddsUpAndNeverRunsBackwards(int seed) {
    Random random = new Random(1000 + seed);
    for (int i = 0; i < CALENDARS / 10; i++) {
      BusinessCalendar calendar = calendar(random);
      for (int j = 0; j < INSTANTS; j++) {
        Instant a = instant(random);
        Instant b = a.plusSeconds(random.nextInt(1_000_000));
        Instant c = b.plusSeconds(random.nextInt(1_000_000));
        Duration whole = calendar.elapsed(a, c);
        assertThat(calendar.elapsed(a, b).plus(calendar.elapsed(b, c))).isEqualTo(whole);
        assertThat(calendar.elapsed(c, a)).isEqualTo(whole.negated());
        assertThat(whole).isLessThanOrEqualTo(Duration.between(a, c));
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aLaterStartIsNeverDueEarlierAndTwoStepsAreOne(int seed) {
    Random random = new Random(2000 + seed);
    for (int i = 0; i < CALENDARS / 10; i++) {
      BusinessCalendar calendar = calendar(random);
      for (int j = 0; j < INSTANTS; j++) {
        Instant start = instant(random);
        Duration first = Duration.ofMinutes(1 + random.nextInt(900));
        Duration second = Duration.ofMinutes(1 + random.nextInt(900));
        Instant once = calendar.add(start, first.plus(second)).orElseThrow();
        Instant twice =
            calendar.add(calendar.add(start, first).orElseThrow(), second).orElseThrow();
        Instant later =
            calendar.add(start.plusSeconds(random.nextInt(90_000)), first).orElseThrow();
        assertThat(twice).isEqualTo(once);
        assertThat(later).isAfterOrEqualTo(calendar.add(start, first).orElseThrow());
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void isOpenAgreesWithMeasuringAndWithTheNextOpening(int seed) {
    Random random = new Random(3000 + seed);
    for (int i = 0; i < CALENDARS / 10; i++) {
      BusinessCalendar calendar = calendar(random);
      for (int j = 0; j < INSTANTS; j++) {
        Instant at = instant(random);
        boolean open = !calendar.elapsed(at, at.plusNanos(1)).isZero();
        Instant next = calendar.nextOpen(at).orElseThrow();
        assertThat(calendar.isOpen(at)).isEqualTo(open);
        assertThat(next.equals(at)).isEqualTo(open);
        assertThat(calendar.isOpen(next)).isTrue();
        assertThat(calendar.elapsed(at, next)).isEqualTo(Duration.ZERO);
        assertThat(calendar.nextClose(at).orElseThrow()).isAfter(at);
      }
    }
  }

  private static Instant instant(Random random) {
    return EPOCH.plusSeconds(random.nextInt(3 * 365 * 24 * 3600));
  }

  private static BusinessCalendar calendar(Random random) {
    BusinessCalendar.Builder builder =
        BusinessCalendar.in(ZONES.get(random.nextInt(ZONES.size())))
            .weekStart(DayOfWeek.of(1 + random.nextInt(7)));
    builder.open(DayOfWeek.of(1 + random.nextInt(7)), Slot.of("10:00", "16:00"));
    for (int slot = 0; slot < 1 + random.nextInt(12); slot++) {
      builder.open(DayOfWeek.of(1 + random.nextInt(7)), slot(random));
    }
    for (int day = 0; day < random.nextInt(20); day++) {
      builder.holiday(date(random));
      builder.breaks(date(random), slot(random));
      builder.open(date(random), slot(random));
    }
    return builder.build();
  }

  private static LocalDate date(Random random) {
    return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(1200));
  }

  private static Slot slot(Random random) {
    return new Slot(time(random), time(random));
  }

  private static LocalTime time(Random random) {
    return LocalTime.of(random.nextInt(24), 15 * random.nextInt(4));
  }
}
