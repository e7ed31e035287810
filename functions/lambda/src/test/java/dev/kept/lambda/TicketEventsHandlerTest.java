package dev.kept.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.fact.CaseId;
import dev.kept.fact.FactId;
import dev.kept.policy.Connection;
import dev.kept.waking.Aside.SetAside;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TicketEventsHandlerTest {

  private static final Instant NOW = Instant.parse("2026-03-03T15:00:00Z");

  private final Rig rig = Firm.rig(NOW);

  private static String message(String connection, String body) {
    return new Envelope(connection, NOW, Map.of(), "", body.getBytes(StandardCharsets.UTF_8))
        .toMessage()
        .orElseThrow();
  }

  private static String opened(String id) {
    return message(
        "desk",
        "{\"kind\":\"ticket.opened\",\"id\":\"%s\",\"at\":\"2026-03-03T14:00:00Z\",\"case\":\"%s\"}"
            .formatted(id, id));
  }

  private String ask(String event) {
    return Rig.ask(new TicketEventsHandler(rig.wiring), event);
  }

  @Test
  void setsAsideWhatCannotBeReadAndGoesOn() {
    String answer =
        ask(
            SqsEvents.of(
                message("desk", "{\"kind\":\"ticket.opened\", oops"),
                "not even a message",
                message("bees", "{}"),
                opened("812")));

    assertThat(answer).isEqualTo("{\"batchItemFailures\":[]}");
    assertThat(rig.store.files().facts(new CaseId("desk", "812"))).hasSize(1);
    assertThat(rig.store.aside().list(10))
        .extracting(SetAside::source)
        .containsExactlyInAnyOrder("desk", "unknown", "bees");
    assertThat(rig.store.aside().list(10))
        .allSatisfy(aside -> assertThat(aside.reason()).isNotBlank());
  }

  @Test
  void countsARedeliveryOfWhatWasSetAside() {
    String bad = message("desk", "[1,");
    ask(SqsEvents.of(bad));
    ask(SqsEvents.of(bad));

    assertThat(rig.store.aside().list(10)).hasSize(1);
    assertThat(rig.store.aside().list(10).getFirst().times()).isEqualTo(2);
    assertThat(rig.store.aside().list(10).getFirst().body()).isEqualTo(bad);
  }

  @Test
  void takesTheReadablePartOfAListAndSetsTheRestAside() {
    String list =
        "[{\"kind\":\"ticket.opened\",\"id\":\"1\",\"at\":\"2026-03-03T14:00:00Z\",\"case\":\"812\"},7]";

    ask(SqsEvents.of(message("desk", list)));

    assertThat(rig.store.files().facts(new CaseId("desk", "812"))).hasSize(1);
    assertThat(rig.store.aside().list(10)).hasSize(1);
  }

  @Test
  void blanksTheWordsOfAMessageThatItsSystemRedacts() {
    rig.store.policies().push(Firm.policyWith(connection("zendesk", null)));
    CaseId caseId = new CaseId("zendesk", "35");
    ask(SqsEvents.of(message("zendesk", comment("9", "We will ring you tomorrow, Ana."))));
    assertThat(rig.store.files().facts(caseId).toString()).contains("ring you tomorrow");

    String redacted =
        """
        {"type":"zen:event-type:ticket.comment_redacted","id":"e2","time":"2026-03-03T14:30:00Z",
         "detail":{"id":"35"},"event":{"comment":{"id":"9"}}}
        """;
    ask(SqsEvents.of(message("zendesk", redacted)));
    ask(SqsEvents.of(message("zendesk", comment("9", "We will ring you tomorrow, Ana."))));

    assertThat(rig.store.files().facts(caseId)).hasSize(1);
    assertThat(rig.store.files().facts(caseId).toString()).doesNotContain("Ana", "ring you");
    assertThat(rig.store.files().words(caseId, new FactId("zendesk", "ticket.agent_replied", "9")))
        .isEmpty();
    assertThat(rig.store.aside().list(10)).isEmpty();
  }

  private static String comment(String id, String words) {
    return """
    {"type":"zen:event-type:ticket.comment_added","id":"e1","time":"2026-03-03T14:00:00Z",
     "detail":{"id":"35"},"event":{"comment":{"id":"%s","body":"%s","is_public":true,
      "author":{"id":"7","is_staff":true,"name":"Marek"}}}}
    """
        .formatted(id, words);
  }

  @Test
  void readsAConnectionByItsMapping() {
    rig.store
        .policies()
        .push(
            Firm.policyWith(
                connection(
                    "jobs", "{\"kind\":\"ticket.opened\",\"id\":no,\"at\":null,\"case\":no}"),
                connection("torn", "{\"kind\": (")));

    ask(SqsEvents.of(message("jobs", "{\"no\":\"7\"}"), message("torn", "{\"no\":\"7\"}")));

    assertThat(rig.store.files().facts(new CaseId("jobs", "7"))).hasSize(1);
    assertThat(rig.store.aside().list(10))
        .singleElement()
        .satisfies(aside -> assertThat(aside.reason()).contains("the mapping is no JSONata"));
  }

  @Test
  void fetchesWhatAnEventLeavesOut() {
    rig.secrets.put("t", List.of("token-5"));
    rig.store.policies().push(Firm.policyWith(connection("hubspot", null)));
    String event =
        message(
            "hubspot",
            "[{\"subscriptionType\":\"conversation.newMessage\",\"objectId\":77,\"messageId\":\"m1\","
                + "\"messageType\":\"MESSAGE\",\"occurredAt\":1772546400000}]");
    String path = "token-5@api.hubapi.com/conversations/v3/conversations/threads/77/messages/m1";
    rig.answers.put(path, "busy");

    assertThat(ask(SqsEvents.of(event))).contains("\"itemIdentifier\":\"m0\"");
    assertThat(rig.store.files().facts(new CaseId("hubspot", "77"))).isEmpty();

    rig.answers.put(
        path,
        "{\"direction\":\"OUTGOING\",\"text\":\"We will ring you tomorrow.\","
            + "\"senders\":[{\"actorId\":\"A-12\"}]}");
    assertThat(ask(SqsEvents.of(event))).isEqualTo("{\"batchItemFailures\":[]}");
    assertThat(rig.store.files().facts(new CaseId("hubspot", "77")).toString())
        .contains("ticket.agent_replied", "ring you tomorrow");
    assertThat(String.join("\n", rig.log)).doesNotContain("token-5");
  }

  private static Connection connection(String name, @Nullable String mapping) {
    return new Connection(name, name, Firm.SINCE, Set.of(), null, null, Set.of(), mapping, "t");
  }

  @Test
  void namesOnlyTheMessageWhoseFactCouldNotBeKept() {
    Store broken =
        new Store(
            new FailingFiles(rig.store.files(), new CaseId("desk", "2")),
            rig.store.ledger(),
            rig.store.desks(),
            rig.store.policies(),
            rig.store.wakes(),
            rig.store.aside(),
            rig.store.erasure(),
            rig.store.tombstones(),
            rig.store.phrases(),
            rig.store.bookmarks());

    String answer =
        Rig.ask(
            new TicketEventsHandler(rig.wiringOver(broken)),
            SqsEvents.of(opened("1"), opened("2"), opened("3")));

    assertThat(answer).isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"m1\"}]}");
    assertThat(rig.store.files().facts(new CaseId("desk", "3"))).hasSize(1);
    assertThat(rig.store.aside().list(10)).isEmpty();
    assertThat(String.join("\n", rig.log))
        .contains("\"message\":\"m1\"")
        .doesNotContain("secret words");
  }
}
