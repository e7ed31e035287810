package dev.kept.sources;

import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import java.util.List;

/** What came of a request. */
public sealed interface Normalised {

  /**
   * It was understood.
   *
   * @param facts what happened; may be none
   * @param erased the messages whose stored words the sender wants blanked; those that were never
   *     stored are harmless
   * @param ignored why nothing came of it, or of a part of it, in words
   * @param unreadable which parts were not understood and why; the request is to be set aside, its
   *     facts stand all the same
   */
  record Read(List<Fact> facts, List<Erased> erased, List<String> ignored, List<String> unreadable)
      implements Normalised {

    public Read {
      facts = List.copyOf(facts);
      erased = List.copyOf(erased);
      ignored = List.copyOf(ignored);
      unreadable = List.copyOf(unreadable);
    }
  }

  /**
   * A message in a case whose words are to be blanked.
   *
   * @param elseOpening where none of the messages is stored, the words that opened the case are
   *     meant: some sources name them otherwise when they blank them
   */
  record Erased(CaseId caseId, FactId fact, boolean elseOpening) {

    @Override
    public String toString() {
      return fact.text();
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
  static Normalised erased(CaseId caseId, List<FactId> ids) {
    return erased(caseId, ids, false);
  }

  /** The same; where none of them is stored, the words that opened the case. */
  static Normalised erasedElseOpening(CaseId caseId, List<FactId> ids) {
    return erased(caseId, ids, true);
  }

  private static Normalised erased(CaseId caseId, List<FactId> ids, boolean elseOpening) {
    List<Erased> erased = ids.stream().map(id -> new Erased(caseId, id, elseOpening)).toList();
    return new Read(List.of(), erased, List.of(), List.of());
  }

  static Normalised unreadable(String reason) {
    return new Unreadable(reason);
  }
}
