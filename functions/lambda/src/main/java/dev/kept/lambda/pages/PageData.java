package dev.kept.lambda.pages;

import dev.kept.casefile.CaseFiles;
import dev.kept.casefile.Ledger;
import dev.kept.policy.Policies;
import dev.kept.waking.Cover;
import dev.kept.waking.LookAt;
import dev.kept.waking.Unmatched;

/** What the pages are made of. */
public record PageData(CaseFiles files, Ledger ledger, Policies policies, LookAt lookAt) {

  /** Calls that belong to nobody we know. */
  Unmatched unmatched() {
    return new Unmatched(files, policies);
  }

  /** Whose calls we could see. */
  Cover cover() {
    return new Cover(ledger, policies, lookAt, unmatched());
  }
}
