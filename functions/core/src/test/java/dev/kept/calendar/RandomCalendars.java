package dev.kept.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Random;

/** Calendars and instants of all sorts: nights, overlaps, breaks, holidays, odd zones. */
final class RandomCalendars {

  private static final Instant EPOCH = Instant.parse("2026-01-01T00:00:00Z");
  private static final int DAYS = 3 * 365;

  private static final List<ZoneId> ZONES =
      List.of(
          ZoneId.of("UTC"),
          ZoneId.of("Europe/Vienna"),
          ZoneId.of("America/St_Johns"),
          ZoneId.of("Australia/Lord_Howe"),
          ZoneId.of("America/Havana"),
          ZoneId.of("Pacific/Chatham"),
          ZoneId.of("Asia/Kathmandu"));

  private final Random random;

  RandomCalendars(int seed) {
    this.random = new Random(seed);
  }

  Random random() {
    return random;
  }

  /** A calendar that opens every week. */
  BusinessCalendar calendar() {
    CalendarBuilder builder =
        BusinessCalendar.in(ZONES.get(random.nextInt(ZONES.size())))
            .weekStart(DayOfWeek.of(1 + random.nextInt(7)));
    builder.open(DayOfWeek.of(1 + random.nextInt(7)), Slot.of("10:00", "16:00"));
    for (int slot = 0; slot < 1 + random.nextInt(10); slot++) {
      builder.open(DayOfWeek.of(1 + random.nextInt(7)), slot());
    }
    for (int day = 0; day < random.nextInt(150); day++) {
      builder.holiday(date());
      builder.breaks(date(), slot());
      builder.open(date(), slot());
    }
    return builder.build();
  }

  /** A calendar without a week, of dates that are closed again or lie before all instants. */
  BusinessCalendar empty() {
    CalendarBuilder builder = BusinessCalendar.in(ZONES.get(random.nextInt(ZONES.size())));
    for (int day = 0; day < random.nextInt(5); day++) {
      LocalDate date = date();
      switch (random.nextInt(4)) {
        case 0 -> builder.open(date, slot()).holiday(date);
        case 1 -> builder.open(date);
        case 2 -> builder.open(date.minusYears(20), slot());
        default -> builder.open(date.getDayOfWeek()).breaks(date, slot()).holiday(date);
      }
    }
    return builder.build();
  }

  /** An instant; one in three near a change of the clocks, if the zone has any. */
  Instant instant(ZoneId zone) {
    Instant any = EPOCH.plusSeconds(random.nextInt(DAYS * 86_400));
    ZoneOffsetTransition change = zone.getRules().nextTransition(any);
    return change == null || random.nextInt(3) > 0
        ? any
        : change.getInstant().plusSeconds(random.nextInt(3 * 86_400) - 2 * 86_400);
  }

  Duration minutes(int below) {
    return Duration.ofMinutes(1 + random.nextInt(below));
  }

  LocalDate date() {
    return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(DAYS));
  }

  private Slot slot() {
    return new Slot(time(), time());
  }

  private LocalTime time() {
    return LocalTime.of(random.nextInt(24), 15 * random.nextInt(4));
  }
}
