package dev.kept.lambda.pages;

import dev.kept.fact.FactId;
import dev.kept.policy.Member;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What was filled in beside a button, as far as that button asks for it.
 *
 * @param how it was done or tried, on one line; empty where not asked
 * @param at when that was
 * @param until until when somebody has it, or the time newly agreed; {@code at} where not asked
 * @param whom it is offered to; null where not asked
 * @param call the one that is meant; null where not asked
 */
record Filled(String how, Instant at, Instant until, @Nullable Member whom, @Nullable FactId call) {

  /** As much as fits a line of the story. */
  static final int LONGEST = 200;

  /** What lies further off is a slip of the pen. */
  private static final Duration FURTHEST = Duration.ofDays(400);

  /** What named no time is held for no longer. */
  private static final Duration LONGEST_HELD = Duration.ofDays(30);

  /** What is wrong with it, to the one who filled it in. */
  static final class Unfit extends Exception {
    private static final long serialVersionUID = 1L;

    Unfit(String message) {
      super(message);
    }
  }

  private static Filled nothing(Instant now) {
    return new Filled("", now, now, null, null);
  }

  static Filled of(Form form, Choice choice, Standing standing) throws Unfit {
    Instant now = standing.now();
    return switch (choice) {
      case DONE -> new Filled(how(form), happened(form, standing), now, null, null);
      case TRIED -> new Filled(tried(form, standing), inTime(form, standing), now, null, null);
      case NEW_TIME ->
          new Filled("", inTime(form, standing), agreed(form, standing, FURTHEST), null, null);
      case OTHER_TIME -> new Filled("", now, agreed(form, standing, LONGEST_HELD), null, null);
      case HAVE_IT -> new Filled("", now, until(form, standing.hold()), null, null);
      case HAND_OVER -> new Filled("", now, now, whom(form, standing.offer()), null);
      case THAT_CALL -> new Filled("", now, now, null, call(form, standing.offer()));
      case ACCEPT,
          DECLINE,
          NOT_YET,
          SORRY_SAID,
          ACCEPTED,
          LET_OFF,
          NOT_A_PROMISE,
          A_PROMISE,
          A_PHRASE,
          PROMISED,
          OWN_PHRASE,
          ANY_PHRASE,
          UNDO ->
          nothing(now);
    };
  }

  /** One line without what cannot be seen: it stands in the story of the case. */
  static String line(Form form) {
    return line(form, "how", LONGEST);
  }

  static String line(Form form, String name, int longest) {
    String line = form.get(name).orElse("").replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
    int length = Math.min(longest, line.codePointCount(0, line.length()));
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

  private static String tried(Form form, Standing standing) throws Unfit {
    String how = line(form);
    if (!Tries.at(standing.commitment().action()).contains(how)) {
      throw new Unfit("How it was tried is one of the list.");
    }
    return how;
  }

  /**
   * When it was done or said; now, where nothing is filled in. A field knows whole minutes only:
   * the minute of the promise is taken for what came right after it.
   */
  private static Instant happened(Form form, Standing standing) throws Unfit {
    Instant at = moment(form, "at", standing);
    if (at == null) {
      return standing.now();
    }
    if (at.isAfter(standing.now())) {
      throw new Unfit("The time is still to come: press this when it has happened.");
    }
    Instant made = standing.commitment().made();
    if (at.isBefore(made.truncatedTo(ChronoUnit.MINUTES))) {
      throw new Unfit("The time lies before the promise was made.");
    }
    return at.isBefore(made) ? made : at;
  }

  /** After the deadline only what happened before it is more than a word. */
  private static Instant inTime(Form form, Standing standing) throws Unfit {
    Instant at = happened(form, standing);
    Instant deadline = standing.commitment().deadline();
    if (standing.isOver() && deadline != null && !at.isBefore(deadline)) {
      throw new Unfit(
          "The time that was promised is over. Fill in when it happened, if that was before;"
              + " else it is broken, and what helps is to say so and to do it.");
    }
    return at;
  }

  private static Instant agreed(Form form, Standing standing, Duration furthest) throws Unfit {
    Instant due = moment(form, "due", standing);
    if (due == null) {
      throw new Unfit("The new time is missing: a date and a time.");
    }
    if (!due.isAfter(standing.now())) {
      throw new Unfit("The new time has gone by already.");
    }
    if (due.isAfter(standing.now().plus(furthest))) {
      throw new Unfit(
          furthest.equals(FURTHEST)
              ? "The new time is more than a year away: is the year right?"
              : "Nobody waits longer than thirty days for a promise without a time: choose less,"
                  + " or agree on a time with them.");
    }
    return due;
  }

  private static @Nullable Instant moment(Form form, String name, Standing standing) throws Unfit {
    String text = form.get(name).orElse("");
    if (text.isEmpty()) {
      return null;
    }
    try {
      return LocalDateTime.parse(text).atZone(standing.zone()).toInstant();
    } catch (DateTimeException e) {
      throw new Unfit("The time is a date and a time, such as 2026-03-05T09:30.");
    }
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

  private static Member whom(Form form, Offer offer) throws Unfit {
    String address = form.get("whom").orElse("");
    return offer.colleagues().stream()
        .filter(member -> member.address().equals(address))
        .findFirst()
        .orElseThrow(() -> new Unfit("Choose a colleague from the list."));
  }

  private static FactId call(Form form, Offer offer) throws Unfit {
    String text = form.get("call").orElse("");
    return offer.calls().stream()
        .map(ended -> ended.id())
        .filter(id -> text.isEmpty() ? offer.calls().size() == 1 : id.text().equals(text))
        .findFirst()
        .orElseThrow(() -> new Unfit("Choose the call that was meant."));
  }
}
