package dev.kept.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Laws of open time that hold for any hours, holidays, breaks, zone and instant. With {@code
 * -Dcalendar.laws=40} and {@link MinuteByMinuteTest}, more than a million cases.
 */
class OpenTimeLawsTest {

  /** How many calendars a seed and law has. */
  private static final int CALENDARS = Integer.getInteger("calendar.laws", 5);

  private static final int INSTANTS = 500;

  /** Of what is slow to try: a calendar is built for each. */
  private static final int FEWER = 50;

  static IntStream seeds() {
    return IntStream.rangeClosed(1, 10);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void addingThenMeasuringGivesBackTheAmount(int seed) {
    check(
        seed,
        (calendar, any) -> {
          Instant start = any.instant(calendar.zone());
          Duration amount = Duration.ofSeconds(1 + any.random().nextInt(60_000));
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
        (calendar, any) -> {
          Instant a = any.instant(calendar.zone());
          Instant b = a.plusSeconds(any.random().nextInt(250_000));
          Instant c = b.plusSeconds(any.random().nextInt(250_000));
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
        (calendar, any) -> {
          Instant start = any.instant(calendar.zone());
          Duration first = any.minutes(400);
          Duration second = any.minutes(400);
          Instant early = calendar.add(start, first).orElseThrow();
          Instant later =
              calendar.add(start.plusSeconds(any.random().nextInt(90_000)), first).orElseThrow();
          return calendar.add(early, second).equals(calendar.add(start, first.plus(second)))
              && !later.isBefore(early);
        });
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void isOpenAgreesWithMeasuringAndWithTheNextOpening(int seed) {
    check(
        seed,
        (calendar, any) -> {
          Instant at = any.instant(calendar.zone());
          boolean open = !calendar.elapsed(at, at.plusNanos(1)).isZero();
          Instant next = calendar.nextOpen(at).orElseThrow();
          return calendar.isOpen(at) == open
              && next.equals(at) == open
              && calendar.isOpen(next)
              && calendar.elapsed(at, next).isZero()
              && calendar.nextClose(at).orElseThrow().isAfter(at);
        });
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void oneHolidayMoreNeverOpensAnything(int seed) {
    check(
        seed,
        FEWER,
        (calendar, any) -> {
          LocalDate holiday = any.date();
          BusinessCalendar fewer = with(calendar, holiday);
          Instant from = holiday.atStartOfDay(calendar.zone()).minusHours(30).toInstant();
          Instant to = from.plus(Duration.ofDays(4));
          int change = fewer.elapsed(from, to).compareTo(calendar.elapsed(from, to));
          return !fewer.isOpenDay(holiday)
              && fewer.close(holiday).isEmpty()
              && (calendar.isOpenDay(holiday) ? change <= 0 : change == 0);
        });
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void anEmptyCalendarNeverOpensAndNeverLoops(int seed) {
    RandomCalendars any = new RandomCalendars(seed);
    int held = 0;
    for (int i = 0; i < CALENDARS * FEWER; i++) {
      BusinessCalendar never = any.empty();
      Instant at = any.instant(never.zone());
      held +=
          never.nextOpen(at).isEmpty()
                  && never.nextClose(at).isEmpty()
                  && never.add(at, any.minutes(9000)).isEmpty()
                  && never.addBusinessDays(at, any.random().nextInt(9)).isEmpty()
                  && never.elapsed(at, at.plus(any.minutes(90_000))).isZero()
              ? 1
              : 0;
    }
    assertThat(held).as("cases that hold, seed %s", seed).isEqualTo(CALENDARS * FEWER);
  }

  /** Whether a law holds for one more random case. */
  private interface Law {
    boolean holds(BusinessCalendar calendar, RandomCalendars any);
  }

  private static void check(int seed, Law law) {
    check(seed, INSTANTS, law);
  }

  private static void check(int seed, int instants, Law law) {
    RandomCalendars any = new RandomCalendars(seed);
    int held = 0;
    for (int i = 0; i < CALENDARS; i++) {
      BusinessCalendar calendar = any.calendar();
      for (int j = 0; j < instants; j++) {
        held += law.holds(calendar, any) ? 1 : 0;
      }
    }
    assertThat(held).as("cases that hold, seed %s", seed).isEqualTo(CALENDARS * instants);
  }

  private static BusinessCalendar with(BusinessCalendar calendar, LocalDate holiday) {
    CalendarBuilder builder =
        BusinessCalendar.in(calendar.zone()).weekStart(calendar.week().start()).holiday(holiday);
    calendar.weekly().forEach((day, slots) -> builder.open(day, slots.toArray(new Slot[0])));
    calendar.byDate().forEach((date, slots) -> builder.open(date, slots.toArray(new Slot[0])));
    calendar.breaks().forEach((date, slots) -> builder.breaks(date, slots.toArray(new Slot[0])));
    calendar.holidays().forEach(builder::holiday);
    return builder.build();
  }
}
