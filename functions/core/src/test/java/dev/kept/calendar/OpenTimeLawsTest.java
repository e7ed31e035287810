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

  private static final int CALENDARS = 50;
  private static final int INSTANTS = 500;
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
    check(
        seed,
        (calendar, random) -> {
          Instant start = instant(random);
          Duration amount = Duration.ofSeconds(1 + random.nextInt(60_000));
          Instant end = calendar.add(start, amount).orElseThrow();
          return calendar.elapsed(start, end).equals(amount)
              && calendar.elapsed(start, end.minusNanos(1)).compareTo(amount) < 0
              && calendar.isOpen(end.minusNanos(1));
        });
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void openTimeAddsUpAndNeverRunsBackwards(int seed) {
    check(
        seed,
        (calendar, random) -> {
          Instant a = instant(random);
          Instant b = a.plusSeconds(random.nextInt(250_000));
          Instant c = b.plusSeconds(random.nextInt(250_000));
          Duration whole = calendar.elapsed(a, c);
          return calendar.elapsed(a, b).plus(calendar.elapsed(b, c)).equals(whole)
              && calendar.elapsed(c, a).equals(whole.negated())
              && whole.compareTo(Duration.between(a, c)) <= 0;
        });
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aLaterStartIsNeverDueEarlierAndTwoStepsAreOne(int seed) {
    check(
        seed,
        (calendar, random) -> {
          Instant start = instant(random);
          Duration first = Duration.ofMinutes(1 + random.nextInt(400));
          Duration second = Duration.ofMinutes(1 + random.nextInt(400));
          Instant early = calendar.add(start, first).orElseThrow();
          Instant later =
              calendar.add(start.plusSeconds(random.nextInt(90_000)), first).orElseThrow();
          return calendar.add(early, second).equals(calendar.add(start, first.plus(second)))
              && !later.isBefore(early);
        });
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void isOpenAgreesWithMeasuringAndWithTheNextOpening(int seed) {
    check(
        seed,
        (calendar, random) -> {
          Instant at = instant(random);
          boolean open = !calendar.elapsed(at, at.plusNanos(1)).isZero();
          Instant next = calendar.nextOpen(at).orElseThrow();
          return calendar.isOpen(at) == open
              && next.equals(at) == open
              && calendar.isOpen(next)
              && calendar.elapsed(at, next).isZero()
              && calendar.nextClose(at).orElseThrow().isAfter(at);
        });
  }

  /** Whether a law holds for one more random case. */
  private interface Law {
    boolean holds(BusinessCalendar calendar, Random random);
  }

  private static void check(int seed, Law law) {
    Random random = new Random(seed);
    int held = 0;
    for (int i = 0; i < CALENDARS; i++) {
      BusinessCalendar calendar = calendar(random);
      for (int j = 0; j < INSTANTS; j++) {
        held += law.holds(calendar, random) ? 1 : 0;
      }
    }
    assertThat(held).as("cases that hold, seed %s", seed).isEqualTo(CALENDARS * INSTANTS);
  }

  private static Instant instant(Random random) {
    return EPOCH.plusSeconds(random.nextInt(3 * 365 * 24 * 3600));
  }

  private static BusinessCalendar calendar(Random random) {
    BusinessCalendar.Builder builder =
        BusinessCalendar.in(ZONES.get(random.nextInt(ZONES.size())))
            .weekStart(DayOfWeek.of(1 + random.nextInt(7)));
    builder.open(DayOfWeek.of(1 + random.nextInt(7)), Slot.of("10:00", "16:00"));
    for (int slot = 0; slot < 1 + random.nextInt(8); slot++) {
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
