package dev.kept.lambda.pages;

import dev.kept.casefile.Regards;
import dev.kept.policy.Policy;
import dev.kept.waking.LookAt.Seen;
import dev.kept.words.RegardWords;

/** Who the customer of a case is to us, in one line. */
final class RegardLine {

  private RegardLine() {}

  /** The line; empty where nothing is told. */
  static String of(Seen seen, Visit visit, Policy policy) {
    return Regards.of(seen.facts())
        .map(regard -> RegardWords.said(regard, visit.now(), policy.calendar().zone()))
        .orElse("");
  }
}
