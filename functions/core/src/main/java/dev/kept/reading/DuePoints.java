package dev.kept.reading;

import dev.kept.reading.DueSaid.Lead;
import dev.kept.reading.DueSaid.Point;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When the points of a business day that have names fall due: its first hour, its close. */
record DuePoints(DueDates dates) {

  /** Before it, the night is still that of the day before. */
  private static final LocalTime MORNING = LocalTime.of(6, 0);

  DueOutcome outcome(Point point, @Nullable LocalDate day, Lead lead) {
    LocalDate today = dates.today();
    return switch (point) {
      case DAY_END -> DueOutcome.by(dates.due(day == null ? today : day));
      case CLOSE -> close(day);
      case FIRST_THING -> firstThing(day);
      case OVERNIGHT -> overnight(day == null ? today : day);
      case SAME_TIME -> sameTime(day == null ? today : day, lead);
    };
  }

  /** The close of that day; if it is closed or has passed, the next one's. */
  private DueOutcome close(@Nullable LocalDate day) {
    LocalDate today = dates.today();
    if (day == null || day.equals(today)) {
      Instant close = dates.calendar().nextClose().orElseGet(() -> dates.midnightAfter(today));
      return DueOutcome.by(close).orAlso(List.of(dates.due(today)));
    }
    LocalDate open = dates.calendar().nextOpenDay(day).orElse(day);
    return DueOutcome.by(dates.due(open)).orAlso(List.of(dates.due(day)));
  }

  /** The first hour of that day; of the next opening day where none is named. */
  private DueOutcome firstThing(@Nullable LocalDate day) {
    LocalDate today = dates.today();
    boolean opensToday =
        dates
            .calendar()
            .opening(today)
            .filter(opening -> opening.isAfter(dates.reference()))
            .isPresent();
    LocalDate from = day != null ? day : opensToday ? today : today.plusDays(1);
    Instant opening = dates.earliest(dates.calendar().nextOpenDay(from).orElse(from));
    return DueOutcome.between(opening, opening.plus(Duration.ofHours(1)));
  }

  /** The opening of the next open day; before six it is still the night before. */
  private DueOutcome overnight(LocalDate day) {
    boolean night =
        day.equals(dates.today()) && dates.reference().isBefore(dates.first(day, MORNING));
    LocalDate from = night ? day : day.plusDays(1);
    Instant opening = dates.earliest(dates.calendar().nextOpenDay(from).orElse(from));
    return DueOutcome.by(
        opening.isAfter(dates.reference()) ? opening : dates.midnightAfter(dates.today()));
  }

  private DueOutcome sameTime(LocalDate day, Lead lead) {
    LocalTime now = dates.reference().atZone(dates.calendar().zone()).toLocalTime();
    return DueOutcome.between(
        lead == Lead.NONE ? dates.first(day, now) : null, dates.last(day, now));
  }
}
