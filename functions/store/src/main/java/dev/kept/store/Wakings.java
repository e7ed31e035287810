package dev.kept.store;

import dev.kept.fact.CaseId;
import dev.kept.waking.WakeIndex.Waking;

/** Entries of the index of wakes: the index holds keys alone, so they are read from the key. */
public final class Wakings {

  private Wakings() {}

  public static Waking of(String partition, String wakeAt) {
    if (partition.startsWith(Keys.DESK)) {
      return new Waking(null, partition.substring(Keys.DESK.length()), Instants.parse(wakeAt));
    }
    return new Waking(partition.substring(Keys.CASE.length()), null, Instants.parse(wakeAt));
  }

  /** The partition whose head it is. */
  public static String partition(Waking waking) {
    if (waking.person() != null) {
      return Keys.ofDesk(waking.person());
    }
    if (waking.caseId() == null) {
      throw new IllegalArgumentException("a waking names a case or a person");
    }
    return Keys.ofCase(CaseId.parse(waking.caseId()));
  }
}
