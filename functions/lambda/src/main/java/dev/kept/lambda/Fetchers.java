package dev.kept.lambda;

import dev.kept.sources.fetch.Fetcher;

/** Makes what asks one system. */
public interface Fetchers {

  /** Over the network; what that takes is loaded only where something is fetched. */
  Fetchers HTTP = (host, token) -> HttpFetcher.of(host, token);

  Fetcher of(String host, String token);
}
