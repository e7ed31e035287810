package dev.kept.lambda.pages;

import dev.kept.fact.Matter;
import dev.kept.waking.LookAt.Seen;
import java.util.Objects;
import java.util.Optional;

/** What a case is called where it stands among others. */
final class Titles {

  private Titles() {}

  /** The customer's name; else what it is about; else its number. */
  static String of(Seen seen, Names names) {
    return names
        .customerName()
        .or(() -> subject(seen))
        .orElse("Case " + seen.reading().caseId().number());
  }

  /** What it is about; empty where nobody told. */
  static Optional<String> subject(Seen seen) {
    return seen.facts().stream()
        .map(fact -> fact.origin().matter())
        .map(Matter::subject)
        .filter(Objects::nonNull)
        .findFirst();
  }
}
