package dev.kept.lambda.pages;

import dev.kept.casefile.Commitment;
import dev.kept.casefile.State;
import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import dev.kept.policy.Policy;
import dev.kept.waking.LookAt.Seen;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The buttons under a commitment, each with what will be noted. */
record AnswerForm(Access access, Visit visit, Seen seen, Policy policy, Names names, Times times) {

  private static final DateTimeFormatter FIELD =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);

  /** How a form begins: what was chosen in a mail, and what was filled in before. */
  record Begun(@Nullable Choice chosen, String how) {

    static final Begun FRESH = new Begun(null, "");
  }

  /** One form, or none where nothing that could be said would change anything. */
  List<Map<String, Object>> of(Commitment commitment, Begun begun) {
    Offer offer = Offer.of(commitment, seen, policy);
    if (offer.choices().isEmpty()) {
      return List.of();
    }
    List<Map<String, Object>> buttons =
        offer.choices().stream().map(choice -> button(choice, commitment, offer, begun)).toList();
    boolean pressing =
        commitment.state() instanceof State.Broken
            || commitment.state() instanceof State.Unconfirmed;
    return List.of(Map.of("buttons", buttons, "pressing", pressing));
  }

  private Map<String, Object> button(
      Choice choice, Commitment commitment, Offer offer, Begun begun) {
    FormToken token =
        new FormToken(
            visit.reader(), choice, caseId(), commitment.id().text(), seen.reading().hash());
    HoldTimes hold = hold(commitment);
    return Map.ofEntries(
        Map.entry("token", access.seal(token.button(visit.now()))),
        Map.entry("label", choice.label()),
        Map.entry("means", means(choice, commitment, offer)),
        Map.entry("chosen", choice == meant(begun, offer)),
        Map.entry("asksHow", choice == Choice.DONE),
        Map.entry("asksUntil", choice == Choice.HAVE_IT),
        Map.entry("how", begun.how()),
        Map.entry("longest", Filled.LONGEST),
        Map.entry("from", field(commitment.made())),
        Map.entry("to", field(visit.now())),
        Map.entry("times", choice == Choice.HAVE_IT ? times(hold) : List.of()));
  }

  /** "Yes" means the call, where there is one to be meant. */
  private static @Nullable Choice meant(Begun begun, Offer offer) {
    boolean call = begun.chosen() == Choice.DONE && offer.call() != null && begun.how().isEmpty();
    return call ? Choice.THAT_CALL : begun.chosen();
  }

  HoldTimes hold(Commitment commitment) {
    return new HoldTimes(policy.calendarOf(commitment.team()), visit.now());
  }

  private CaseId caseId() {
    return seen.reading().caseId();
  }

  private String field(Instant at) {
    ZoneId zone = policy.calendar().zone();
    return FIELD.format(at.atZone(zone));
  }

  private List<Map<String, Object>> times(HoldTimes hold) {
    Instant usual = hold.usual();
    return hold.all().stream()
        .map(at ->
            Map.<String, Object>of(
                "value", at.toString(), "words", times.moment(at), "usual", at.equals(usual)))
        .toList();
  }

  private String means(Choice choice, Commitment commitment, Offer offer) {
    return switch (choice) {
      case DONE -> "Your words stand in the story as its proof.";
      case THAT_CALL -> offer.call() == null ? "" : call(offer.call());
      case NOT_YET ->
          commitment.state() instanceof State.Unconfirmed
              ? "Then it is broken, and is seen through like any other."
              : "Then we go on asking in time.";
      case HAVE_IT -> "Others see that it is in hand, and are not asked before then.";
      case SORRY_SAID -> names.customer() + " has heard from us that we are sorry.";
      case ACCEPTED -> names.customer() + " has shown that all is well again.";
      case NOT_A_PROMISE -> "We misread it, and forget about it.";
      case A_PROMISE -> "It is watched, and so is everyone's who writes this sentence.";
      case A_PHRASE -> "Whoever writes it and wherever: it is counted, and nobody is reminded.";
      case UNDO -> "";
    };
  }

  private String call(Fact.CallEnded call) {
    return "%s, %s."
        .formatted(
            CallWords.of(call.call(), names.of(call), names.customer()),
            times.moment(call.happened()));
  }
}
