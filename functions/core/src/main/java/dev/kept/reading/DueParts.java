package dev.kept.reading;

import dev.kept.reading.DueSaid.Lead;
import dev.kept.reading.DueSaid.Shade;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When the parts of a day fall due: mornings at noon, afternoons at the close or at six. */
record DueParts(DueDates dates) {

  DueOutcome outcome(DuePart part, Shade shade, @Nullable LocalDate day, Lead lead) {
    LocalDate date = day == null ? next(part, shade) : day;
    Instant due = end(part, shade, date);
    @Nullable Instant start = start(part, shade, date);
    return switch (lead) {
      case BY, WITHIN -> DueOutcome.by(due);
      case BEFORE -> DueOutcome.by(start == null ? dates.before(date) : start);
      case AFTER -> after(date, due);
      case FROM -> DueOutcome.between(start, after(date, due).due());
      case NONE -> shade == Shade.LATER ? DueOutcome.by(due) : DueOutcome.between(start, due);
    };
  }

  /** Today if the part has not run out; a morning that has begun is tomorrow's. */
  private LocalDate next(DuePart part, Shade shade) {
    LocalDate today = dates.today();
    Instant until =
        part == DuePart.MORNING
            ? dates.calendar().opening(today).orElseGet(() -> dates.first(today, hour(7)))
            : end(part, shade, today);
    return until.isAfter(dates.reference()) ? today : today.plusDays(1);
  }

  private DueOutcome after(LocalDate date, Instant end) {
    Instant due = dates.due(date);
    return DueOutcome.between(end, due.isAfter(end) ? due : dates.midnightAfter(date));
  }

  private @Nullable Instant start(DuePart part, Shade shade, LocalDate date) {
    if (part == DuePart.MORNING && shade != Shade.LATE && shade != Shade.MIDDLE) {
      return dates.calendar().opening(date).orElse(null);
    }
    int hour =
        switch (part) {
          case MORNING -> 10;
          case LUNCHTIME -> 12;
          case AFTERNOON ->
              switch (shade) {
                case LATE -> 15;
                case MIDDLE -> 14;
                default -> 12;
              };
          case EVENING -> shade == Shade.LATE ? 19 : 17;
          case NIGHT -> 18;
        };
    return dates.first(date, hour(hour));
  }

  private Instant end(DuePart part, Shade shade, LocalDate date) {
    return switch (part) {
      case MORNING ->
          switch (shade) {
            case EARLY -> earlyMorning(date);
            case MIDDLE -> dates.last(date, hour(11));
            default -> dates.last(date, hour(12));
          };
      case LUNCHTIME -> dates.last(date, hour(13));
      case AFTERNOON ->
          switch (shade) {
            case EARLY -> dates.last(date, hour(14));
            case MIDDLE -> dates.last(date, hour(16));
            case LATE -> afternoon(date, hour(15));
            default -> afternoon(date, hour(12));
          };
      case EVENING -> dates.last(date, hour(shade == Shade.EARLY ? 19 : 21));
      case NIGHT -> dates.midnightAfter(date);
    };
  }

  /** Ten o'clock, or an hour after an opening later than nine. */
  private Instant earlyMorning(LocalDate date) {
    Instant ten = dates.last(date, hour(10));
    Instant noon = dates.last(date, hour(12));
    return dates
        .calendar()
        .opening(date)
        .map(opening -> opening.plus(Duration.ofHours(1)))
        .filter(hourIn -> hourIn.isAfter(ten) && hourIn.isBefore(noon))
        .orElse(ten);
  }

  /** The close, six at most; six too where the close is no end of this afternoon. */
  private Instant afternoon(LocalDate date, LocalTime start) {
    Instant six = dates.last(date, hour(18));
    Optional<Instant> close =
        dates
            .calendar()
            .close(date)
            .filter(at -> at.isAfter(dates.first(date, start)) && at.isAfter(dates.reference()));
    return close.filter(at -> at.isBefore(six)).orElse(six);
  }

  private static LocalTime hour(int hour) {
    return LocalTime.of(hour, 0);
  }
}
