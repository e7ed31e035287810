package dev.kept.lambda.pages;

import dev.kept.casefile.Commitment;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * What was filled in beside a button, as far as that button asks for it.
 *
 * @param how it was done, on one line; empty where not asked
 * @param doneAt when it was done
 * @param until until when somebody has it; {@code doneAt} where not asked
 */
record Filled(String how, Instant doneAt, Instant until) {

  /** As much as fits a line of the story. */
  static final int LONGEST = 200;

  /** What is wrong with it, to the one who filled it in. */
  static final class Unfit extends Exception {
    private static final long serialVersionUID = 1L;

    Unfit(String message) {
      super(message);
    }
  }

  static Filled of(Form form, Choice choice, Commitment commitment, HoldTimes hold, ZoneId zone)
      throws Unfit {
    Instant now = hold.now();
    return switch (choice) {
      case DONE -> new Filled(how(form), doneAt(form, commitment, now, zone), now);
      case HAVE_IT -> new Filled("", now, until(form, hold));
      case THAT_CALL, NOT_YET, SORRY_SAID, ACCEPTED, NOT_A_PROMISE, A_PROMISE, A_PHRASE, UNDO ->
          new Filled("", now, now);
    };
  }

  /** One line without what cannot be seen: it stands in the story of the case. */
  static String line(Form form) {
    String line = form.get("how").orElse("").replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
    int length = Math.min(LONGEST, line.codePointCount(0, line.length()));
    return line.substring(0, line.offsetByCodePoints(0, length));
  }

  private static String how(Form form) throws Unfit {
    String how = line(form);
    if (how.isEmpty()) {
      throw new Unfit(
          "A word of how it was done is missing, such as “rang from my own phone”: it is the"
              + " proof.");
    }
    return how;
  }

  private static Instant doneAt(Form form, Commitment commitment, Instant now, ZoneId zone)
      throws Unfit {
    String text = form.get("at").orElse("");
    if (text.isEmpty()) {
      return now;
    }
    Instant at;
    try {
      at = LocalDateTime.parse(text).atZone(zone).toInstant();
    } catch (DateTimeException e) {
      throw new Unfit("The time is a date and a time, such as 2026-03-05T09:30.");
    }
    if (at.isAfter(now)) {
      throw new Unfit("The time is still to come: press “yes” when it is done.");
    }
    if (at.isBefore(commitment.made())) {
      throw new Unfit("The time lies before the promise was made.");
    }
    return at;
  }

  private static Instant until(Form form, HoldTimes hold) throws Unfit {
    Instant until;
    try {
      until = form.get("until").map(Instant::parse).orElseGet(hold::usual);
    } catch (DateTimeException e) {
      throw new Unfit("Until when you have it is one of the times in the list.");
    }
    if (!until.isAfter(hold.now())) {
      throw new Unfit("The time until which you have it has gone by meanwhile: choose another.");
    }
    if (until.isAfter(hold.latest())) {
      throw new Unfit("Nobody holds a promise for longer than a business day: choose less.");
    }
    return until;
  }
}
