package dev.kept.sources.fetch;

import dev.kept.fact.Fact;
import dev.kept.sources.Source;

/** A source whose events say less than a fact needs, and which knows where the rest can be read. */
public interface Completing extends Source {

  /** The one host that may be asked. It is the maker's, and never taken from an event. */
  String host();

  /**
   * The fact with what could be found; as it was where nothing could. What is still missing stays
   * among its needs.
   *
   * @throws Fetcher.Later if it should be tried again
   */
  Fact complete(Fact fact, Fetcher fetcher);
}
