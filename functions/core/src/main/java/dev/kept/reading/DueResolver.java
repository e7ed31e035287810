package dev.kept.reading;

import dev.kept.fact.Vague;
import dev.kept.fact.When;
import dev.kept.reading.DueSaid.Amount;
import dev.kept.reading.DueSaid.Either;
import dev.kept.reading.DueSaid.Event;
import dev.kept.reading.DueSaid.Lead;
import dev.kept.reading.DueSaid.Moment;
import dev.kept.reading.DueSaid.NamedMonths;
import dev.kept.reading.DueSaid.Period;
import dev.kept.reading.DueSaid.Vaguely;
import dev.kept.reading.DueSaid.WeekOf;
import dev.kept.reading.DueSaid.WeekWith;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns what was said into instants: the latest moment at which a reasonable customer would still
 * call the promise kept.
 */
final class DueResolver {

  private final DueDates dates;

  DueResolver(DueCalendar calendar) {
    this.dates = new DueDates(calendar);
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
    Lead lead = said.lead();
    return switch (said.what()) {
      case Amount amount -> new DueAmounts(dates).outcome(amount, lead);
      case Period period -> new DuePeriods(dates).outcome(period, lead);
      case NamedMonths months -> new DuePeriods(dates).outcome(months, lead);
      case WeekOf week -> new DuePeriods(dates).outcome(week, lead);
      case WeekWith(DueDay day) -> new DueWeeks(dates).weekWith(day, lead);
      case Moment moment -> new DueMoments(dates).outcome(moment, lead);
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
}
