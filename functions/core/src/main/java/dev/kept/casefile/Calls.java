package dev.kept.casefile;

import dev.kept.fact.Action;
import dev.kept.fact.Call;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.Person;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a telephone call proves, and what it only asks. */
record Calls(Book book, CustomerWords customer) {

  void ended(Fact.CallEnded ended) {
    boolean talked = talked(ended);
    if (talked) {
      book.lastTalk = ended.origin().at();
    }
    if (ended.call().direction() == Call.Direction.INBOUND) {
      rangUs(ended, talked);
    } else if (talked) {
      reached(ended);
    } else {
      attempted(ended);
    }
  }

  /** We talked, and by the number it is known with whom. */
  boolean isTalkWithThem(Fact.CallEnded ended) {
    return talked(ended) && !isShared(ended.call().number());
  }

  /** Answered by a person for long enough, or typed in by staff as a call. */
  private boolean talked(Fact.CallEnded ended) {
    Call call = ended.call();
    if (call.outcome() == Call.Outcome.LOGGED) {
      return true;
    }
    return call.outcome() == Call.Outcome.ANSWERED
        && (call.talk() == null || call.talk().compareTo(book.current.timing().answered()) >= 0);
  }

  /**
   * We rang and talked: keeps one promise of a call, by itself only where number and promise are
   * one. Else somebody is asked which.
   */
  private void reached(Fact.CallEnded ended) {
    List<Tracked> waiting = waiting(ended);
    List<Tracked> open = waiting.stream().filter(Tracked::isLive).toList();
    List<Tracked> meant = open.isEmpty() ? waiting : open;
    if (meant.isEmpty()) {
      return;
    }
    if (isShared(ended.call().number()) || meant.size() > 1) {
      meant.forEach(t -> t.unclaimed.add(ended));
    } else {
      keep(meant.getFirst(), ended.happened(), ended.id());
    }
  }

  private List<Tracked> waiting(Fact.CallEnded ended) {
    return book.where(t -> t.action == Action.CALL && t.made.isBefore(ended.happened()))
        .filter(t ->
            t.isLive()
                || t.isBroken()
                || CustomerWords.isUnconfirmed(t)
                || t.state instanceof State.Tried)
        .filter(t -> t.renews == null || t.isLive() || !hasRenewal(t))
        .toList();
  }

  private boolean hasRenewal(Tracked tracked) {
    return book.tracked.stream().anyMatch(t -> t.renews == tracked);
  }

  /** What was promised again after a break is done with its renewal. */
  private static void keep(Tracked tracked, Instant at, FactId proof) {
    tracked.prove(at, proof);
    if (tracked.renews != null) {
      tracked.renews.prove(at, proof);
    }
  }

  private boolean isShared(@Nullable String number) {
    return number != null && book.sharedNumbers.contains(number);
  }

  /** They rang: the maker's own answer keeps it; anyone else's is a chase, and a question. */
  private void rangUs(Fact.CallEnded ended, boolean talked) {
    customer.reopenTried(ended.happened());
    List<Tracked> waiting = waiting(ended);
    List<Tracked> answeredByMaker = waiting.stream().filter(t -> talked && isBy(ended, t)).toList();
    if (answeredByMaker.size() == 1) {
      keep(answeredByMaker.getFirst(), ended.happened(), ended.id());
      return;
    }
    if (talked) {
      waiting.forEach(t -> t.rangUs.add(ended));
    }
    if (!isShared(ended.call().number())) {
      waiting.forEach(t -> t.chased(ended.happened()));
    }
  }

  private boolean isBy(Fact ended, Tracked tracked) {
    String source = tracked.id.madeIn().source();
    Person who = ended.origin().who();
    return Stream.of(tracked.maker, tracked.owner)
        .anyMatch(person -> book.current.isSame(ended.id().source(), who, source, person));
  }

  /** In time, not reached: the retry plan gives two business days more. */
  private void attempted(Fact.CallEnded ended) {
    book.where(t -> t.action == Action.CALL && t.state instanceof State.Open)
        .forEach(t -> Retries.attempt(t, ended));
  }

  /** A person says for which promise a call was. */
  void claimed(Fact.CallClaimed claim, List<Fact> facts) {
    Instant at =
        facts.stream()
            .filter(fact -> fact.id().equals(claim.call()))
            .map(Fact::happened)
            .findFirst()
            .orElse(claim.happened());
    book.where(t -> t.id.equals(claim.commitment())).forEach(t -> keep(t, at, claim.call()));
    book.tracked.forEach(t -> t.unclaimed.removeIf(call -> call.id().equals(claim.call())));
  }
}
