package dev.kept.lambda;

import dev.kept.sources.fetch.Account;
import dev.kept.sources.fetch.Fetcher;

/** Makes what asks one system. */
@FunctionalInterface
public interface Fetchers {

  /**
   * Asks with a kept token.
   *
   * @param token empty where none is kept, and what the environment may do is enough
   * @throws IllegalArgumentException if the token is not of the form that the system needs
   */
  Fetcher of(Account account, String token);
}
