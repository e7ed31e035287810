package dev.kept.lambda.pages;

import dev.kept.casefile.Commitment;
import dev.kept.casefile.Level;
import dev.kept.casefile.State;
import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import dev.kept.policy.Policy;
import dev.kept.waking.LookAt.Seen;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A commitment that has to do with one person.
 *
 * @param title what the case is called
 * @param offer the standing one; empty where it is offered to nobody
 */
record DeskLine(
    Commitment commitment,
    CaseId caseId,
    String title,
    Names names,
    Times times,
    Owned owned,
    Optional<Fact.HandedOver> offer) {

  /** What of a case has to do with them. */
  static Stream<DeskLine> of(Seen seen, Owned owned, Policy policy, Times times) {
    Names names = new Names(policy, seen.facts());
    return seen.reading().commitments().stream()
        .filter(it -> it.level() != Level.RECORDED && !it.history())
        .filter(it -> it.state().isLive() || Waiting.is(it))
        .map(it ->
            new DeskLine(
                it,
                seen.reading().caseId(),
                Titles.of(seen, names),
                names,
                times,
                owned,
                Handovers.standing(it, seen)))
        .filter(line -> line.isAsked() || line.isMine() || line.isHandedOver() || line.isNobodys());
  }

  private boolean isOwn() {
    return owned.is(commitment.owner(), commitment.id());
  }

  private boolean isOfferedToMe() {
    return offer.filter(one -> Handovers.isTo(owned.address(), one)).isPresent();
  }

  /** A colleague asks whether they can, or we ask whether it was done. */
  boolean isAsked() {
    return isOfferedToMe() || (isOwn() && commitment.state() instanceof State.Unconfirmed);
  }

  boolean isMine() {
    return isOwn() && !isAsked();
  }

  /** Offered and not taken yet, or another's by now. */
  boolean isHandedOver() {
    boolean made = owned.is(commitment.maker(), commitment.id());
    return !isOfferedToMe() && (isOwn() ? offer.isPresent() : made);
  }

  /** In a team of theirs, and the policy names nobody who has it. */
  boolean isNobodys() {
    return !isOwn()
        && !isOfferedToMe()
        && owned.watches(commitment.team())
        && owned.isNobodys(commitment.owner(), commitment.id());
  }

  boolean isLate() {
    return Waiting.is(commitment);
  }

  /** Late before open, with a time before without. */
  int rank() {
    if (isLate()) {
      return 0;
    }
    return commitment.deadline() == null ? 2 : 1;
  }

  Instant at() {
    return isLate()
        ? Waiting.since(commitment)
        : Objects.requireNonNullElse(commitment.deadline(), commitment.made());
  }

  /** A case in a list of several: whose, and what it is about. */
  String caseWords() {
    return title
        + " · "
        + (commitment.quote().length() > 60
            ? commitment.quote().substring(0, 60) + "…"
            : commitment.quote());
  }

  Map<String, Object> model(String carry) {
    CommitmentWords words = new CommitmentWords(names, times);
    Instant deadline = commitment.deadline();
    return Map.ofEntries(
        Map.entry("link", Addresses.ofAnswer(caseId, commitment.id().text(), carry)),
        Map.entry("customer", title),
        Map.entry("thing", CommitmentWords.thing(commitment)),
        Map.entry("quote", UnspokenText.quote(commitment)),
        Map.entry("big", big(deadline)),
        Map.entry("small", isLate() ? "past its time" : deadline == null ? "no time yet" : "left"),
        Map.entry("exact", deadline == null ? "" : "Due " + times.exact(deadline)),
        Map.entry("tone", isLate() ? Looks.of(commitment) : "ahead"),
        Map.entry("standing", asks().orElseGet(() -> words.standing(commitment))),
        Map.entry("chased", words.chased(commitment)),
        Map.entry("notes", isHandedOver() ? handed() : isNobodys() ? unknown() : ""));
  }

  private String big(@Nullable Instant deadline) {
    if (isLate()) {
      return times.since(at());
    }
    return deadline == null ? "open" : times.until(deadline);
  }

  private Optional<String> asks() {
    if (isOfferedToMe()) {
      String who = offer.map(names::of).orElse("A colleague");
      return Optional.of(who + " can’t make it. Can you?");
    }
    return isAsked() ? Optional.of("Was it done? We cannot see it.") : Optional.empty();
  }

  private String unknown() {
    return names.of(commitment.owner(), commitment.id().madeBy().source())
        + " has it, whom the policy does not name";
  }

  private String handed() {
    String source = commitment.id().madeBy().source();
    return isOwn()
        ? "Offered to "
            + offer.map(one -> names.of(one.to(), one.id().source())).orElse("a colleague")
            + ", who has not said yes yet"
        : names.of(commitment.owner(), source) + " has it now";
  }
}
