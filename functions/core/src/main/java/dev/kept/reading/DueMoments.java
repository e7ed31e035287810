package dev.kept.reading;

import dev.kept.reading.DueDay.Which;
import dev.kept.reading.DueSaid.Lead;
import dev.kept.reading.DueSaid.Moment;
import dev.kept.reading.DueSaid.Shade;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When days fall due, with a time or a part of the day or without. */
record DueMoments(DueDates dates) {

  DueOutcome outcome(Moment moment, Lead lead) {
    DueDay said = moment.day();
    LocalDate day = said == null ? null : new DueDays(dates).date(said);
    DueClock clock = moment.clock();
    DueOutcome outcome;
    if (clock != null) {
      outcome = new DueHours(dates).outcome(moment, day, lead, clock);
    } else if (moment.point() != null) {
      outcome = new DuePoints(dates).outcome(moment.point(), day, lead);
    } else if (moment.part() != null) {
      outcome = new DueParts(dates).outcome(moment.part(), moment.shade(), day, lead);
    } else {
      outcome = day(moment, day == null ? dates.today() : day, lead);
    }
    return lead == Lead.NONE && moment.lastDay() != null ? outcome : conflict(outcome, said, day);
  }

  /** Whether weekday and date agree, and what else a weekday may be heard as. */
  private DueOutcome conflict(DueOutcome outcome, @Nullable DueDay said, @Nullable LocalDate day) {
    if (said == null || day == null) {
      return outcome;
    }
    List<Instant> also = new ArrayList<>(outcome.alsoAccept());
    boolean conflict = false;
    if (said instanceof DueDay.Both(DayOfWeek weekday, DueDay date)) {
      conflict = day.getDayOfWeek() != weekday;
      if (conflict) {
        also.add(dates.due(dates.coming(weekday)));
      }
    }
    if (said instanceof DueDay.OfWeek(DayOfWeek weekday, Which which, int weeks)
        && which != Which.IN_WEEK
        && weeks == 0) {
      LocalDate other = which == Which.NEXT ? dates.coming(weekday) : dates.today();
      if (!other.equals(day) && other.getDayOfWeek() == weekday) {
        also.add(onOtherDay(outcome.due(), day, other));
      }
    }
    return new DueOutcome(outcome.earliest(), outcome.due(), also, conflict);
  }

  /** The same time on another day: its close if this was the close. */
  private Instant onOtherDay(Instant due, LocalDate day, LocalDate other) {
    return due.equals(dates.due(day))
        ? dates.due(other)
        : dates.last(other, due.atZone(dates.calendar().zone()).toLocalTime());
  }

  private DueOutcome day(Moment moment, LocalDate day, Lead lead) {
    DueDay last = moment.lastDay();
    LocalDate end = last == null ? day : lastDay(day, last);
    boolean today = day.equals(dates.today());
    @Nullable Instant earliest =
        today || moment.shade() == Shade.LATER ? null : dates.earliest(day);
    return switch (lead) {
      case BY, WITHIN -> DueOutcome.by(dates.due(end));
      case BEFORE -> DueOutcome.by(dates.before(day));
      case FROM -> DueOutcome.between(earliest, dates.due(end));
      case AFTER -> dates.firstOpenAfter(day);
      case NONE ->
          switch (moment.shade()) {
            case EARLY -> new DueParts(dates).outcome(DuePart.MORNING, Shade.WHOLE, day, lead);
            case LATE -> new DueParts(dates).outcome(DuePart.AFTERNOON, Shade.LATE, day, lead);
            default -> DueOutcome.between(earliest, dates.due(end));
          };
    };
  }

  /** The first such day that is not before the first one. */
  private LocalDate lastDay(LocalDate day, DueDay last) {
    DueDates from = new DueDates(dates.calendar(), day);
    LocalDate end = new DueDays(last instanceof DueDay.FromToday ? dates : from).date(last);
    return end.isBefore(day) ? day : end;
  }
}
