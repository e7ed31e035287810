package dev.kept.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import dev.kept.policy.Connection;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a system takes back is taken out here, whatever it was told as, and nothing beside it. */
class RedactionTest {

  private static final Instant NOW = Instant.parse("2026-03-03T15:00:00Z");
  private static final CaseId CASE = new CaseId("zendesk", "35");

  private final Rig rig = Firm.rig(NOW);

  @BeforeEach
  void zendeskIsConnected() {
    rig.store
        .policies()
        .push(Firm.policyWith(new Connection("zendesk", "zendesk", NOW, Set.of(), null, Set.of())));
  }

  @Test
  void aRedactedOpeningIsBlankedAlthoughItsCommentHasAnotherId() {
    take(opened(), comment("9", "We will ring you tomorrow."), redacted("8"));

    assertThat(stored()).doesNotContain("Ana").contains("ring you tomorrow");
  }

  @Test
  void aRedactedCommentThatIsStoredLeavesTheOpeningAlone() {
    take(opened(), comment("9", "We will ring you tomorrow."), redacted("9"));

    assertThat(stored()).contains("Ana").doesNotContain("ring you");
  }

  @Test
  void theSameRedactionToldTwiceBlanksTheCommentAndNotTheOpening() {
    take(opened(), comment("9", "We will ring you tomorrow."), redacted("9"), redacted("9"));

    assertThat(stored()).contains("Ana").doesNotContain("ring you");
  }

  @Test
  void aRedactedOpeningStaysBlankWhenTheTicketIsToldAgain() {
    take(opened(), redacted("8"), opened());

    assertThat(stored()).doesNotContain("Ana");
    assertThat(rig.store.files().facts(CASE)).singleElement().isInstanceOf(Fact.TicketOpened.class);
  }

  private String stored() {
    StringBuilder all = new StringBuilder();
    for (Fact fact : rig.store.files().facts(CASE)) {
      all.append(fact).append(rig.store.files().words(CASE, fact.id()).orElse(""));
    }
    return all.toString();
  }

  private void take(String... bodies) {
    for (String body : bodies) {
      String message =
          new Envelope("zendesk", NOW, Map.of(), "", body.getBytes(StandardCharsets.UTF_8))
              .toMessage()
              .orElseThrow();
      Rig.ask(new TicketEventsHandler(rig.wiring), SqsEvents.of(message));
    }
  }

  private static String opened() {
    return """
    {"type":"zen:event-type:ticket.created","id":"e1","time":"2026-03-03T13:00:00Z",
     "detail":{"id":"35","requester_id":"5","actor_id":"5","subject":"Draughty window",
      "description":"My name is Ana, the window lets the wind in."}}
    """;
  }

  private static String comment(String id, String words) {
    return """
    {"type":"zen:event-type:ticket.comment_added","id":"e2","time":"2026-03-03T14:00:00Z",
     "detail":{"id":"35"},"event":{"comment":{"id":"%s","body":"%s","is_public":true,
      "author":{"id":"7","is_staff":true,"name":"Marek"}}}}
    """
        .formatted(id, words);
  }

  private static String redacted(String comment) {
    return """
    {"type":"zen:event-type:ticket.comment_redacted","id":"e3-%s","time":"2026-03-03T14:30:00Z",
     "detail":{"id":"35"},"event":{"comment":{"id":"%s"}}}
    """
        .formatted(comment, comment);
  }
}
