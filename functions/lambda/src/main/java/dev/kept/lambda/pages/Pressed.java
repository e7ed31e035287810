package dev.kept.lambda.pages;

import dev.kept.fact.CommitmentId;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.Matter;
import dev.kept.fact.Origin;
import dev.kept.fact.Person;
import java.time.Instant;
import java.util.Objects;

/** The fact that a press tells. */
record Pressed(FormToken token, Person who, Instant now) {

  /**
   * Makes the fact of an answer.
   *
   * @param offer what could be said: it knows which call is meant
   */
  Fact answer(Filled filled, Offer offer) {
    CommitmentId about = CommitmentId.parse(token.about());
    return switch (token.choice()) {
      case DONE -> new Fact.DoneElsewhere(origin(), about, filled.doneAt(), filled.how());
      case THAT_CALL ->
          new Fact.CallClaimed(origin(), about, Objects.requireNonNull(offer.call()).id());
      case NOT_YET -> new Fact.NotYet(origin(), about);
      case HAVE_IT -> new Fact.Acknowledged(origin(), about, filled.until());
      case SORRY_SAID -> new Fact.ApologySent(origin(), about);
      case ACCEPTED -> new Fact.TrustRepaired(origin(), about);
      case NOT_A_PROMISE -> new Fact.PromiseCorrected(origin(), about, null, null, true);
      case A_PROMISE -> new Fact.PhraseDecided(origin(), about, true);
      case A_PHRASE -> new Fact.PhraseDecided(origin(), about, false);
      case UNDO -> undo();
    };
  }

  Fact undo() {
    return new Fact.Undone(origin(), FactId.parse(token.about()));
  }

  private Origin origin() {
    return new Origin(token.factId(), now, false, now, who, Matter.of(token.caseId()));
  }
}
