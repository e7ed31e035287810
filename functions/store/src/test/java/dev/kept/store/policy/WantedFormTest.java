package dev.kept.store.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kept.policy.Policy;
import dev.kept.policy.Wanted;
import dev.kept.policy.Wanted.Mark;
import dev.kept.policy.Wanted.Receipts;
import dev.kept.policy.Wanted.Subscriber;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is off unless the policy names it. */
class WantedFormTest {

  private static Policy parse(String wanted) {
    return PolicyJson.parse(
        """
        {"zone": "Europe/Berlin",
         "people": [{"address": "tom@firm.example", "team": "desk"}],
         "teams": [{"id": "desk"}],
         "accounts": {"notes": [{"connection": "zendesk", "host": "firm.zendesk.com", "secret": "/z"},
                                {"connection": "fresh", "system": "freshdesk",
                                 "host": "firm.freshdesk.com", "secret": "/f"}]},
         %s}
        """
            .formatted(wanted));
  }

  @Test
  void everythingIsReadAndWritten() {
    Policy policy =
        parse(
            """
            "events": [{"name": "crm", "url": "https://crm.firm.example/in", "secret": "/kept/crm",
                        "since": "2026-03-02", "words": true}],
            "marks": [{"connection": "zendesk", "since": "2026-03-02T09:00:00Z"},
                      {"connection": "fresh", "field": "cf_kept", "since": "2026-03-02"}],
            "receipts": {"names": true},
            "standIn": true,
            "listeners": ["Ada@Firm.example", "ben@firm.example"]
            """);
    Instant day = Instant.parse("2026-03-01T23:00:00Z");
    assertThat(policy.wanted())
        .isEqualTo(
            new Wanted(
                List.of(
                    new Subscriber("crm", "https://crm.firm.example/in", "/kept/crm", day, true)),
                List.of(
                    new Mark("zendesk", null, Instant.parse("2026-03-02T09:00:00Z")),
                    new Mark("fresh", "cf_kept", day)),
                new Receipts(30, true),
                true,
                List.of("ada@firm.example", "ben@firm.example")));
    assertThat(PolicyJson.parse(PolicyJson.text(policy)).wanted()).isEqualTo(policy.wanted());
  }

  @Test
  void whatIsNotNamedIsOff() {
    Policy policy = parse("\"callbacks\": true");
    assertThat(policy.wanted()).isEqualTo(Wanted.NOTHING);
    assertThat(PolicyJson.write(policy).has("events")).isFalse();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          not secure             | "events": [{"name": "a", "url": "http://a.example/", "secret": "/s", "since": "2026-03-02"}]  | events[0].url
          an address of numbers  | "events": [{"name": "a", "url": "https://10.0.0.1/", "secret": "/s", "since": "2026-03-02"}]  | events[0].url
          this machine           | "events": [{"name": "a", "url": "https://localhost/", "secret": "/s", "since": "2026-03-02"}] | events[0].url
          somebody's password    | "events": [{"name": "a", "url": "https://u:p@a.example/", "secret": "/s", "since": "2026-03-02"}] | events[0].url
          from when is missing   | "events": [{"name": "a", "url": "https://a.example/", "secret": "/s"}] | events[0].since
          two of one name        | "events": [{"name": "a", "url": "https://a.example/", "secret": "/s", "since": "2026-03-02"}, {"name": "a", "url": "https://b.example/", "secret": "/s", "since": "2026-03-02"}] | events[1]
          no account             | "marks": [{"connection": "desk", "since": "2026-03-02"}]                    | marks[0].connection
          tags where they clash  | "marks": [{"connection": "fresh", "since": "2026-03-02"}]                   | marks[0].field
          a field without number | "marks": [{"connection": "zendesk", "field": "kept", "since": "2026-03-02"}] | marks[0].field
          for no day             | "receipts": {"days": 0}                                                     | receipts.days
          a listener in support  | "listeners": ["tom@firm.example"]                                           | listeners[0]
          """)
  void whatIsWrongIsSaidWithItsPlace(String situation, String wanted, String place) {
    assertThatThrownBy(() -> parse(wanted))
        .as(situation)
        .isInstanceOf(UnreadablePolicy.class)
        .hasMessageContaining(place);
  }
}
