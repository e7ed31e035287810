package dev.kept.lambda.pages;

import dev.kept.fact.FactId;
import dev.kept.policy.Member;
import java.time.Instant;
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
    FilledTimes times = new FilledTimes(form, standing);
    return switch (choice) {
      case DONE -> new Filled(how(form), times.happened(), now, null, null);
      case TRIED -> new Filled(tried(form, standing), times.inTime(), now, null, null);
      case NEW_TIME -> new Filled("", times.inTime(), times.agreed(), null, null);
      case OTHER_TIME -> new Filled("", now, times.held(), null, null);
      case HAVE_IT -> new Filled("", now, times.until(), null, null);
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
