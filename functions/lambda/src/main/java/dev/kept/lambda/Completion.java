package dev.kept.lambda;

import dev.kept.fact.Fact;
import dev.kept.policy.Connection;
import dev.kept.sources.Source;
import dev.kept.sources.fetch.Asking;
import dev.kept.sources.fetch.Authors;
import dev.kept.sources.fetch.Book;
import dev.kept.sources.fetch.Books;
import dev.kept.sources.fetch.Completing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Fetches what the events of a connection leave out, where it has a token to read with. */
final class Completion {

  private final Accounts accounts;
  private final Log log;

  Completion(Wiring wiring, Accounts accounts) {
    this.accounts = accounts;
    this.log = wiring.log();
  }

  /**
   * The facts, each as complete as it can be, and what was found beside them.
   *
   * @throws dev.kept.sources.fetch.Fetcher.Later if the system is busy; the event comes again
   */
  List<Fact> of(
      List<Fact> facts, @Nullable Source source, Connection connection, @Nullable String region) {
    Optional<Asking> asking =
        facts.stream().anyMatch(Completion::wants)
            ? accounts.asking(connection, region)
            : Optional.empty();
    return asking.isEmpty()
        ? facts
        : facts.stream()
            .flatMap(fact ->
                wants(fact) ? complete(fact, source, connection, asking.get()) : Stream.of(fact))
            .toList();
  }

  private Stream<Fact> complete(
      Fact fact, @Nullable Source source, Connection connection, Asking asking) {
    Fact complete = fact;
    List<Fact> beside = List.of();
    if (source instanceof Completing completing) {
      complete = completing.complete(fact, asking);
      beside = completing.beside(fact, asking);
    }
    Optional<Book> book = Books.of(connection.system());
    if (wants(complete) && book.isPresent()) {
      complete = Authors.complete(complete, book.get(), asking);
    }
    if (complete.equals(fact) && beside.isEmpty()) {
      log.warning("fact.incomplete", Map.of("fact", fact.id().text()));
    }
    return Stream.concat(Stream.of(complete), beside.stream());
  }

  private static boolean wants(Fact fact) {
    return !fact.origin().matter().needs().isEmpty();
  }
}
