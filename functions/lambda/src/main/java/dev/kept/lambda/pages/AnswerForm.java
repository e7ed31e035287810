package dev.kept.lambda.pages;

import dev.kept.casefile.Commitment;
import dev.kept.casefile.State;
import dev.kept.fact.Fact;
import dev.kept.waking.LookAt.Seen;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The buttons under a commitment, each with what will be noted. */
record AnswerForm(Access access, Visit visit, Seen seen, PageData data, Names names, Times times) {

  /** How a form begins: what was chosen in a mail, and what was filled in before. */
  record Begun(@Nullable Choice chosen, String how) {

    static final Begun FRESH = new Begun(null, "");
  }

  /** One group of buttons, or none where nothing that could be said would change anything. */
  List<Map<String, Object>> of(Commitment commitment, Begun begun) {
    Standing standing = Standing.of(commitment, seen, data, visit);
    List<Choice> choices = standing.offer().choices();
    if (choices.isEmpty()) {
      return List.of();
    }
    Choice meant = meant(begun, standing.offer());
    boolean pressing =
        commitment.state() instanceof State.Broken
            || commitment.state() instanceof State.Unconfirmed
            || choices.contains(Choice.ACCEPT);
    List<Map<String, Object>> more =
        choices.stream()
            .filter(choice -> !choice.isUsual())
            .map(choice -> button(choice, meant, standing, begun))
            .toList();
    return List.of(
        Map.of(
            "usual",
            choices.stream()
                .filter(Choice::isUsual)
                .map(choice -> button(choice, meant, standing, begun))
                .toList(),
            "more",
            more.isEmpty()
                ? List.of()
                : List.of(Map.of("buttons", more, "wanted", meant != null && !meant.isUsual())),
            "pressing",
            pressing));
  }

  private Map<String, Object> button(
      Choice choice, @Nullable Choice meant, Standing standing, Begun begun) {
    FormToken token =
        new FormToken(
            visit.reader(),
            choice,
            seen.reading().caseId(),
            standing.commitment().id().text(),
            seen.reading().hash());
    String how = begun.chosen() == choice ? begun.how() : "";
    List<Map<String, Object>> fields =
        new AnswerFields(standing, names, times)
            .of(choice, how).stream().map(Field::model).toList();
    return Map.of(
        "token", access.seal(token.button(visit.now())),
        "label", label(choice, standing),
        "means", means(choice, standing),
        "chosen", choice == meant,
        "fields", fields.isEmpty() ? List.of() : List.of(Map.of("each", fields)));
  }

  private static String label(Choice choice, Standing standing) {
    return choice == Choice.NOT_A_PROMISE && standing.commitment().id().isImplied()
        ? "Nobody waits for this"
        : choice.label();
  }

  /** "Yes" means the call, where there is one to be meant. */
  private static @Nullable Choice meant(Begun begun, Offer offer) {
    boolean call =
        begun.chosen() == Choice.DONE
            && offer.onlyCall().isPresent()
            && !offer.stranger()
            && begun.how().isEmpty();
    return call ? Choice.THAT_CALL : begun.chosen();
  }

  private String thatCall(Fact.CallEnded call, Standing standing) {
    if (!standing.offer().stranger()) {
      return new AnswerFields(standing, names, times).call(call) + ".";
    }
    String number = String.valueOf(call.call().number());
    return "%s, %s. The number becomes one of theirs."
        .formatted(
            CallWords.of(call.call(), names.of(call), number), times.moment(call.happened()));
  }

  private String means(Choice choice, Standing standing) {
    return switch (choice) {
      case DONE -> "Your words stand in the story as its proof.";
      case THAT_CALL ->
          standing
              .offer()
              .onlyCall()
              .map(call -> thatCall(call, standing))
              .orElse("It counts from when the two of you began to talk.");
      case ACCEPT -> "It is yours then; its time stays as it is.";
      case DECLINE -> "It goes back to who asked you, and they hear so at once.";
      case OTHER_TIME -> "No time was named; from then on we ask by yours. It can be set once.";
      case NOT_YET ->
          standing.commitment().state() instanceof State.Unconfirmed
              ? "Then it is broken, and is seen through like any other."
              : "Then we go on asking in time.";
      case HAVE_IT -> "Others see that it is in hand, and are not asked before then.";
      case SORRY_SAID -> names.customer() + " has heard from us that we are sorry.";
      case ACCEPTED -> names.customer() + " has shown that all is well again.";
      case TRIED -> "In time but not reached is not broken: two business days more to try.";
      case NEW_TIME -> names.customer() + " asked for it or said yes to it before the old time.";
      case HAND_OVER ->
          "They are asked by mail. It stays as it is, and its time too, until they say yes.";
      case LET_OFF -> names.customer() + " said that it is not needed any more.";
      case NOT_A_PROMISE ->
          standing.commitment().id().isImplied()
              ? names.customer() + " waits for nothing from us; we forget about it."
              : "This one only: we misread it, and forget about it.";
      case A_PROMISE -> "It is watched, and so is everyone's who writes this sentence.";
      case A_PHRASE -> "Whoever writes it and wherever: it is counted, and nobody is reminded.";
      case OWN_PHRASE -> "This very sentence, from this colleague, from now on: only counted.";
      case ANY_PHRASE -> "This very sentence, from anybody, from now on: only counted.";
      case PROMISED, UNDO -> "";
    };
  }
}
