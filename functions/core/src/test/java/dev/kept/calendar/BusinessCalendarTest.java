package dev.kept.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessCalendarTest {

  private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");

  /** Weekdays 08:30-12:00 and 13:00-17:00, Fridays until noon; Whit Monday off; one early close. */
  private static final BusinessCalendar WORKSHOP = workshop();

  private static BusinessCalendar workshop() {
    CalendarBuilder builder = BusinessCalendar.in(VIENNA);
    for (DayOfWeek day : List.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY)) {
      builder.open(day, Slot.of("13:00", "17:00"), Slot.of("08:30", "12:00"));
    }
    return builder
        .open(FRIDAY, Slot.of("08:30", "12:00"))
        .holiday(LocalDate.of(2027, 5, 17))
        .open(LocalDate.of(2027, 5, 22), Slot.of("09:00", "11:00"))
        .breaks(LocalDate.of(2027, 5, 12), Slot.of("14:00", "15:30"))
        .build();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          within a morning             | 2027-05-10T09:00+02:00 | PT2H    | 2027-05-10T11:00+02:00
          over the lunch break         | 2027-05-10T11:00+02:00 | PT2H    | 2027-05-10T14:00+02:00
          ends exactly at the break    | 2027-05-10T11:00+02:00 | PT1H    | 2027-05-10T12:00+02:00
          ends exactly at closing time | 2027-05-10T16:00+02:00 | PT1H    | 2027-05-10T17:00+02:00
          one second past closing time | 2027-05-10T16:00+02:00 | PT1H1S  | 2027-05-11T08:30:01+02:00
          starts at closing time       | 2027-05-10T17:00+02:00 | PT30M   | 2027-05-11T09:00+02:00
          starts while closed          | 2027-05-08T22:00+02:00 | PT1H    | 2027-05-10T09:30+02:00
          over weekend and holiday     | 2027-05-14T11:00+02:00 | PT2H    | 2027-05-18T09:30+02:00
          over a break of one date     | 2027-05-12T13:00+02:00 | PT2H    | 2027-05-12T16:30+02:00
          on a date with hours         | 2027-05-21T11:30+02:00 | PT1H    | 2027-05-22T09:30+02:00
          nothing to add while closed  | 2027-05-08T22:00+02:00 | PT0S    | 2027-05-08T22:00+02:00
          into winter time             | 2027-10-29T11:00+02:00 | PT2H    | 2027-11-01T09:30+01:00
          """)
  void addsOpenTime(String situation, OffsetDateTime from, Duration amount, OffsetDateTime until) {
    assertThat(WORKSHOP.add(from.toInstant(), amount)).contains(until.toInstant());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          before opening         | 2027-05-10T08:29:59+02:00 | false | 2027-05-10T08:30+02:00 | 2027-05-10T17:00+02:00
          at opening             | 2027-05-10T08:30+02:00    | true  | 2027-05-10T08:30+02:00 | 2027-05-10T17:00+02:00
          in the lunch break     | 2027-05-10T12:00+02:00    | false | 2027-05-10T13:00+02:00 | 2027-05-10T17:00+02:00
          at the closing minute  | 2027-05-10T17:00+02:00    | false | 2027-05-11T08:30+02:00 | 2027-05-11T17:00+02:00
          on a holiday           | 2027-05-17T10:00+02:00    | false | 2027-05-18T08:30+02:00 | 2027-05-18T17:00+02:00
          in a break of the date | 2027-05-12T15:00+02:00    | false | 2027-05-12T15:30+02:00 | 2027-05-12T17:00+02:00
          on an extra Saturday   | 2027-05-22T10:59+02:00    | true  | 2027-05-22T10:59+02:00 | 2027-05-22T11:00+02:00
          """)
  void knowsWhetherItIsOpenAndWhatComesNext(
      String situation,
      OffsetDateTime at,
      boolean open,
      OffsetDateTime next,
      OffsetDateTime close) {
    assertThat(WORKSHOP.isOpen(at.toInstant())).isEqualTo(open);
    assertThat(WORKSHOP.nextOpen(at.toInstant())).contains(next.toInstant());
    assertThat(WORKSHOP.nextClose(at.toInstant())).contains(close.toInstant());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the next day                 | 2027-05-10T09:00+02:00 | 1 | 2027-05-11T17:00+02:00
          over weekend and holiday     | 2027-05-13T20:00+02:00 | 2 | 2027-05-18T17:00+02:00
          an open Saturday is none     | 2027-05-20T10:00+02:00 | 2 | 2027-05-24T17:00+02:00
          none: today's close          | 2027-05-20T10:00+02:00 | 0 | 2027-05-20T17:00+02:00
          none, after today's close    | 2027-05-20T18:00+02:00 | 0 | 2027-05-21T12:00+02:00
          """)
  void addsBusinessDays(String situation, OffsetDateTime from, int days, OffsetDateTime close) {
    assertThat(WORKSHOP.addBusinessDays(from.toInstant(), days)).contains(close.toInstant());
  }

  @Test
  void aNightShiftBelongsToTheDayItBeganOn() {
    BusinessCalendar bar =
        BusinessCalendar.in(ZoneId.of("America/Bogota"))
            .open(FRIDAY, Slot.of("20:00", "03:00"))
            .open(SATURDAY, Slot.of("20:00", "03:00"))
            .holiday(LocalDate.of(2028, 7, 8))
            .build();
    Instant saturdayAtOne = Instant.parse("2028-07-08T06:00:00Z");

    assertThat(bar.isOpen(saturdayAtOne)).isTrue();
    assertThat(bar.isOpenDay(LocalDate.of(2028, 7, 8))).isFalse();
    assertThat(bar.nextClose(saturdayAtOne)).contains(Instant.parse("2028-07-08T08:00:00Z"));
    assertThat(bar.isOpen(Instant.parse("2028-07-09T06:00:00Z"))).isFalse();
  }

  @Test
  void overlappingSlotsAreCountedOnce() {
    BusinessCalendar calendar =
        BusinessCalendar.in(VIENNA)
            .open(MONDAY, Slot.of("22:00", "06:00"), Slot.of("23:00", "02:00"))
            .open(TUESDAY, Slot.of("01:00", "07:00"))
            .breaks(LocalDate.of(2027, 6, 8), Slot.of("02:00", "03:00"))
            .build();
    Instant monday = Instant.parse("2027-06-07T00:00:00Z");

    assertThat(calendar.elapsed(monday, monday.plus(Duration.ofDays(2))))
        .isEqualTo(Duration.ofHours(8));
  }

  @Test
  void theWeekendLiesBeforeTheStartOfTheWeek() {
    CalendarBuilder builder = BusinessCalendar.in(ZoneId.of("Asia/Riyadh")).weekStart(SUNDAY);
    for (DayOfWeek day : DayOfWeek.values()) {
      builder.open(day, Slot.of("09:00", "15:00"));
    }
    BusinessCalendar calendar = builder.build();

    assertThat(LocalDate.of(2027, 5, 13).datesUntil(LocalDate.of(2027, 5, 18)))
        .filteredOn(calendar::isBusinessDay)
        .extracting(LocalDate::getDayOfWeek)
        .containsExactly(THURSDAY, SUNDAY, MONDAY);
  }

  @Test
  void anHourMoreOrLessPassesWhenTheClocksChange() {
    BusinessCalendar always =
        BusinessCalendar.in(VIENNA)
            .open(SATURDAY, Slot.of("00:00", "24:00"))
            .open(SUNDAY, Slot.of("00:00", "24:00"))
            .build();

    assertThat(openOn(always, LocalDate.of(2027, 3, 28))).isEqualTo(Duration.ofHours(23));
    assertThat(openOn(always, LocalDate.of(2027, 10, 31))).isEqualTo(Duration.ofHours(25));
    assertThat(openOn(always, LocalDate.of(2027, 6, 6))).isEqualTo(Duration.ofHours(24));
  }

  @Test
  void hoursThatTheClocksSkipMoveForwardAndThoseThatComeTwiceAreAllOpen() {
    BusinessCalendar nights =
        BusinessCalendar.in(VIENNA).open(SUNDAY, Slot.of("02:30", "04:00")).build();
    BusinessCalendar untilTwice =
        BusinessCalendar.in(VIENNA).open(SUNDAY, Slot.of("01:00", "02:30")).build();

    assertThat(nights.opening(LocalDate.of(2027, 3, 28)))
        .contains(Instant.parse("2027-03-28T01:30:00Z"));
    assertThat(openOn(untilTwice, LocalDate.of(2027, 10, 31))).isEqualTo(Duration.ofMinutes(150));
  }

  @Test
  void anEmptyCalendarHasNoNextOpeningAndStopsLooking() {
    Instant now = Instant.parse("2027-01-01T00:00:00Z");
    BusinessCalendar never = BusinessCalendar.in(VIENNA).build();
    BusinessCalendar brokenUp =
        BusinessCalendar.in(VIENNA)
            .open(LocalDate.of(2027, 2, 1), Slot.of("09:00", "10:00"))
            .breaks(LocalDate.of(2027, 2, 1), Slot.of("08:00", "11:00"))
            .build();

    for (BusinessCalendar calendar : List.of(never, brokenUp)) {
      assertThat(calendar.nextOpen(now)).isEmpty();
      assertThat(calendar.nextClose(now)).isEmpty();
      assertThat(calendar.add(now, Duration.ofMinutes(1))).isEmpty();
      assertThat(calendar.addBusinessDays(now, 1)).isEmpty();
      assertThat(calendar.nextOpenDay(calendar.dateOf(now))).isEmpty();
      assertThat(calendar.elapsed(now, now.plus(Duration.ofDays(400)))).isEqualTo(Duration.ZERO);
    }
  }

  @Test
  void whatNeverFitsIntoACenturyIsNeverReached() {
    assertThat(WORKSHOP.add(Instant.parse("2027-01-01T00:00:00Z"), Duration.ofDays(400_000)))
        .isEmpty();
  }

  @Test
  void refusesNegativeAmounts() {
    Instant now = Instant.parse("2027-01-01T00:00:00Z");

    assertThatThrownBy(() -> WORKSHOP.add(now, Duration.ofMinutes(-5)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("PT-5M");
    assertThatThrownBy(() -> WORKSHOP.addBusinessDays(now, -2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("-2");
    assertThatThrownBy(() -> Slot.of("9", "17:00"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must look like 09:00");
  }

  private static Duration openOn(BusinessCalendar calendar, LocalDate date) {
    Instant start = date.atStartOfDay(calendar.zone()).toInstant();
    Instant end = date.plusDays(1).atStartOfDay(calendar.zone()).toInstant();
    return calendar.elapsed(start, end);
  }
}
