package dev.kept.sources.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kept.fact.Fact;
import dev.kept.sources.Delivery;
import dev.kept.sources.Normalised;
import dev.kept.sources.Setting;
import dev.kept.sources.json.FactJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappedSourceTest {

  private static final Instant RECEIVED = Instant.parse("2026-03-04T12:00:00Z");
  private static final String REPLY =
      """
      notes.{
        "kind": who = "us" ? "ticket.agent_replied" : "ticket.customer_replied",
        "id": $string(id),
        "at": when,
        "case": $string($$.job),
        "actor": {"role": who = "us" ? "staff" : "customer"},
        "text": {"value": words}
      }
      """;

  @Test
  void oneRequestBecomesAFactForEachThingThatHappened() {
    Normalised.Read read =
        read(
            REPLY,
            """
            {"job": 9007199254740993, "notes": [
              {"id": 1, "who": "us", "when": 1772445600, "words": "We call at 4.\\n> When?"},
              {"id": 2, "who": "them", "when": "2026-03-02 10:00:05", "words": "Fine."}]}
            """);
    assertThat(read.facts())
        .map(fact -> FactJson.event(fact).toString())
        .containsExactly(
            "{\"kind\":\"ticket.agent_replied\",\"id\":\"1\",\"at\":\"2026-03-02T10:00:00Z\","
                + "\"case\":\"9007199254740993\",\"actor\":{\"role\":\"staff\"},"
                + "\"visibility\":\"public\",\"text\":{\"format\":\"plain\","
                + "\"value\":\"We call at 4.\",\"stripped\":true}}",
            "{\"kind\":\"ticket.customer_replied\",\"id\":\"2\",\"at\":\"2026-03-02T10:00:05Z\","
                + "\"case\":\"9007199254740993\",\"actor\":{\"role\":\"customer\"},"
                + "\"visibility\":\"public\",\"text\":{\"format\":\"plain\",\"value\":\"Fine.\"}}");
    assertThat(read.unreadable()).isEmpty();
  }

  @Test
  void oneEventThatIsWrongIsNamedAndTheOthersStand() {
    Normalised.Read read =
        read(
            REPLY,
            "{\"job\":1,\"notes\":[{\"id\":1,\"who\":\"us\"},{\"id\":2,\"who\":\"us\",\"when\":\"x\"}]}");
    assertThat(read.unreadable())
        .containsExactly("event 1 of 2: at is missing; null where the system tells no time");
    assertThat(read.facts()).singleElement().extracting(Fact::happened).isEqualTo(RECEIVED);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          no case            | {"kind":"ticket.opened","id":"1","at":null}    | case is missing
          no kind            | {"id":"1","at":null,"case":"1"}                | kind is missing
          a kind of its own  | {"kind":"ticket.sung","at":null,"case":"1"}    | kind 'ticket.sung' is none that we know
          a text             | "hello"                                        | must be an object
          a number           | 7                                              | must be an object
          what Kept tells    | {"kind":"notice.sent","at":null}               | is for Kept itself
          """)
  void anEventThatIsNoneIsSetAsideWithTheReason(String situation, String mapping, String reason) {
    assertThat(read(mapping, "{}").unreadable())
        .as(situation)
        .singleElement()
        .asString()
        .contains(reason);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          calls without end   | ( $f := function($x){ $f($x + 1) + 1 }; $f(0) )                | the mapping failed
          a loop without end  | ( $f := function($x){ $f($x) }; $f(0) )                        | the mapping failed
          an error            | $number("x")                                                   | the mapping failed
          JSON that is none   | $json(broken)                                                  | the mapping failed
          """)
  void whatCannotBeWorkedOutIsUnreadable(String situation, String mapping, String reason) {
    MappedSource source = new MappedSource(new JsonataMapping(mapping, 200));
    Normalised result = source.read(request("{\"broken\":\"{\"}"), Setting.of("x"));
    assertThat(result)
        .as(situation)
        .isInstanceOfSatisfying(
            Normalised.Unreadable.class, it -> assertThat(it.reason()).contains(reason));
  }

  @Test
  void aRequestOfWhichNothingIsMadeIsIgnored() {
    assertThat(read("nothing.here", "{}").ignored())
        .containsExactly("the mapping makes no event of it");
    assertThat(read("[]", "{}").ignored()).hasSize(1);
    assertThat(read("null", "{}").ignored()).hasSize(1);
  }

  @Test
  void aRequestThatIsNoJsonIsUnreadable() {
    assertThat(source("$").read(request("<xml/>"), Setting.of("x")))
        .isInstanceOf(Normalised.Unreadable.class);
  }

  @Test
  void theEventCanBeNamedInAHeaderAndTheBodyCanBeAForm() {
    String mapping =
        """
        {"kind": "ticket." & $lookup(headers, "x") & $headers."x-event", "id": id, "at": null,
         "case": ticket}
        """;
    Delivery form =
        new Delivery(
            "POST",
            "",
            Map.of(
                "X-Event",
                "opened",
                "Content-Type",
                "application/x-www-form-urlencoded; charset=x"),
            "id=5&ticket=a%2Fb&id=6".getBytes(StandardCharsets.UTF_8),
            RECEIVED);
    Normalised result = source(mapping).read(form, Setting.of("x"));
    assertThat(((Normalised.Read) result).facts())
        .singleElement()
        .extracting(fact -> fact.id().text())
        .isEqualTo("x/ticket.opened/5");
  }

  @Test
  void tooManyEventsAreRefused() {
    Normalised result =
        source("[1..2000].{\"kind\":\"ticket.opened\"}").read(request("{}"), Setting.of("x"));
    assertThat(((Normalised.Unreadable) result).reason()).contains("1000 events");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a bracket that is open | {"kind": (            | line 1
          an error further down  | {¶  "kind": ]¶}       | line 2, column
          nothing                | ''                    | the mapping is no JSONata
          """)
  void anExpressionThatIsNoneSaysWhere(String situation, String text, String error) {
    assertThatThrownBy(() -> Mapping.compile(text.replace("¶", "\n")))
        .as(situation)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(error);
  }

  @Test
  void anExpressionWithoutEndIsRefused() {
    assertThatThrownBy(() -> Mapping.compile("1+".repeat(40_000) + "1"))
        .hasMessageContaining("at most 65536 characters");
    assertThatThrownBy(() -> Mapping.compile("(".repeat(60_000)))
        .hasMessageContaining("the mapping is no JSONata");
  }

  @Test
  void manyCanBeReadAtOnce() {
    MappedSource source = source(REPLY);
    List<String> cases =
        IntStream.range(0, 200)
            .parallel()
            .mapToObj(i ->
                source.read(
                    request(
                        "{\"job\":%d,\"notes\":[{\"id\":1,\"who\":\"us\",\"when\":1772445600}]}"
                            .formatted(i)),
                    Setting.of("x")))
            .map(result -> ((Normalised.Read) result).facts().getFirst())
            .map(fact -> String.valueOf(fact.origin().matter().caseId()))
            .toList();
    assertThat(cases).isEqualTo(IntStream.range(0, 200).mapToObj(i -> "x:" + i).toList());
  }

  @Test
  void whoWritesAMappingHearsWhatItLeavesOut() {
    String mapping =
        """
        [{"kind": "ticket.agent_replied", "id": "1", "at": null, "case": "5", "cusomer": {}},
         {"kind": "call.placed", "id": "2", "at": null, "call": {"id": "2"}}]
        """;
    assertThat(source(mapping).missing(request("{}")))
        .contains(
            "event 1: actor.role is not told",
            "event 1: text.value is not told",
            "event 1: nobody reads 'cusomer'",
            "event 2: call.outcome is not told")
        .doesNotContain("event 2: call.id is not told");
  }

  private static MappedSource source(String mapping) {
    return new MappedSource(Mapping.compile(mapping));
  }

  private static Normalised.Read read(String mapping, String body) {
    Normalised result = source(mapping).read(request(body), Setting.of("shop"));
    assertThat(result).isInstanceOf(Normalised.Read.class);
    return (Normalised.Read) result;
  }

  private static Delivery request(String body) {
    return Delivery.of(body, RECEIVED);
  }
}
