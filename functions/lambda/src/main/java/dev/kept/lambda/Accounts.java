package dev.kept.lambda;

import dev.kept.policy.Connection;
import dev.kept.sources.fetch.Account;
import dev.kept.sources.fetch.Asking;
import dev.kept.sources.fetch.Reach;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How the systems of our connections are asked. */
public final class Accounts {

  private final Supplier<Secrets> secrets;
  private final Fetchers fetchers;
  private final Log log;

  public Accounts(Supplier<Secrets> secrets, Fetchers fetchers, Log log) {
    this.secrets = secrets;
    this.fetchers = fetchers;
    this.log = log;
  }

  /**
   * Asks the system of a connection; empty where the policy gives nothing to ask with, or nothing
   * that could be used: the log says what, and facts stay as they came.
   *
   * @param region the country of numbers without a country code; null to understand none
   */
  Optional<Asking> asking(Connection connection, @Nullable String region) {
    if (!isAsked(connection)) {
      return Optional.empty();
    }
    try {
      return Optional.of(of(connection, region));
    } catch (IllegalArgumentException | Secrets.SecretMissing unfit) {
      log.failure("fetch.unfit", unfit, Map.of("connection", connection.name()));
      return Optional.empty();
    }
  }

  /**
   * Asks the system of a connection.
   *
   * @throws IllegalArgumentException if the policy does not say how; says what is missing
   * @throws Secrets.SecretMissing if no token is kept where the policy says
   */
  public Asking of(Connection connection, @Nullable String region) {
    Account account = Account.of(connection);
    String reference = connection.token();
    List<String> kept = reference == null ? List.of("") : secrets.get().get(reference);
    if (reference == null && account.reach().way() != Reach.Way.AWS) {
      throw new IllegalArgumentException(
          "connection '%s' has no token to read with".formatted(connection.name()));
    }
    return new Asking(fetchers.of(account, kept.getFirst()), account.name(), region);
  }

  /** Whether the policy wants anything of it: in AWS, what the function may do can be enough. */
  public static boolean isAsked(Connection connection) {
    boolean byRights =
        connection.host() != null
            && Reach.of(connection.system()).map(it -> it.way() == Reach.Way.AWS).orElse(false);
    return connection.token() != null || byRights;
  }
}
