package dev.kept.lambda.reply;

import dev.kept.fact.CaseId;
import dev.kept.fact.CommitmentId;
import dev.kept.fact.Fact;
import dev.kept.lambda.pages.PageData;
import dev.kept.lambda.pages.Spoken;
import dev.kept.policy.Policy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What an answer to a notice of ours comes to, by whatever way it reached us. */
record Understanding(PageData data) {

  /** As long as the links of a mail live. */
  static final Duration LIFE = Duration.ofDays(14);

  /**
   * The facts, as if they had pressed the button; none where nothing is for sure, or it cannot be
   * said as things stand.
   *
   * @param text what was written, without what it quotes
   * @param id tells one saying from another
   */
  List<Fact> facts(Fact.NoticeSent about, String text, String id, Instant now) {
    CommitmentId commitment = about.statement().commitment();
    CaseId caseId = about.origin().matter().caseId();
    boolean late = about.happened().plus(LIFE).isBefore(now);
    if (late || commitment == null || caseId == null) {
      return List.of();
    }
    String person = about.statement().person();
    return Meaning.of(said(text, now), about.statement().step())
        .map(meaning ->
            new Spoken(data)
                .facts(
                    new Spoken.Word(
                        person, caseId, commitment.text(), meaning.choice(), meaning.fields(), id),
                    now))
        .orElse(List.of());
  }

  Said said(String text, Instant now) {
    Policy policy = data.policies().current();
    return new SaidReader(policy.calendar(), policy.locale()).read(text, now);
  }
}
