package dev.kept.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.fact.CaseId;
import dev.kept.waking.Aside.SetAside;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
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
            rig.store.phrases());

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
