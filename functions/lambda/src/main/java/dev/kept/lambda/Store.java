package dev.kept.lambda;

import dev.kept.casefile.CaseFiles;
import dev.kept.casefile.Ledger;
import dev.kept.desk.Desks;
import dev.kept.policy.Policies;
import dev.kept.waking.Aside;
import dev.kept.waking.Bookmarks;
import dev.kept.waking.Customs;
import dev.kept.waking.Erasure;
import dev.kept.waking.Phrases;
import dev.kept.waking.Tombstones;
import dev.kept.waking.WakeIndex;

/** Everything that is kept, wherever it is. */
public record Store(
    CaseFiles files,
    Ledger ledger,
    Desks desks,
    Policies policies,
    WakeIndex wakes,
    Aside aside,
    Erasure erasure,
    Tombstones tombstones,
    Phrases phrases,
    Bookmarks bookmarks,
    Customs customs) {

  /** One that learns no customs. */
  public Store(
      CaseFiles files,
      Ledger ledger,
      Desks desks,
      Policies policies,
      WakeIndex wakes,
      Aside aside,
      Erasure erasure,
      Tombstones tombstones,
      Phrases phrases,
      Bookmarks bookmarks) {
    this(
        files,
        ledger,
        desks,
        policies,
        wakes,
        aside,
        erasure,
        tombstones,
        phrases,
        bookmarks,
        Customs.NONE);
  }
}
