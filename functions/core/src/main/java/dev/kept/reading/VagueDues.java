package dev.kept.reading;

import dev.kept.calendar.BusinessCalendar;
import dev.kept.fact.Vague;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a business makes of time words that name no time. The defaults: a moment is 15 minutes,
 * immediately one working hour, shortly four, soon the close of the next open day, and eventually
 * the close of the fifth business day.
 */
public record VagueDues(Map<Vague, Allowance> allowances) {

  /** How long a vague word allows. */
  public sealed interface Allowance {
    /** Clock time after the message, open or closed. */
    record Clock(Duration amount) implements Allowance {}

    /** Open time after the message. */
    record Working(Duration amount) implements Allowance {}

    /** The close of the nth open day after the day of the message, weekends that are open too. */
    record OpenDays(int days) implements Allowance {}

    /** The close of the nth business day after the day of the message. */
    record BusinessDays(int days) implements Allowance {}
  }

  public static final VagueDues DEFAULT =
      new VagueDues(
          Map.of(
              Vague.MOMENT, new Allowance.Clock(Duration.ofMinutes(15)),
              Vague.IMMEDIATE, new Allowance.Working(Duration.ofHours(1)),
              Vague.SHORTLY, new Allowance.Working(Duration.ofHours(4)),
              Vague.SOON, new Allowance.OpenDays(1),
              Vague.EVENTUAL, new Allowance.BusinessDays(5)));

  public VagueDues {
    allowances = Map.copyOf(allowances);
    for (Vague vague : Vague.values()) {
      if (!allowances.containsKey(vague)) {
        throw new IllegalArgumentException("no allowance for " + vague);
      }
    }
  }

  /** These dues with one bucket changed. */
  public VagueDues with(Vague vague, Allowance allowance) {
    Map<Vague, Allowance> changed = new EnumMap<>(allowances);
    changed.put(vague, allowance);
    return new VagueDues(changed);
  }

  /**
   * When the thing is due that was promised with vague words at {@code reference}. Where the
   * calendar never opens again, open time is counted as clock time and days as calendar days.
   */
  public Instant due(Vague vague, Instant reference, BusinessCalendar calendar) {
    Allowance allowance = allowances.getOrDefault(vague, new Allowance.OpenDays(1));
    return switch (allowance) {
      case Allowance.Clock(Duration amount) -> reference.plus(amount);
      case Allowance.Working(Duration amount) ->
          calendar.add(reference, amount).orElse(reference.plus(amount));
      case Allowance.OpenDays(int days) ->
          closeOfOpenDay(reference, days, calendar).orElse(daysLater(reference, days));
      case Allowance.BusinessDays(int days) ->
          calendar.addBusinessDays(reference, days).orElse(daysLater(reference, days));
    };
  }

  private static Optional<Instant> closeOfOpenDay(
      Instant reference, int days, BusinessCalendar calendar) {
    return calendar.openDay(calendar.dateOf(reference), days).flatMap(calendar::close);
  }

  private static Instant daysLater(Instant reference, int days) {
    return reference.plus(Duration.ofDays(days));
  }
}
