package dev.kept.lambda.pages;

import dev.kept.casefile.Commitment;
import dev.kept.casefile.Level;
import dev.kept.casefile.State;
import dev.kept.fact.CaseId;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A commitment on the board, with what its card tells.
 *
 * @param subject what the case is about; null where nobody told
 */
record Card(Commitment commitment, CaseId caseId, Names names, @Nullable String subject) {

  boolean isWaiting() {
    return Waiting.is(commitment);
  }

  boolean isAhead() {
    return commitment.state() instanceof State.Open
        && commitment.level() == Level.LOUD
        && commitment.deadline() != null
        && !commitment.history();
  }

  /** Since when somebody waits beyond what was promised. */
  Instant since() {
    return Waiting.since(commitment);
  }

  Instant deadline() {
    return Objects.requireNonNullElse(commitment.deadline(), Instant.MAX);
  }

  /** When it was due, to the second. */
  private String exact(Times times) {
    return "Due " + times.exact(isWaiting() ? since() : deadline());
  }

  /** The card of one who waits. */
  Map<String, Object> waiting(Times times) {
    CommitmentWords words = new CommitmentWords(names, times);
    return Map.of(
        "link", link(),
        "title", title(),
        "subject", names.customerName().isEmpty() || subject == null ? "" : subject,
        "since", times.since(since()),
        "exact", exact(times),
        "waits", words.waitsFor(commitment),
        "quote", UnspokenText.quote(commitment),
        "chased", words.chased(commitment),
        "notes", words.notes(commitment),
        "tone", Looks.of(commitment));
  }

  /** The line of one whose promise is not due yet. */
  Map<String, Object> ahead(Times times) {
    CommitmentWords words = new CommitmentWords(names, times);
    return Map.of(
        "link", link(),
        "title", title(),
        "until", times.until(deadline()),
        "exact", exact(times),
        "due", times.moment(deadline()),
        "promised", words.promised(commitment),
        "quote", UnspokenText.quote(commitment),
        "chased", words.chased(commitment));
  }

  /** The customer's name; else what it is about. */
  private String title() {
    return names.customerName().orElse(subject == null ? "Case " + caseId.number() : subject);
  }

  private String link() {
    return Addresses.of(caseId);
  }
}
