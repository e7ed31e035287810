package dev.kept.lambda.pages;

import dev.kept.fact.CommitmentId;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.Matter;
import dev.kept.fact.Origin;
import dev.kept.fact.Person;
import dev.kept.policy.Member;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The fact that a press tells. */
record Pressed(FormToken token, Person who, Instant now) {

  private static final String KNOWN_AS = "customer.known_as";

  /** Makes the facts of an answer: what was said, and before it what makes it true. */
  List<Fact> answer(Filled filled, Offer offer) {
    Fact said = said(filled);
    return said instanceof Fact.CallClaimed && offer.stranger()
        ? Stream.concat(number(offer).stream(), Stream.of(said)).toList()
        : List.of(said);
  }

  private Fact said(Filled filled) {
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
      case DECLINE -> new Fact.OfferDeclined(origin(now), about);
      case OTHER_TIME -> new Fact.PromiseCorrected(origin(now), about, null, filled.until(), false);
      case LET_OFF -> new Fact.PromiseReleased(origin(now), about);
      case NOT_A_PROMISE -> new Fact.PromiseCorrected(origin(now), about, null, null, true);
      case A_PROMISE -> new Fact.PhraseDecided(origin(now), about, true);
      case A_PHRASE -> new Fact.PhraseDecided(origin(now), about, false);
      case OWN_PHRASE -> new Fact.PhraseDecided(origin(now), about, false, true);
      case ANY_PHRASE -> new Fact.PhraseDecided(origin(now), about, false);
      case PROMISED -> throw new IllegalArgumentException("it is saved by its own form");
      case UNDO -> undone(token.about(), "");
    };
  }

  /** The number that was rung is the customer's, so that the case sees the call. */
  private Optional<Fact> number(Offer offer) {
    return offer
        .onlyCall()
        .map(ended -> ended.call().number())
        .map(number ->
            new Fact.CustomerKnownAs(
                origin(new FactId(token.factId().source(), KNOWN_AS, token.factId().id()), now),
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
        origin(new FactId(id.source(), id.kind(), id.id() + more), now), FactId.parse(fact));
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
    return origin(token.factId(), at);
  }

  private Origin origin(FactId id, Instant at) {
    return new Origin(id, at, false, now, who, Matter.of(token.caseId()));
  }
}
