package dev.kept.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.calendar.BusinessCalendar;
import dev.kept.calendar.CalendarBuilder;
import dev.kept.calendar.Slot;
import dev.kept.fact.When;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A business and a moment at which it writes to a customer; times are wall-clock times there.
 *
 * @param now when the message is sent
 */
record DueScene(BusinessCalendar calendar, Locale locale, LocalDateTime now) {

  /**
   * Weekdays 08:00-18:00, Saturdays 09:00-12:30; closed on Monday 3 May 2027. A Wednesday morning.
   */
  static DueScene clinic() {
    CalendarBuilder builder =
        weekdays(BusinessCalendar.in(ZoneId.of("Europe/Dublin")), Slot.of("08:00", "18:00"))
            .open(DayOfWeek.SATURDAY, Slot.of("09:00", "12:30"))
            .holiday(LocalDate.of(2027, 5, 3));
    return new DueScene(
        builder.build(), Locale.forLanguageTag("en-IE"), LocalDateTime.of(2027, 4, 28, 10, 15));
  }

  /** Weekdays 09:00-17:00 in the Rocky Mountains; a Tuesday in July. */
  static DueScene garage() {
    return new DueScene(
        BusinessCalendar.nineToFive(ZoneId.of("America/Denver")),
        Locale.US,
        LocalDateTime.of(2027, 7, 13, 13, 40));
  }

  /** Sundays to Thursdays 10:00-19:00; a Wednesday evening. */
  static DueScene souk() {
    CalendarBuilder builder =
        BusinessCalendar.in(ZoneId.of("Asia/Kuwait")).weekStart(DayOfWeek.SUNDAY);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day != DayOfWeek.FRIDAY && day != DayOfWeek.SATURDAY) {
        builder.open(day, Slot.of("10:00", "19:00"));
      }
    }
    return new DueScene(
        builder.build(), Locale.forLanguageTag("en-KW"), LocalDateTime.of(2028, 2, 16, 18, 30));
  }

  /** Thursday to Saturday nights, 19:00-03:00; half past midnight on a Saturday. */
  static DueScene club() {
    CalendarBuilder builder = BusinessCalendar.in(ZoneId.of("Europe/Lisbon"));
    for (DayOfWeek day : List.of(DayOfWeek.THURSDAY, DayOfWeek.FRIDAY, DayOfWeek.SATURDAY)) {
      builder.open(day, Slot.of("19:00", "03:00"));
    }
    return new DueScene(builder.build(), Locale.UK, LocalDateTime.of(2027, 9, 11, 0, 30));
  }

  DueScene at(LocalDateTime other) {
    return new DueScene(calendar, locale, other);
  }

  DueScene with(BusinessCalendar other) {
    return new DueScene(other, locale, now);
  }

  List<DueReader.Found> find(String text) {
    return new DueReader().find(text, instant(now), calendar, locale);
  }

  When read(String text) {
    return new DueReader().first(text, instant(now), calendar, locale).orElseThrow();
  }

  /** That the first time phrase of the text comes to these times on the wall. */
  void check(String text, @Nullable LocalDateTime earliest, LocalDateTime due) {
    When when = read(text);
    assertThat(wall(when.due())).as("due, of \"%s\"", when.phrase()).isEqualTo(due);
    assertThat(wall(when.earliest())).as("earliest, of \"%s\"", when.phrase()).isEqualTo(earliest);
  }

  Instant instant(LocalDateTime wall) {
    return wall.atZone(calendar.zone()).toInstant();
  }

  @Nullable LocalDateTime wall(@Nullable Instant instant) {
    return instant == null ? null : LocalDateTime.ofInstant(instant, calendar.zone());
  }

  private static CalendarBuilder weekdays(CalendarBuilder builder, Slot slot) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.getValue() <= DayOfWeek.FRIDAY.getValue()) {
        builder.open(day, slot);
      }
    }
    return builder;
  }
}
