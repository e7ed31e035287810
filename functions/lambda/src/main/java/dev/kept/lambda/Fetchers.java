package dev.kept.lambda;

import dev.kept.sources.fetch.Fetcher;

/** Makes what asks one system. */
public interface Fetchers {

  /** Over the network. */
  Fetchers HTTP = HttpFetcher::of;

  Fetcher of(String host, String token);
}
