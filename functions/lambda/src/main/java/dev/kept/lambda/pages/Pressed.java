package dev.kept.lambda.pages;

import dev.kept.fact.CommitmentId;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.Matter;
import dev.kept.fact.Origin;
import dev.kept.fact.Person;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The fact that a press tells. */
record Pressed(FormToken token, Person who, Instant now) {

  private static final String KNOWN_AS = "customer.known_as";

  /**
   * Makes the facts of an answer: what was said, and before it what makes it true.
   *
   * @param offer what could be said: it knows which call is meant
   */
  List<Fact> answer(Filled filled, Offer offer) {
    Fact said = said(filled, offer);
    return said instanceof Fact.CallClaimed && offer.stranger()
        ? Stream.concat(number(offer).stream(), Stream.of(said)).toList()
        : List.of(said);
  }

  private Fact said(Filled filled, Offer offer) {
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
      case UNDO -> undone(token.about(), "");
    };
  }

  /** The number that was rung is the customer's, so that the case sees the call. */
  private Optional<Fact> number(Offer offer) {
    return Optional.ofNullable(offer.call())
        .map(ended -> ended.call().number())
        .map(number ->
            new Fact.CustomerKnownAs(
                origin(new FactId(token.factId().source(), KNOWN_AS, token.factId().id())),
                CustomerKey.telephone(number),
                false));
  }

  /** With a claim goes what was said about its number. */
  List<Fact> undo() {
    FactId taken = FactId.parse(token.about());
    Fact undone = undone(token.about(), "");
    return taken.kind().equals(Choice.THAT_CALL.kind())
        ? List.of(
            undone, undone(new FactId(taken.source(), KNOWN_AS, taken.id()).text(), "-" + KNOWN_AS))
        : List.of(undone);
  }

  private Fact undone(String fact, String more) {
    FactId id = token.factId();
    return new Fact.Undone(
        origin(new FactId(id.source(), id.kind(), id.id() + more)), FactId.parse(fact));
  }

  private Origin origin() {
    return origin(token.factId());
  }

  private Origin origin(FactId id) {
    return new Origin(id, now, false, now, who, Matter.of(token.caseId()));
  }
}
