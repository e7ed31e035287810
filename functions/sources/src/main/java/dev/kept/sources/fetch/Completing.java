package dev.kept.sources.fetch;

import dev.kept.fact.Fact;
import dev.kept.sources.Source;
import java.util.List;

/** A source whose events say less than a fact needs, and which knows where the rest can be read. */
public interface Completing extends Source {

  /**
   * The fact with what could be found; as it was where nothing could. What is still missing stays
   * among its needs.
   *
   * @throws Fetcher.Later if it should be tried again
   */
  Fact complete(Fact fact, Asking asking);

  /**
   * What else was found where it was asked for, as facts of their own.
   *
   * @throws Fetcher.Later if it should be tried again
   */
  default List<Fact> beside(Fact fact, Asking asking) {
    return List.of();
  }
}
