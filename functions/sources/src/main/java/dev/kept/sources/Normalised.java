package dev.kept.sources;

import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import java.util.List;

/** What came of a request. */
public sealed interface Normalised {

  /**
   * It was understood.
   *
   * @param facts what happened; may be none
   * @param erased the facts whose stored words the sender wants blanked; ids that were never stored
   *     are harmless
   * @param ignored why nothing came of it, or of a part of it, in words
   * @param unreadable which parts were not understood and why; the request is to be set aside, its
   *     facts stand all the same
   */
  record Read(List<Fact> facts, List<FactId> erased, List<String> ignored, List<String> unreadable)
      implements Normalised {

    public Read {
      facts = List.copyOf(facts);
      erased = List.copyOf(erased);
      ignored = List.copyOf(ignored);
      unreadable = List.copyOf(unreadable);
    }
  }

  /** It was not understood: to be set aside whole. */
  record Unreadable(String reason) implements Normalised {}

  static Normalised facts(List<? extends Fact> facts) {
    return new Read(List.copyOf(facts), List.of(), List.of(), List.of());
  }

  static Normalised fact(Fact fact) {
    return facts(List.of(fact));
  }

  /** Valid, and nothing to us. */
  static Normalised ignored(String why) {
    return new Read(List.of(), List.of(), List.of(why), List.of());
  }

  /** An instruction to blank words that may be stored under one of these ids. */
  static Normalised erased(List<FactId> ids) {
    return new Read(List.of(), ids, List.of(), List.of());
  }

  static Normalised unreadable(String reason) {
    return new Unreadable(reason);
  }
}
