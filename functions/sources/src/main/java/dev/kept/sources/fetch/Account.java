package dev.kept.sources.fetch;

import dev.kept.policy.Connection;
import org.jspecify.annotations.Nullable;

/**
 * With whom we have an account to read from.
 *
 * @param host the one host that is asked
 * @param name whose data is asked for, where the host does not say it
 */
public record Account(Reach reach, String host, @Nullable String name) {

  /**
   * The account of a connection.
   *
   * @throws IllegalArgumentException if its system cannot be asked, or not at the host that the
   *     policy names; says what would be right
   */
  public static Account of(Connection connection) {
    Reach reach =
        Reach.of(connection.system())
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "connection '%s': %s is never asked for anything"
                        .formatted(connection.name(), connection.system())));
    try {
      return new Account(reach, reach.host(connection.host()), connection.account());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "connection '%s': %s".formatted(connection.name(), e.getMessage()), e);
    }
  }
}
