package dev.kept.lambda.pages;

import dev.kept.casefile.Commitment;
import dev.kept.casefile.Notice;
import dev.kept.desk.Told;
import dev.kept.fact.Statement;
import dev.kept.policy.Policy;
import dev.kept.waking.LookAt.Seen;
import dev.kept.words.Apology;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The apologies that a case owes, for a person to send. */
final class Drafts {

  private Drafts() {}

  static List<Map<String, Object>> of(Seen seen, Policy policy, Instant now) {
    List<Map<String, Object>> drafts = new ArrayList<>();
    for (Commitment commitment : seen.reading().commitments()) {
      if (Waiting.is(commitment)) {
        switch (Apology.owed(told(seen, commitment, now), policy, now)) {
          case Apology.Draft(String text) -> drafts.add(Map.of("text", text, "call", false));
          case Apology.CallYourself _ -> drafts.add(Map.of("text", "", "call", true));
          case Apology.None _ -> {}
        }
      }
    }
    return drafts;
  }

  /** As the mail about it would be told. */
  private static Told told(Seen seen, Commitment commitment, Instant now) {
    Statement statement =
        new Statement(
            commitment.id(), commitment.dueVersion(), "page", "", commitment.state().word(), 0);
    Notice notice = new Notice(seen.reading().caseId(), statement, Notice.Urgency.NOW, now);
    return new Told(notice, commitment, seen.reading().commitments(), seen.facts(), null);
  }
}
