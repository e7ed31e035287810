package dev.kept.sources.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import dev.kept.fact.Person;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactJsonTest {

  private static final Instant RECEIVED = Instant.parse("2026-05-04T08:00:00Z");

  private final FactJson json = new FactJson();

  @Test
  void everyFactReadsBackEqual() {
    for (long seed = 0; seed < 300; seed++) {
      for (Fact fact : new SomeFacts(seed).oneOfEach()) {
        String text = json.encode(fact);
        assertThat(json.decode(text)).as("seed %d: %s", seed, text).isEqualTo(fact);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1000000000-01-01T00:00:00Z", "+1000000000-12-31T23:59:59.999999999Z"})
  void aTimeWithoutEndReadsBackEqual(String time) {
    Fact away =
        json.decode(
            """
            {"kind":"person.away","id":"a1","at":"2026-05-04T07:00:00Z","source":"kept",
             "received":"2026-05-04T07:00:01Z","person":{"role":"staff","id":"61"},
             "from":"2026-05-04T07:00:00Z","until":"%s"}
            """
                .formatted(time));
    assertThat(json.decode(json.encode(away))).isEqualTo(away);
  }

  @Test
  void everyTypeOfFactIsTried() {
    Set<Class<?>> tried = new HashSet<>();
    new SomeFacts(1).oneOfEach().forEach(fact -> tried.add(fact.getClass()));
    assertThat(tried).containsExactlyInAnyOrder(Fact.class.getPermittedSubclasses());
  }

  @Test
  void theStoredFormHasEveryKeyOfTheEventForm() throws Exception {
    for (Fact fact : new SomeFacts(7).oneOfEach()) {
      ObjectNode event = FactJson.event(fact);
      JsonNode stored = Json.parse(json.encode(fact));
      event
          .properties()
          .forEach(field ->
              assertThat(stored.has(field.getKey())).as("%s of %s", field.getKey(), fact).isTrue());
    }
  }

  @Test
  void unknownKeysArePassedOver() {
    String text =
        """
        {"kind":"promise.not_yet","id":"n1","at":"2026-05-04T07:00:00Z","source":"kept",
         "received":"2026-05-04T07:00:01Z","colour":{"deep":[1,2]},
         "commitment":"zendesk:8|0|zendesk/ticket.agent_replied/9"}
        """;
    assertThat(json.decode(text)).isInstanceOf(Fact.NotYet.class);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          no JSON at all             | gibberish                     | no fact
          a list                     | []                            | a fact must be an object
          nothing                    | {}                            | kind is missing
          an unknown kind            | {"kind":"ticket.sung","id":"1","source":"z","at":"2026-05-04T07:00:00Z","received":"2026-05-04T07:00:00Z"} | kind 'ticket.sung' is none that we know
          an actor that is a word    | {"kind":"promise.not_yet","id":"1","source":"z","at":"2026-05-04T07:00:00Z","received":"2026-05-04T07:00:00Z","actor":"me"} | actor must be an object, not text ('me')
          a role that nobody has     | {"kind":"promise.not_yet","id":"1","source":"z","at":"2026-05-04T07:00:00Z","received":"2026-05-04T07:00:00Z","actor":{"role":"king"}} | actor.role must be one of staff, customer, bot, system, unknown, not 'king'
          a time without an offset   | {"kind":"promise.not_yet","id":"1","source":"z","at":"2026-05-04 07:00","received":"2026-05-04T07:00:00Z"} | at must be a time with its offset
          seconds in words           | {"kind":"call.placed","id":"1","source":"z","at":"2026-05-04T07:00:00Z","received":"2026-05-04T07:00:00Z","call":{"id":"c","seconds":"ten"}} | call.seconds must be a number, not text ('ten')
          """)
  void aWrongTextIsAnErrorThatSaysWhatWouldBeRight(String situation, String text, String error) {
    assertThatThrownBy(() -> json.decode(text))
        .as(situation)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(error);
  }

  @Test
  void theEventFormSaysOnlyWhatIsKnown() throws Exception {
    Fact fact =
        FactJson.fromEvent(
            Json.parse(
                """
                {"kind":"ticket.customer_replied","id":"5","at":"2026-05-04T07:00:00.250Z",
                 "case":"77","actor":{"role":"customer"},"text":{"value":"Any news?"}}
                """),
            "shop",
            RECEIVED);
    assertThat(FactJson.event(fact).toString())
        .isEqualTo(
            "{\"kind\":\"ticket.customer_replied\",\"id\":\"5\",\"at\":\"2026-05-04T07:00:00.25Z\","
                + "\"case\":\"77\",\"actor\":{\"role\":\"customer\"},\"visibility\":\"public\","
                + "\"text\":{\"format\":\"plain\",\"value\":\"Any news?\"}}");
    assertThat(fact.origin().matter().caseId()).isEqualTo(new CaseId("shop", "77"));
  }

  @Test
  void anEventWithoutTimeOrIdGetsItsArrivalAndAHash() throws Exception {
    JsonNode event = Json.parse("{\"kind\":\"ticket.opened\",\"case\":\"77\"}");
    Fact fact = FactJson.fromEvent(event, "shop", RECEIVED);
    Fact again = FactJson.fromEvent(event, "shop", RECEIVED.plusSeconds(60));
    assertThat(fact.origin().at()).isEqualTo(RECEIVED);
    assertThat(fact.origin().arrival()).isTrue();
    assertThat(fact.origin().who()).isEqualTo(Person.UNKNOWN);
    assertThat(fact.id()).isEqualTo(again.id());
    assertThat(fact.id().id()).startsWith("sha256:");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a ticket's fact without its case  | {"kind":"ticket.opened","id":"1"} | case is missing
          a missed call that was answered   | {"kind":"call.missed","id":"1","call":{"id":"c","outcome":"answered"}} | kind 'call.missed' does not fit
          what only Kept may tell           | {"kind":"notice.sent","id":"1"} | is for Kept itself to tell
          a call without a call             | {"kind":"call.placed","id":"1"} | call is missing
          a promise without its words       | {"kind":"promise.declared","id":"1","promise":{"action":"call"}} | promise.quote is missing
          """)
  void anEventThatContradictsItselfIsAnError(String situation, String text, String error) {
    assertThatThrownBy(() -> FactJson.fromEvent(Json.parse(text), "shop", RECEIVED))
        .as(situation)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(error);
  }

  @Test
  void aFactOfKeptAboutACaseOfAnotherSourceKeepsBothNames() {
    Fact fact =
        json.decode(
            """
            {"kind":"promise.not_yet","id":"n1","at":"2026-05-04T07:00:00Z","source":"kept",
             "received":"2026-05-04T07:00:01Z","case":"8","caseSource":"zendesk",
             "commitment":"zendesk:8|0|zendesk/ticket.agent_replied/9"}
            """);
    assertThat(List.of(fact.origin().matter().caseId()))
        .containsExactly(new CaseId("zendesk", "8"));
  }
}
