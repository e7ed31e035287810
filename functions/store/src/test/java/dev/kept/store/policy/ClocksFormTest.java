package dev.kept.store.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kept.policy.Clocks;
import dev.kept.policy.Policy;
import dev.kept.policy.Span;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a policy says which clocks run though nobody promised anything. */
class ClocksFormTest {

  private static Policy parse(String implied) {
    return PolicyJson.parse(
        """
        {"zone": "Europe/Berlin", "implied": %s}
        """
            .formatted(implied));
  }

  @Test
  void everyClockIsReadAndWritten() {
    Policy policy =
        parse(
            """
            {"since": "2026-03-02", "firstReply": "4 business hours", "nextReply": "90 minutes",
             "update": "every 2 business days", "resolution": "1 business day"}
            """);
    assertThat(policy.wanted().clocks())
        .isEqualTo(
            new Clocks(
                Instant.parse("2026-03-01T23:00:00Z"),
                new Span(4, Span.Unit.BUSINESS_HOURS),
                new Span(90, Span.Unit.MINUTES),
                new Span(2, Span.Unit.BUSINESS_DAYS),
                new Span(1, Span.Unit.BUSINESS_DAYS)));
    assertThat(PolicyJson.parse(PolicyJson.text(policy))).isEqualTo(policy);
    assertThat(PolicyJson.write(policy).at("/implied/resolution").textValue())
        .isEqualTo("1 business day");
  }

  @Test
  void whatIsNotNamedIsOffAndNotWritten() {
    Policy policy = PolicyJson.parse("{\"zone\": \"UTC\"}");
    assertThat(policy.wanted().clocks().areOff()).isTrue();
    assertThat(PolicyJson.write(policy).has("implied")).isFalse();
    Clocks one = parse("{\"since\": \"2026-03-02\", \"update\": \"1 hour\"}").wanted().clocks();
    assertThat(one.areOff()).isFalse();
    assertThat(one.firstReply()).isNull();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          from when is missing    | {"firstReply": "1 hour"}                           | implied.since
          no clock is named       | {"since": "2026-03-02"}                            | implied:
          a key of somebody else  | {"since": "2026-03-02", "reply": "1 hour"}         | implied.reply
          a form of machines      | {"since": "2026-03-02", "update": "PT1H"}          | implied.update
          nothing                 | {"since": "2026-03-02", "update": "0 hours"}       | implied.update
          longer than anybody can | {"since": "2026-03-02", "update": "10000 hours"}   | implied.update
          days of no length       | {"since": "2026-03-02", "resolution": "3 days"}    | implied.resolution
          a number                | {"since": "2026-03-02", "resolution": 3}           | implied.resolution
          a word                  | "on"                                               | implied
          """)
  void whatIsWrongIsSaidWithItsPlace(String situation, String implied, String place) {
    assertThatThrownBy(() -> parse(implied))
        .as(situation)
        .isInstanceOf(UnreadablePolicy.class)
        .hasMessageContaining(place);
  }
}
