package dev.kept.local.policy;

import dev.kept.policy.Connection;
import dev.kept.policy.Policy;
import dev.kept.sources.fetch.Account;
import dev.kept.sources.mapping.Mapping;
import java.util.ArrayList;
import java.util.List;

/** What only the sources can say of a policy's connections: is the mapping one? */
final class ConnectionCheck {

  private ConnectionCheck() {}

  static List<String> problems(Policy policy) {
    List<String> problems = new ArrayList<>();
    for (Connection connection : policy.connections()) {
      if (connection.token() != null || connection.host() != null) {
        try {
          Account _ = Account.of(connection);
        } catch (IllegalArgumentException e) {
          problems.add(String.valueOf(e.getMessage()));
        }
      }
      String mapping = connection.mapping();
      if (mapping != null) {
        try {
          Mapping _ = Mapping.compile(mapping);
        } catch (IllegalArgumentException e) {
          problems.add("connection '%s': %s".formatted(connection.name(), e.getMessage()));
        }
      }
    }
    return problems;
  }
}
