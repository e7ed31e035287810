package dev.kept.local.people;

import dev.kept.lambda.Accounts;
import dev.kept.local.Complaint;
import dev.kept.policy.Connection;
import dev.kept.sources.fetch.Books;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Whom to ask, and whether to change anything. */
final class Fetch {

  @Parameters(
      paramLabel = "CONNECTION",
      arity = "0..*",
      description = "a connection of the policy; else every one that has a token and a list")
  private List<String> names = new ArrayList<>();

  @Option(names = "--dry-run", description = "shows what would change, and changes nothing")
  private boolean dry;

  @Mixin private Where where = new Where();

  boolean isDry() {
    return dry;
  }

  <T> T with(InstantSource clock, Function<OpenData, T> work) {
    return where.with(clock, work);
  }

  /**
   * The connections to ask.
   *
   * @throws Complaint if one is named that cannot be asked, or none can
   */
  List<Connection> of(OpenData kept) {
    List<Connection> connections = names.isEmpty() ? all(kept) : named(kept);
    if (connections.isEmpty()) {
      throw new Complaint(
          "no connection has a token to read people with: give one 'token' in the policy;"
              + " these systems tell: %s.".formatted(String.join(", ", Books.names())));
    }
    return connections;
  }

  private static List<Connection> all(OpenData kept) {
    return kept.policy().connections().stream()
        .filter(it -> Accounts.isAsked(it) && Books.of(it.system()).isPresent())
        .toList();
  }

  private List<Connection> named(OpenData kept) {
    List<Connection> named = new ArrayList<>();
    for (String name : names) {
      Connection connection =
          kept.policy()
              .connection(name)
              .orElseThrow(
                  () -> new Complaint("the policy has no connection named '%s'.".formatted(name)));
      if (Books.of(connection.system()).isEmpty()) {
        throw new Complaint(
            "%s does not tell who its people are; these systems do: %s."
                .formatted(name, String.join(", ", Books.names())));
      }
      named.add(connection);
    }
    return named;
  }
}
