package dev.kept.lambda;

import dev.kept.fact.Fact;
import dev.kept.policy.Connection;
import dev.kept.sources.Source;
import dev.kept.sources.fetch.Completing;
import dev.kept.sources.fetch.Fetcher;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fetches what the events of a connection leave out, where it has a token to read with. */
final class Completion {

  private final Wiring wiring;

  Completion(Wiring wiring) {
    this.wiring = wiring;
  }

  /**
   * The facts, each as complete as it can be.
   *
   * @throws Fetcher.Later if the system is busy; the event comes again
   */
  List<Fact> of(List<Fact> facts, @Nullable Source source, Connection connection) {
    String reference = connection.token();
    boolean wanting = facts.stream().anyMatch(Completion::wants);
    if (!wanting || reference == null || !(source instanceof Completing completing)) {
      return facts;
    }
    String token = wiring.secrets().get(reference).getFirst();
    Fetcher fetcher = wiring.fetchers().of(completing.host(), token);
    return facts.stream()
        .map(fact -> wants(fact) ? complete(fact, completing, fetcher) : fact)
        .toList();
  }

  private Fact complete(Fact fact, Completing source, Fetcher fetcher) {
    Fact complete = source.complete(fact, fetcher);
    if (wants(complete)) {
      wiring.log().warning("fact.incomplete", Map.of("fact", fact.id().text()));
    }
    return complete;
  }

  private static boolean wants(Fact fact) {
    return !fact.origin().matter().needs().isEmpty();
  }
}
