package dev.kept.lambda;

import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import dev.kept.policy.Connection;
import dev.kept.sources.Normalised;
import dev.kept.sources.Source;
import dev.kept.waking.TakeIn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Takes what an event came to: completed first, and then its people are got to know. */
final class Taking {

  private final Wiring wiring;
  private final TakeIn takeIn;
  private final UnreadEvents aside;
  private final Completion completion;
  private final Newcomers newcomers;
  private final Redaction redaction;

  Taking(Wiring wiring, Accounts accounts) {
    this.wiring = wiring;
    this.takeIn = wiring.takeIn();
    this.aside = new UnreadEvents(wiring);
    this.completion = new Completion(wiring, accounts);
    this.newcomers = new Newcomers(wiring, accounts);
    this.redaction = new Redaction(wiring);
  }

  /** Takes what was read; what could not be read is put by with the body of its message. */
  void take(
      Normalised normalised,
      Source source,
      Connection connection,
      @Nullable String region,
      String body,
      Instant now) {
    switch (normalised) {
      case Normalised.Unreadable(String reason) -> aside.put(connection.name(), reason, body, now);
      case Normalised.Read read -> {
        List<Fact> facts = completion.of(read.facts(), source, connection, region);
        List<Fact> taken =
            take(
                new Normalised.Read(facts, read.erased(), read.ignored(), read.unreadable()),
                connection.name(),
                body,
                now);
        newcomers.meet(taken, connection, region, now);
      }
    }
  }

  /** What was taken, and not dropped as somebody's who was forgotten. */
  private List<Fact> take(Normalised.Read read, String connection, String body, Instant now) {
    List<Fact> taken = new ArrayList<>();
    for (Fact fact : read.facts()) {
      if (take(fact, EventMark.of(body), now) != TakeIn.Taken.DROPPED) {
        taken.add(fact);
      }
    }
    redaction.of(read.erased());
    if (!read.unreadable().isEmpty()) {
      aside.put(connection, String.join("; ", read.unreadable()), body, now);
    } else if (read.facts().isEmpty() && read.erased().isEmpty()) {
      wiring
          .log()
          .event("event.ignored", Map.of("connection", connection, "mark", EventMark.of(body)));
    }
    return taken;
  }

  /**
   * Takes one fact.
   *
   * @param mark by what the log knows the event that it came with
   */
  TakeIn.Taken take(Fact fact, String mark, Instant now) {
    TakeIn.Taken taken = takeIn.take(fact, now);
    wiring.log().event("fact.taken", ids(fact, mark, taken));
    return taken;
  }

  private static Map<String, String> ids(Fact fact, String mark, TakeIn.Taken taken) {
    Map<String, String> ids = new TreeMap<>();
    ids.put("mark", mark);
    ids.put("source", fact.id().source());
    ids.put("kind", fact.id().kind());
    ids.put("fact", fact.id().id());
    ids.put("to", taken.name());
    CaseId caseId = fact.origin().matter().caseId();
    if (caseId != null) {
      ids.put("case", caseId.text());
    }
    return ids;
  }
}
