package dev.kept.lambda.pages;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The times that were filled in beside a button, in the zone of the one who did. */
record FilledTimes(Form form, Standing standing) {

  /** What lies further off is a slip of the pen. */
  private static final Duration FURTHEST = Duration.ofDays(400);

  /** What named no time is held for no longer. */
  private static final Duration LONGEST_HELD = Duration.ofDays(30);

  /**
   * When it was done or said; now, where nothing is filled in. A field knows whole minutes only:
   * the minute of the promise is taken for what came right after it.
   */
  Instant happened() throws Filled.Unfit {
    Instant at = moment("at");
    if (at == null) {
      return standing.now();
    }
    if (at.isAfter(standing.now())) {
      throw new Filled.Unfit("The time is still to come: press this when it has happened.");
    }
    Instant made = standing.commitment().made();
    if (at.isBefore(made.truncatedTo(ChronoUnit.MINUTES))) {
      throw new Filled.Unfit("The time lies before the promise was made.");
    }
    return at.isBefore(made) ? made : at;
  }

  /** After the deadline only what happened before it is more than a word. */
  Instant inTime() throws Filled.Unfit {
    Instant at = happened();
    Instant deadline = standing.commitment().deadline();
    if (standing.isOver() && deadline != null && !at.isBefore(deadline)) {
      throw new Filled.Unfit(
          "The time that was promised is over. Fill in when it happened, if that was before;"
              + " else it is broken, and what helps is to say so and to do it.");
    }
    return at;
  }

  /** A time newly agreed. */
  Instant agreed() throws Filled.Unfit {
    return ahead(FURTHEST);
  }

  /** To what a promise that named no time is held. */
  Instant held() throws Filled.Unfit {
    return ahead(LONGEST_HELD);
  }

  private Instant ahead(Duration furthest) throws Filled.Unfit {
    Instant due = moment("due");
    if (due == null) {
      throw new Filled.Unfit("The new time is missing: a date and a time.");
    }
    if (!due.isAfter(standing.now())) {
      throw new Filled.Unfit("The new time has gone by already.");
    }
    if (due.isAfter(standing.now().plus(furthest))) {
      throw new Filled.Unfit(
          furthest.equals(FURTHEST)
              ? "The new time is more than a year away: is the year right?"
              : "Nobody waits longer than thirty days for a promise without a time: choose less,"
                  + " or agree on a time with them.");
    }
    return due;
  }

  private @Nullable Instant moment(String name) throws Filled.Unfit {
    String text = form.get(name).orElse("");
    if (text.isEmpty()) {
      return null;
    }
    try {
      return LocalDateTime.parse(text).atZone(standing.zone()).toInstant();
    } catch (DateTimeException e) {
      throw new Filled.Unfit("The time is a date and a time, such as 2026-03-05T09:30.");
    }
  }

  /** Until when somebody has it: one of the times in the list. */
  Instant until() throws Filled.Unfit {
    HoldTimes hold = standing.hold();
    Instant until;
    try {
      until = form.get("until").map(Instant::parse).orElseGet(hold::usual);
    } catch (DateTimeException e) {
      throw new Filled.Unfit("Until when you have it is one of the times in the list.");
    }
    if (!until.isAfter(hold.now())) {
      throw new Filled.Unfit(
          "The time until which you have it has gone by meanwhile: choose another.");
    }
    if (until.isAfter(hold.latest())) {
      throw new Filled.Unfit("Nobody holds a promise for longer than a business day: choose less.");
    }
    return until;
  }
}
