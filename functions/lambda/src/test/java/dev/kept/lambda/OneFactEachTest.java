package dev.kept.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import dev.kept.policy.Connection;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However often and in whatever order a thing is told, it is one fact in its own case. */
class OneFactEachTest {

  private static final Instant NOW = Instant.parse("2026-03-03T15:00:00Z");
  private static final CaseId CASE = new CaseId("zendesk", "35");
  private static final CaseId SURVIVOR = new CaseId("zendesk", "36");

  private static final List<String> TOLD =
      List.of(
          zendesk("ticket.created", "e1", "13:00", "35", "{}"),
          comment("e2", "13:30", "9", "We will ring you tomorrow.", true),
          comment("e3", "13:40", "10", "Thank you.", false),
          zendesk("ticket.status_changed", "e4", "13:50", "35", status("OPEN", "SOLVED")),
          zendesk("ticket.status_changed", "e5", "14:10", "35", status("SOLVED", "OPEN")));

  private final Rig rig = connected();

  private static Rig connected() {
    Rig rig = Firm.rig(NOW);
    rig.store.policies().push(Firm.policyWith(connection("zendesk"), connection("intercom")));
    return rig;
  }

  private static Connection connection(String name) {
    return new Connection(name, name, NOW.minusSeconds(86_400), Set.of(), null, Set.of());
  }

  @Test
  void aRetriedDeliveryIsOneFact() {
    TOLD.forEach(this::take);
    TOLD.forEach(this::take);

    assertThat(ids(rig, CASE)).hasSize(TOLD.size()).doesNotHaveDuplicates();
  }

  @ParameterizedTest(name = "in the order of seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void reorderedDeliveriesAreTheSameFactsInTheSameOrder(long seed) {
    TOLD.forEach(this::take);
    List<String> shuffled = new ArrayList<>(TOLD);
    shuffled.addAll(TOLD.subList(0, 3));
    Collections.shuffle(shuffled, new Random(seed));
    Rig other = connected();
    shuffled.forEach(body -> take(other, "zendesk", body));

    assertThat(ids(other, CASE)).isEqualTo(ids(rig, CASE));
  }

  @Test
  void theSameCommentUnderTwoTopicsIsOneReplyAndOneAssignment() {
    String part =
        """
        {"topic":"%s","data":{"item":{"type":"conversation","id":"70","user":{"type":"user","id":"u5"},
         "conversation_parts":{"conversation_parts":[{"id":"801","part_type":"assignment",
          "body":"<p>We will ring you.</p>","created_at":1772546400,
          "author":{"type":"admin","id":"31","name":"Ama"},
          "assigned_to":{"type":"admin","id":"31"}}]}}}}
        """;
    take(rig, "intercom", part.formatted("conversation.admin.replied"));
    take(rig, "intercom", part.formatted("conversation.admin.assigned"));

    assertThat(ids(rig, new CaseId("intercom", "70")))
        .containsExactlyInAnyOrder(
            "intercom/ticket.agent_replied/801", "intercom/ticket.reassigned/801:assignment");
  }

  @Test
  void anImportedOldTicketKeepsItsOwnTimeAndOwesNothing() {
    take(zendesk("ticket.created", "e1", "13:00", "35", "{}").replace("2026", "2019"));
    take(comment("e2", "13:30", "9", "We will ring you tomorrow.", true).replace("2026", "2019"));

    assertThat(rig.store.files().facts(CASE))
        .extracting(fact -> fact.origin().at().toString().substring(0, 4))
        .containsExactly("2019", "2019");
    rig.work();
    assertThat(rig.mails).isEmpty();
  }

  @Test
  void aMergedTicketIsToldOnceInTheOneThatEndedAndOnceInTheOneThatGoesOn() {
    TOLD.forEach(this::take);
    String merged = zendesk("ticket.merged", "e6", "14:20", "35", "{\"target_ticket_id\":\"36\"}");
    take(merged);
    take(merged);

    assertThat(rig.store.files().facts(CASE)).hasSize(TOLD.size() + 1);
    assertThat(rig.store.files().facts(CASE))
        .filteredOn(Fact.MergedInto.class::isInstance)
        .singleElement()
        .satisfies(fact -> assertThat(((Fact.MergedInto) fact).survivor()).isEqualTo(SURVIVOR));
    assertThat(rig.store.files().facts(SURVIVOR))
        .singleElement()
        .satisfies(fact -> assertThat(((Fact.MergedFrom) fact).other()).isEqualTo(CASE));
  }

  private void take(String body) {
    take(rig, "zendesk", body);
  }

  private static void take(Rig rig, String connection, String body) {
    String message =
        new Envelope(connection, NOW, Map.of(), "", body.getBytes(StandardCharsets.UTF_8))
            .toMessage()
            .orElseThrow();
    Rig.ask(new TicketEventsHandler(rig.wiring), SqsEvents.of(message));
  }

  private static List<String> ids(Rig rig, CaseId caseId) {
    return rig.store.files().facts(caseId).stream().map(fact -> fact.id().text()).toList();
  }

  private static String status(String from, String to) {
    return "{\"previous\":\"%s\",\"current\":\"%s\"}".formatted(from, to);
  }

  private static String comment(String event, String time, String id, String words, boolean ours) {
    return zendesk(
        "ticket.comment_added",
        event,
        time,
        "35",
        """
        {"comment":{"id":"%s","body":"%s","is_public":true,"author":{"id":"%s","is_staff":%s}}}
        """
            .formatted(id, words, ours ? "7" : "5", ours));
  }

  private static String zendesk(String type, String id, String time, String ticket, String event) {
    return """
    {"type":"zen:event-type:%s","id":"%s","time":"2026-03-03T%s:00Z",
     "detail":{"id":"%s","requester_id":"5","actor_id":"5","subject":"Wind","description":"Wind."},
     "event":%s}
    """
        .formatted(type, id, time, ticket, event);
  }
}
