package dev.kept.sources.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormaliseLineTest {

  private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");
  private static final String EVENT =
      "\"{\\\"kind\\\":\\\"ticket.opened\\\",\\\"id\\\":\\\"1\\\",\\\"case\\\":\\\"5\\\"}\"";

  @Test
  void aLineBecomesItsFacts() {
    assertThat(read("generic", null, "{\"id\":7,\"headers\":{},\"body\":" + EVENT + "}"))
        .isEqualTo(
            "{\"id\":7,\"facts\":[{\"kind\":\"ticket.opened\",\"id\":\"1\","
                + "\"at\":\"2026-03-04T12:00:00Z\",\"case\":\"5\",\"actor\":{\"role\":\"unknown\"}}],"
                + "\"verified\":null}");
  }

  @Test
  void aSignatureIsJudgedAtWhateverTimeItWasMade() {
    String line =
        """
        {"id":"a","headers":{"X-Jobber-Hmac-SHA256":"x","webhook-id":"m","webhook-timestamp":"1",
         "webhook-signature":"v1,WRONG"},"body":%s}
        """
            .formatted(EVENT);
    assertThat(read("generic", "any secret", line)).endsWith("\"verified\":false}");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          no JSON                  | hello                        | {"id":null,"error":"the line is no JSON
          no object                | [1]                          | {"id":null,"error":"a line must be an object with id, headers and body"}
          no body                  | {"id":"x","headers":{}}      | {"id":"x","error":"body must be the raw text of the request"}
          a body that is an object | {"id":"x","body":{}}         | {"id":"x","error":"body must be the raw text of the request"}
          headers in a list        | {"id":"x","headers":[],"body":"{}"} | {"id":"x","error":"headers must be an object of names and values"}
          base64 that is none      | {"id":"x","bodyBase64":"%"}  | {"id":"x","error":"bodyBase64 must be base64"}
          """)
  void aWrongLineSaysWhatIsWrong(String situation, String line, String answer) {
    assertThat(read("generic", null, line)).as(situation).startsWith(answer);
  }

  @Test
  void aBodyThatCannotBeReadIsAnErrorAndNoFact() {
    assertThat(read("zendesk", null, "{\"id\":\"x\",\"headers\":{},\"body\":\"{\"}"))
        .startsWith(
            "{\"id\":\"x\",\"facts\":[],\"verified\":null,\"error\":\"zendesk: the body is no");
  }

  @Test
  void whatIsNothingToUsSaysWhy() {
    assertThat(
            read(
                "twilio-voice",
                null,
                "{\"id\":\"x\",\"headers\":{},\"body\":\"CallSid=CA1&CallStatus=ringing\"}"))
        .isEqualTo(
            "{\"id\":\"x\",\"facts\":[],\"verified\":null,"
                + "\"ignored\":[\"the call goes on: nothing has happened yet\"]}");
  }

  @Test
  void aSourceThatIsNotBuiltInIsAnErrorThatNamesThoseThatAre() {
    assertThatThrownBy(() -> new NormaliseLine("telex", null, null))
        .hasMessageContaining("'telex' is no source that is built in")
        .hasMessageContaining("zendesk");
    assertThatThrownBy(() -> new NormaliseLine("zendesk", null, "Mars"))
        .hasMessageContaining("as US, not 'Mars'");
  }

  @Test
  void aMappingReadsInPlaceOfASourceAndWhatItLeavesOutIsSaid() {
    NormaliseLine line =
        NormaliseLine.mapped(
            "jobs",
            "{\"kind\":\"ticket.agent_replied\",\"id\":no,\"at\":null,\"case\":job}",
            null,
            null);
    assertThat(
            line.read("{\"id\":1,\"body\":\"{\\\"no\\\":\\\"7\\\",\\\"job\\\":\\\"5\\\"}\"}", NOW))
        .isEqualTo(
            "{\"id\":1,\"facts\":[{\"kind\":\"ticket.agent_replied\",\"id\":\"7\","
                + "\"at\":\"2026-03-04T12:00:00Z\",\"case\":\"5\",\"actor\":{\"role\":\"unknown\"},"
                + "\"visibility\":\"public\"}],\"verified\":null,"
                + "\"missing\":[\"event 1: actor.role is not told\",\"event 1: text.value is not told\"]}");
  }

  @Test
  void aMappingThatIsNoneIsAnErrorThatSaysWhere() {
    assertThatThrownBy(() -> NormaliseLine.mapped("jobs", "{\n \"kind\": ]", null, null))
        .hasMessageContaining("line 2, column");
  }

  private static String read(String system, String secret, String line) {
    return new NormaliseLine(system, secret, null).read(line, NOW);
  }
}
