package dev.kept.sources.json;

import dev.kept.fact.Action;
import dev.kept.fact.CommitmentId;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.Origin;

/** Reads the facts that are about one commitment: what people answered and did. */
record CommitmentReader(Fields json, String kind, Origin origin) {

  Fact read() {
    return switch (kind) {
      case "promise.corrected" ->
          new Fact.PromiseCorrected(
              origin,
              commitment(),
              json.oneOf("action", Action.class),
              json.time("due"),
              json.flag("notAPromise"));
      case "promise.released" -> new Fact.PromiseReleased(origin, commitment());
      case "promise.reagreed" ->
          new Fact.PromiseReagreed(origin, commitment(), json.neededTime("due"));
      case "promise.handed_over" ->
          new Fact.HandedOver(
              origin,
              commitment(),
              MatterJson.person(json.neededObject("to")),
              json.flag("accepted"));
      case "promise.offer_declined" -> new Fact.OfferDeclined(origin, commitment());
      case "promise.acknowledged" ->
          new Fact.Acknowledged(origin, commitment(), json.neededTime("until"));
      case "promise.attempted" -> new Fact.Attempted(origin, commitment(), how());
      case "promise.call_claimed" ->
          new Fact.CallClaimed(origin, commitment(), FactId.parse(json.needed("claimed")));
      case "promise.done_elsewhere" ->
          new Fact.DoneElsewhere(origin, commitment(), json.neededTime("doneAt"), how());
      case "promise.not_yet" -> new Fact.NotYet(origin, commitment());
      case "promise.apology_sent" -> new Fact.ApologySent(origin, commitment());
      case "promise.repaired" -> new Fact.TrustRepaired(origin, commitment());
      case "promise.disputed" -> new Fact.CustomerSaysNotDone(origin, commitment());
      case "shield.raised" -> new Fact.ShieldRaised(origin, commitment(), json.count("breaks"));
      case "phrase.suspended" -> new Fact.PhraseSuspended(origin, commitment(), json.flag("asks"));
      case "phrase.decided" ->
          new Fact.PhraseDecided(origin, commitment(), json.flag("promise"), json.flag("own"));
      default ->
          throw new IllegalArgumentException(
              "kind '%s' is none that we know, such as ticket.agent_replied".formatted(kind));
    };
  }

  private CommitmentId commitment() {
    return CommitmentId.parse(json.needed("commitment"));
  }

  private String how() {
    String text = json.text("how");
    return text == null ? "" : text;
  }
}
