package dev.kept.local.policy;

import dev.kept.policy.Connection;
import dev.kept.policy.Policy;
import dev.kept.sources.fetch.Account;
import dev.kept.sources.mapping.Mapping;
import dev.kept.sources.system.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * What only the sources can say of a policy's connections: does anybody read this system, is the
 * mapping one? And whether a secret itself stands where its place is to be named.
 */
final class ConnectionCheck {

  private static final Pattern PLACE = Pattern.compile("(/[A-Za-z0-9_.-]+)+");

  private final List<Note> problems = new ArrayList<>();

  private ConnectionCheck() {}

  static List<Note> problems(Policy policy) {
    ConnectionCheck check = new ConnectionCheck();
    for (int i = 0; i < policy.connections().size(); i++) {
      check.of(policy.connections().get(i), "connections[%d]".formatted(i));
    }
    return check.problems;
  }

  private void of(Connection connection, String path) {
    if (connection.mapping() == null && Sources.named(connection.system()).isEmpty()) {
      problems.add(
          new Note(
              path + ".system",
              "nobody reads '%s'; right would be a 'mapping', or one of %s"
                  .formatted(connection.system(), String.join(", ", Sources.names()))));
    }
    if (!connection.secrets().stream().allMatch(ConnectionCheck::isPlace)) {
      problems.add(
          new Note(
              path + ".secrets",
              "no secret stands in a policy; right would be where it is kept, such as"
                  + " /kept/webhooks/"
                  + connection.name()));
    }
    String token = connection.token();
    if (token != null && !isPlace(token)) {
      problems.add(
          new Note(
              path + ".token",
              "no token stands in a policy; right would be where it is kept, such as /kept/tokens/"
                  + connection.name()));
    }
    if (token != null || connection.host() != null) {
      problem(() -> Account.of(connection)).ifPresent(it -> problems.add(new Note(path, it)));
    }
    String mapping = connection.mapping();
    if (mapping != null) {
      problem(() -> Mapping.compile(mapping))
          .ifPresent(it -> problems.add(new Note(path + ".mapping", it)));
    }
  }

  /** A parameter's name, as the schema has it. */
  private static boolean isPlace(String secret) {
    return PLACE.matcher(secret).matches();
  }

  private static Optional<String> problem(Supplier<?> reading) {
    try {
      var _ = reading.get();
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
