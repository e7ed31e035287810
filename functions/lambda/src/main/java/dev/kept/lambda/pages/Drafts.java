package dev.kept.lambda.pages;

import dev.kept.casefile.Commitment;
import dev.kept.casefile.Notice;
import dev.kept.desk.Told;
import dev.kept.fact.Statement;
import dev.kept.policy.Policy;
import dev.kept.waking.LookAt.Seen;
import dev.kept.words.Apology;
import dev.kept.words.ApologyLinter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The apologies that a case owes, for a person to change and to send. */
final class Drafts {

  private Drafts() {}

  /**
   * An apology as somebody has changed it.
   *
   * @param about the commitment it is for; empty where nobody has changed any
   */
  record Changed(String about, String text) {

    static final Changed NONE = new Changed("", "");

    /** Far longer than an apology; what is longer still is cut. */
    static final int LONGEST = 1_000;

    static Changed of(Form form) {
      String text = form.get("text").orElse("");
      int length = Math.min(LONGEST, text.codePointCount(0, text.length()));
      return new Changed(
          form.get("about").orElse(""), text.substring(0, text.offsetByCodePoints(0, length)));
    }
  }

  static List<Map<String, Object>> of(Seen seen, Policy policy, Instant now, Changed changed) {
    List<Map<String, Object>> drafts = new ArrayList<>();
    for (Commitment commitment : seen.reading().commitments()) {
      if (Waiting.is(commitment)) {
        switch (Apology.owed(told(seen, commitment, now), policy, now)) {
          case Apology.Draft(String text) -> drafts.add(draft(commitment, seen, text, changed));
          case Apology.CallYourself _ -> drafts.add(call());
          case Apology.None _ -> {}
        }
      }
    }
    return drafts;
  }

  private static Map<String, Object> call() {
    return Map.of(
        "call", true, "text", "", "about", "", "case", "", "fit", false, "offences", List.of());
  }

  private static Map<String, Object> draft(
      Commitment commitment, Seen seen, String text, Changed changed) {
    boolean mine = changed.about().equals(commitment.id().text());
    List<Map<String, Object>> offences =
        mine
            ? ApologyLinter.check(changed.text()).stream().map(Drafts::offence).toList()
            : List.of();
    return Map.of(
        "call",
        false,
        "text",
        mine ? changed.text() : text,
        "about",
        commitment.id().text(),
        "case",
        seen.reading().caseId().text(),
        "fit",
        mine && offences.isEmpty(),
        "offences",
        offences.isEmpty() ? List.of() : List.of(Map.of("each", offences)));
  }

  private static Map<String, Object> offence(ApologyLinter.Finding finding) {
    return Map.of("words", finding.words(), "why", finding.offence().why());
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
