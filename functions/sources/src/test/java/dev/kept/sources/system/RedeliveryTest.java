package dev.kept.sources.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.fact.CaseId;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.sources.Delivery;
import dev.kept.sources.Normalised;
import dev.kept.sources.Setting;
import dev.kept.sources.json.FactJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What happened once is one fact, however often and in whatever way it is told. */
class RedeliveryTest {

  private static final Instant FIRST = Instant.parse("2026-03-04T12:00:00Z");

  @Test
  void aRetriedDeliveryIsTheSameFact() {
    String body = zendesk("e1", "2026-03-04T11:59:58Z");
    assertThat(only("zendesk", body, FIRST).id())
        .isEqualTo(only("zendesk", body, FIRST.plusSeconds(600)).id());
  }

  @Test
  void theSameCommentUnderTwoEventsIsTheSameFact() {
    FactId first = only("zendesk", zendesk("e1", "2026-03-04T11:59:58Z"), FIRST).id();
    FactId second = only("zendesk", zendesk("e2", "2026-03-04T11:59:59Z"), FIRST).id();
    assertThat(second)
        .isEqualTo(first)
        .isEqualTo(new FactId("zendesk", "ticket.agent_replied", "c7"));
  }

  @Test
  void anEventWithoutAnIdIsTheSameFactAgainWhenItIsToldAgain() {
    String body = "{\"kind\":\"ticket.opened\",\"case\":\"5\"}";
    assertThat(only("generic", body, FIRST).id())
        .isEqualTo(only("generic", body, FIRST.plusSeconds(600)).id());
  }

  @Test
  void oneCallAskedForMissedAndAnsweredIsThreeFactsUnderOneId() {
    String call = "CallSid=CA5&From=%2B442079460111&To=%2B442079460000&Direction=inbound";
    Fact missed = only("twilio", call + "&DialCallStatus=no-answer", FIRST);
    Fact answered = only("twilio", call + "&DialCallStatus=completed", FIRST);
    assertThat(missed.id().id()).isEqualTo(answered.id().id());
    assertThat(missed.id()).isNotEqualTo(answered.id());
  }

  @Test
  void theLegsOfACallToAGroupAreOneCall() {
    String leg =
        """
        {"call_id":%d,"entry_point_call_id":700,"state":"%s","direction":"inbound",
         "external_number":"+442079460111","internal_number":"+442079460000",
         "date_started":1772445600000,"date_connected":%s,"date_ended":1772445640000,
         "target":{"id":61,"type":"user"}}
        """;
    Fact one = only("dialpad", leg.formatted(701, "missed", "null"), FIRST);
    Fact other = only("dialpad", leg.formatted(702, "missed", "null"), FIRST);
    Fact taken = only("dialpad", leg.formatted(703, "hangup", "1772445610000"), FIRST);
    assertThat(one.id()).isEqualTo(other.id()).isNotEqualTo(taken.id());
    assertThat(((Fact.CallEnded) one).call().id()).isEqualTo("700");
    assertThat(((Fact.CallEnded) taken).call().id()).isEqualTo("700");
  }

  @Test
  void aBookingThatIsMovedIsOneMoveInWhateverOrderItsHalvesCome() {
    String made =
        """
        {"event":"invitee.created","created_at":"2026-03-04T11:00:00Z",
         "payload":{"uri":"https://x/e2/invitees/i2","old_invitee":"https://x/e1/invitees/i1",
         "scheduled_event":{"uri":"https://x/e2","start_time":"2026-03-09T09:00:00Z"}}}
        """;
    String gone =
        """
        {"event":"invitee.canceled","created_at":"2026-03-04T11:00:00Z",
         "payload":{"uri":"https://x/e1/invitees/i1","rescheduled":true}}
        """;
    assertThat(only("calendly", made, FIRST)).isInstanceOf(Fact.AppointmentMoved.class);
    Normalised half =
        Sources.named("calendly")
            .orElseThrow()
            .read(Delivery.of(gone, FIRST), Setting.of("calendly"));
    assertThat(((Normalised.Read) half).facts()).isEmpty();
  }

  @Test
  void anOldTicketKeepsItsOwnTimeAndTellsWhenItWasReceived() {
    Fact fact = only("zendesk", zendesk("e1", "2019-03-04T11:59:58Z"), FIRST);
    assertThat(fact.origin().at()).isEqualTo(Instant.parse("2019-03-04T11:59:58Z"));
    assertThat(fact.origin().received()).isEqualTo(FIRST);
    assertThat(fact.origin().arrival()).isFalse();
  }

  @Test
  void twoAccountsOfOneSystemAreTwoSources() {
    Normalised result =
        Sources.named("zendesk")
            .orElseThrow()
            .read(Delivery.of(zendesk("e1", "2026-03-04T11:59:58Z"), FIRST), Setting.of("garden"));
    Fact fact = ((Normalised.Read) result).facts().getFirst();
    assertThat(fact.id().source()).isEqualTo("garden");
    assertThat(fact.origin().matter().caseId()).isEqualTo(new CaseId("garden", "5"));
    assertThat(fact.origin().matter().customer().keys("garden"))
        .containsExactly(CustomerKey.known("garden", "9"));
  }

  @Test
  void tagsGoToTheStoreAndNotToTheWire() {
    Fact fact = only("zendesk", zendesk("e1", "2026-03-04T11:59:58Z"), FIRST);
    assertThat(fact.origin().matter().tags()).containsExactly("legal");
    assertThat(new FactJson().encode(fact)).contains("\"tags\":[\"legal\"]");
    assertThat(FactJson.event(fact).has("tags")).isFalse();
  }

  @Test
  void headersAreFoundInAnyCase() {
    Delivery delivery =
        new Delivery("POST", "", Map.of("x-HUB-signature", "1"), new byte[0], FIRST);
    assertThat(List.of(delivery.header("X-Hub-Signature"))).containsExactly("1");
    assertThat(delivery.header("X-Other")).isNull();
  }

  private static Fact only(String system, String body, Instant received) {
    Delivery delivery =
        new Delivery("POST", "", Map.of(), body.getBytes(StandardCharsets.UTF_8), received);
    Normalised result = Sources.named(system).orElseThrow().read(delivery, Setting.of(system));
    assertThat(result).isInstanceOf(Normalised.Read.class);
    List<Fact> facts = ((Normalised.Read) result).facts();
    assertThat(facts).hasSize(1);
    return facts.getFirst();
  }

  private static String zendesk(String event, String time) {
    return """
    {"type":"zen:event-type:ticket.comment_added","id":"%s","time":"%s",
     "detail":{"id":"5","requester_id":"9","tags":["legal"]},
     "event":{"comment":{"id":"c7","is_public":true,"body":"We'll call.",
              "author":{"id":"61","is_staff":true}}}}
    """
        .formatted(event, time);
  }
}
