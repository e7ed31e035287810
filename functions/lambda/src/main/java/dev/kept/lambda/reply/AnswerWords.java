package dev.kept.lambda.reply;

import dev.kept.casefile.Commitment;
import dev.kept.fact.Action;
import dev.kept.fact.CaseId;
import dev.kept.fact.CommitmentId;
import dev.kept.fact.Fact;
import dev.kept.policy.Member;
import dev.kept.words.TextWords;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How we say back what an answer to a notice came to. */
record AnswerWords(Texter from) {

  /** Says what was noted. */
  String of(Fact.NoticeSent about, List<Fact> facts) {
    CaseId caseId = Objects.requireNonNull(about.origin().matter().caseId());
    String customer = from.customer(caseId);
    Action action = action(caseId, ToldLately.about(about));
    TextWords words = from.words();
    return switch (facts.getLast()) {
      case Fact.DoneElsewhere _ -> words.done(action, customer);
      case Fact.NotYet _ -> words.notYet(action, customer);
      case Fact.PromiseCorrected _ -> words.noPromise(customer);
      case Fact.Acknowledged it -> words.haveIt(action, customer, it.until());
      case Fact.HandedOver it when it.accepted() -> words.taken(action, customer);
      case Fact.HandedOver it -> words.offered(action, customer, colleague(it.to().email()));
      case Fact.OfferDeclined _ -> words.declined(customer);
      default -> words.thatCall(customer);
    };
  }

  private String colleague(@Nullable String address) {
    return from.data()
        .policies()
        .current()
        .member(address)
        .map(Member::name)
        .orElse(address == null ? "a colleague" : address);
  }

  private Action action(CaseId caseId, CommitmentId about) {
    return from.data().lookAt().run(caseId, from.at()).reading().commitments().stream()
        .filter(it -> it.id().equals(about))
        .map(Commitment::action)
        .findFirst()
        .orElse(Action.OTHER);
  }
}
