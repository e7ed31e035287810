package dev.kept.lambda.pages;

import dev.kept.fact.CommitmentId;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.Matter;
import dev.kept.fact.Origin;
import dev.kept.fact.Person;
import dev.kept.policy.Member;
import java.time.Instant;
import java.util.Objects;

/** The fact that a press tells. */
record Pressed(FormToken token, Person who, Instant now) {

  /** Makes the fact of an answer. */
  Fact answer(Filled filled) {
    CommitmentId about = CommitmentId.parse(token.about());
    return switch (token.choice()) {
      case DONE -> new Fact.DoneElsewhere(origin(now), about, filled.at(), filled.how());
      case THAT_CALL ->
          new Fact.CallClaimed(origin(now), about, Objects.requireNonNull(filled.call()));
      case NOT_YET -> new Fact.NotYet(origin(now), about);
      case HAVE_IT -> new Fact.Acknowledged(origin(now), about, filled.until());
      case SORRY_SAID -> new Fact.ApologySent(origin(now), about);
      case ACCEPTED -> new Fact.TrustRepaired(origin(now), about);
      case TRIED -> new Fact.Attempted(origin(filled.at()), about, filled.how());
      case NEW_TIME -> new Fact.PromiseReagreed(origin(filled.at()), about, filled.until());
      case HAND_OVER ->
          new Fact.HandedOver(
              origin(now), about, colleague(Objects.requireNonNull(filled.whom())), false);
      case ACCEPT -> new Fact.HandedOver(origin(now), about, who, true);
      case LET_OFF -> new Fact.PromiseReleased(origin(now), about);
      case NOT_A_PROMISE -> new Fact.PromiseCorrected(origin(now), about, null, null, true);
      case PROMISED -> throw new IllegalArgumentException("it is saved by its own form");
      case UNDO -> undo();
    };
  }

  Fact undo() {
    return new Fact.Undone(origin(now), FactId.parse(token.about()));
  }

  private Person colleague(Member member) {
    return Answerer.person(member, token.caseId());
  }

  /**
   * What every such fact carries.
   *
   * @param at when it happened, which may be before it was said
   */
  private Origin origin(Instant at) {
    return new Origin(token.factId(), at, false, now, who, Matter.of(token.caseId()));
  }
}
