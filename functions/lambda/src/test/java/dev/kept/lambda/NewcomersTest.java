package dev.kept.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.fact.CaseId;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.policy.Connection;
import dev.kept.policy.Member;
import dev.kept.sources.Delivery;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody appears whom nobody here knows, in a system that may be read from. */
class NewcomersTest {

  private static final Instant NOW = Instant.parse("2026-03-03T14:00:00Z");
  private static final String HOST = "token-5@firm.zendesk.com";
  private static final CustomerKey IDA = CustomerKey.known("zendesk", "77");
  private static final CustomerKey NUMBER = CustomerKey.telephone("+442079460111");

  private Rig rig;

  @BeforeEach
  void aTokenIsKept() {
    rig = new Rig(Firm.policyWith(zendesk()), NOW);
    rig.secrets.put("t", List.of("token-5"));
  }

  private static Connection zendesk() {
    return new Connection(
        "zendesk",
        "zendesk",
        Firm.SINCE,
        Set.of(),
        null,
        null,
        Set.of(),
        null,
        "t",
        "firm.zendesk.com",
        null,
        null);
  }

  private void ticket(String number) {
    String body =
        """
        {"type":"zen:event-type:ticket.created","id":"e%s","time":"2026-03-03T13:59:00Z",
         "detail":{"id":"%s","requester_id":"77","assignee_id":"9","subject":"Moths","actor_id":"77"},
         "event":{}}
        """
            .formatted(number, number);
    Delivery delivery =
        new Delivery("POST", "", Map.of(), body.getBytes(StandardCharsets.UTF_8), rig.now);
    String message = Envelope.of("zendesk", delivery, Map.of()).toMessage().orElseThrow();
    rig.queue.add(new Rig.Waiting(Channel.TICKETS, message, rig.now));
    rig.work();
  }

  private void idaIsThere() {
    rig.answers.put(
        HOST + "/api/v2/users/77.json",
        "{\"user\":{\"id\":77,\"name\":\"Ida Lund\",\"email\":\"ida@example.net\","
            + "\"phone\":\"+44 20 7946 0111\",\"role\":\"end-user\"}}");
  }

  private void joIsThere() {
    rig.answers.put(
        HOST + "/api/v2/users/9.json",
        "{\"user\":{\"id\":9,\"name\":\"Jo\",\"email\":\"jo@firm.example\","
            + "\"phone\":\"+44 20 7946 0009\",\"role\":\"agent\"}}");
  }

  private List<String> asked() {
    return rig.log.stream().filter(line -> line.contains("newcomer.asked")).toList();
  }

  @Test
  void aCustomerGetsTheirNumberAndTheCaseIsLinkedToIt() {
    idaIsThere();
    ticket("1");
    assertThat(rig.store.files().facts(NUMBER)).hasSize(1);
    assertThat(rig.store.files().links(NUMBER, null).cases())
        .containsExactly(new CaseId("zendesk", "1"));
  }

  @Test
  void aColleagueBecomesPartOfThePolicyAndIsNobodysCustomer() {
    joIsThere();
    ticket("1");
    Member jo = rig.store.policies().current().memberKnownAs("zendesk", "9").orElseThrow();
    assertThat(jo.address()).isEqualTo("jo@firm.example");
    assertThat(rig.store.policies().current().isOurs(CustomerKey.telephone("+442079460009")))
        .isTrue();
  }

  @Test
  void nobodyIsAskedAfterTwice() {
    idaIsThere();
    joIsThere();
    ticket("1");
    assertThat(asked()).hasSize(2);
    ticket("2");
    ticket("3");
    assertThat(asked()).hasSize(2);
    assertThat(rig.store.policies().current().version()).isEqualTo(1);
  }

  @Test
  void whoeverTheSystemDoesNotKnowIsNotAskedAfterAgainForAMonth() {
    ticket("1");
    ticket("2");
    assertThat(asked()).hasSize(2);
    assertThat(rig.store.files().facts(IDA)).allMatch(it -> !(it instanceof Fact.CustomerKnownAs));

    rig.now = rig.now.plus(Duration.ofDays(31));
    ticket("3");
    assertThat(asked()).hasSize(4);
  }

  @Test
  void aFailureHarmsNothingAndTheSystemIsLeftAloneForAWhile() {
    rig.answers.put(HOST + "/api/v2/users/9.json", "busy");
    ticket("1");
    ticket("2");
    assertThat(rig.store.files().facts(new CaseId("zendesk", "2"))).isNotEmpty();
    assertThat(asked()).isEmpty();
    assertThat(String.join("\n", rig.log)).contains("newcomer.later").doesNotContain("token-5");
  }

  @Test
  void anAgentWhoWritesAsACustomerBecomesAColleagueAndNoCustomer() {
    rig.answers.put(
        HOST + "/api/v2/users/77.json",
        "{\"user\":{\"id\":77,\"name\":\"Jo\",\"email\":\"jo@firm.example\","
            + "\"phone\":\"+44 20 7946 0111\",\"role\":\"agent\"}}");
    ticket("1");
    assertThat(rig.store.policies().current().isOurs(IDA)).isTrue();
    assertThat(rig.store.files().facts(NUMBER)).isEmpty();
  }

  @Test
  void withoutATokenNobodyIsAsked() {
    idaIsThere();
    rig.store
        .policies()
        .push(
            Firm.policyWith(
                new Connection("zendesk", "zendesk", Firm.SINCE, Set.of(), null, Set.of())));
    ticket("1");
    assertThat(asked()).isEmpty();
    assertThat(rig.store.files().facts(NUMBER)).isEmpty();
  }

  @Test
  void aTokenThatIsNotKeptIsSaidAndHarmsNothing() {
    rig.secrets.clear();
    ticket("1");
    assertThat(rig.store.files().facts(new CaseId("zendesk", "1"))).isNotEmpty();
    assertThat(String.join("\n", rig.log)).contains("fetch.unfit");
  }
}
