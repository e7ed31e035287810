package dev.kept.reading;

import dev.kept.calendar.BusinessCalendar;
import dev.kept.fact.Vague;
import dev.kept.fact.When;
import dev.kept.reading.DueDay.Which;
import dev.kept.reading.DueSaid.Amount;
import dev.kept.reading.DueSaid.Either;
import dev.kept.reading.DueSaid.Event;
import dev.kept.reading.DueSaid.Lead;
import dev.kept.reading.DueSaid.Moment;
import dev.kept.reading.DueSaid.NamedMonth;
import dev.kept.reading.DueSaid.Period;
import dev.kept.reading.DueSaid.Point;
import dev.kept.reading.DueSaid.Shade;
import dev.kept.reading.DueSaid.Vaguely;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns what was said into instants: the latest moment at which a reasonable customer would still
 * call the promise kept.
 */
final class DueResolver {

  private final Instant reference;
  private final BusinessCalendar calendar;
  private final DueDates dates;

  DueResolver(Instant reference, BusinessCalendar calendar) {
    this.reference = reference;
    this.calendar = calendar;
    this.dates = new DueDates(reference, calendar);
  }

  When when(String phrase, DueSaid said) {
    return switch (said.what()) {
      case Vaguely(Vague vague) -> vaguely(phrase, vague, said);
      case Event() ->
          new When(phrase, null, null, null, true, said.approximate(), false, List.of());
      default -> timed(phrase, said);
    };
  }

  private static When vaguely(String phrase, Vague vague, DueSaid said) {
    return new When(phrase, null, null, vague, false, said.approximate(), false, List.of());
  }

  private When timed(String phrase, DueSaid said) {
    DueOutcome outcome = outcome(said);
    return new When(
        phrase,
        outcome.earliest(),
        outcome.due(),
        null,
        false,
        said.approximate(),
        outcome.conflict(),
        outcome.alsoAccept());
  }

  private DueOutcome outcome(DueSaid said) {
    return switch (said.what()) {
      case Amount amount -> amount(amount, said.lead());
      case Period period -> new DuePeriods(dates).outcome(period, said.lead());
      case NamedMonth month -> new DuePeriods(dates).outcome(month, said.lead());
      case Moment moment -> moment(moment, said.lead());
      case Either(List<DueSaid> choices) -> either(choices);
      case Vaguely vaguely -> throw new IllegalArgumentException("no time in " + vaguely);
      case Event event -> throw new IllegalArgumentException("no time in " + event);
    };
  }

  private DueOutcome either(List<DueSaid> choices) {
    List<DueOutcome> outcomes = choices.stream().map(this::outcome).toList();
    DueOutcome last = outcomes.getLast();
    for (DueOutcome outcome : outcomes) {
      last = outcome.due().isAfter(last.due()) ? outcome : last;
    }
    @Nullable Instant earliest = outcomes.getFirst().earliest();
    for (DueOutcome outcome : outcomes) {
      Instant start = outcome.earliest();
      earliest = earliest == null || start == null || start.isAfter(earliest) ? earliest : start;
    }
    return DueOutcome.between(earliest, last.due());
  }

  private DueOutcome amount(Amount amount, Lead lead) {
    DueQuantity least = amount.least();
    DueOutcome most = amount(amount.most(), amount.business());
    if (lead == Lead.AFTER) {
      Instant start = least == null ? most.due() : amount(least, amount.business()).due();
      LocalDate date = calendar.dateOf(start);
      return amount.most().unit().isClock()
          ? DueOutcome.between(start, laterClose(start))
          : DueOutcome.between(dates.earliest(date), most.due());
    }
    if (least == null) {
      return most;
    }
    DueOutcome from = amount(least, amount.business());
    boolean clock = least.unit().isClock();
    Instant earliest = clock ? from.due() : opening(least, amount.business());
    return DueOutcome.between(earliest, most.due()).orAlso(most.alsoAccept());
  }

  private Instant laterClose(Instant start) {
    LocalDate date = calendar.dateOf(start);
    Instant due = dates.due(date);
    return due.isAfter(start) ? due : dates.midnightAfter(date);
  }

  private DueOutcome amount(DueQuantity quantity, boolean business) {
    if (quantity.unit().isClock()) {
      Duration time = quantity.onClock();
      return DueOutcome.by(
          business
              ? calendar.add(reference, time).orElse(reference.plus(time))
              : reference.plus(time));
    }
    LocalDate date = day(quantity, business);
    DueOutcome due = DueOutcome.by(dates.due(date));
    return calendar.isOpenDay(date)
        ? due
        : due.orAlso(calendar.nextOpenDay(date).map(dates::due).map(List::of).orElseGet(List::of));
  }

  private Instant opening(DueQuantity quantity, boolean business) {
    return dates.earliest(day(quantity, business));
  }

  private LocalDate day(DueQuantity quantity, boolean business) {
    if (!business || quantity.unit().compareTo(DueUnit.WEEK) > 0) {
      return quantity.after(dates.today());
    }
    int perUnit = quantity.unit() == DueUnit.WEEK ? 5 : 1;
    int days = (int) Math.ceil(quantity.amount() * perUnit);
    return days < 1
        ? dates.today()
        : calendar.businessDay(dates.today(), days).orElseGet(() -> dates.today().plusDays(days));
  }

  private DueOutcome moment(Moment moment, Lead lead) {
    DueDay said = moment.day();
    LocalDate day = said == null ? null : dates.date(said);
    DueClock clock = moment.clock();
    DueOutcome outcome;
    if (clock != null) {
      outcome = new DueHours(dates).outcome(moment, day, lead, clock);
    } else if (moment.point() != null) {
      outcome = point(moment.point(), day);
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
        : dates.last(other, due.atZone(calendar.zone()).toLocalTime());
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
      case AFTER -> after(day);
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
    DueDates from = new DueDates(dates.midnightBefore(day), calendar);
    LocalDate end = last instanceof DueDay.FromToday ? dates.date(last) : from.date(last);
    return end.isBefore(day) ? day : end;
  }

  private DueOutcome after(LocalDate day) {
    LocalDate next = calendar.nextOpenDay(day.plusDays(1)).orElse(day.plusDays(1));
    return DueOutcome.between(dates.earliest(next), dates.due(next));
  }

  private DueOutcome point(Point point, @Nullable LocalDate day) {
    LocalDate today = dates.today();
    return switch (point) {
      case DAY_END -> DueOutcome.by(dates.due(day == null ? today : day));
      case CLOSE -> close(day);
      case FIRST_THING -> firstThing(day);
      case OVERNIGHT -> overnight(day == null ? today : day);
    };
  }

  /** The close of that day; if it is closed or has passed, the next one's. */
  private DueOutcome close(@Nullable LocalDate day) {
    LocalDate today = dates.today();
    if (day == null || day.equals(today)) {
      Instant close = calendar.nextClose(reference).orElseGet(() -> dates.midnightAfter(today));
      return DueOutcome.by(close).orAlso(List.of(dates.due(today)));
    }
    LocalDate open = calendar.nextOpenDay(day).orElse(day);
    return DueOutcome.by(dates.due(open)).orAlso(List.of(dates.due(day)));
  }

  /** The first hour of that day; of the next opening day where none is named. */
  private DueOutcome firstThing(@Nullable LocalDate day) {
    LocalDate today = dates.today();
    boolean opensToday =
        calendar.opening(today).filter(opening -> opening.isAfter(reference)).isPresent();
    LocalDate from = day != null ? day : opensToday ? today : today.plusDays(1);
    Instant opening = dates.earliest(calendar.nextOpenDay(from).orElse(from));
    return DueOutcome.between(opening, opening.plus(Duration.ofHours(1)));
  }

  /** The opening of the next open day; before six it is still the night before. */
  private DueOutcome overnight(LocalDate day) {
    boolean night =
        day.equals(dates.today())
            && reference.isBefore(dates.first(day, java.time.LocalTime.of(6, 0)));
    LocalDate from = night ? day : day.plusDays(1);
    Instant opening = dates.earliest(calendar.nextOpenDay(from).orElse(from));
    return DueOutcome.by(opening.isAfter(reference) ? opening : dates.midnightAfter(dates.today()));
  }
}
