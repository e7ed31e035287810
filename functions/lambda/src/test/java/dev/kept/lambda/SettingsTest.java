package dev.kept.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kept.fact.Action;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

  /** The least that a function must be told. */
  static final Map<String, String> FIT =
      Map.ofEntries(
          Map.entry("TABLE_NAME", "kept"),
          Map.entry("TICKETS_QUEUE_URL", "https://sqs.example/tickets"),
          Map.entry("CALLS_QUEUE_URL", "https://sqs.example/calls"),
          Map.entry("CASES_QUEUE_URL", "https://sqs.example/cases"),
          Map.entry("DESKS_QUEUE_URL", "https://sqs.example/desks"),
          Map.entry("SHARDS", "4"),
          Map.entry("RETENTION_DAYS", "1095"),
          Map.entry("SECRETS", "/kept"),
          Map.entry("LINK_KEYS", "/kept/link-keys"),
          Map.entry("FORGET_KEYS", "/kept/forget-keys"),
          Map.entry("OWNER", "Owner@Example.com"),
          Map.entry("ZONE", "Europe/Dublin"),
          Map.entry("SINCE", "2026-03-02"));

  private static Map<String, String> with(String name, String value) {
    Map<String, String> changed = new TreeMap<>(FIT);
    changed.put(name, value);
    return changed;
  }

  @Test
  void readsTheLeastThatMustBeSaid() {
    Settings settings = Settings.read(FIT);

    assertThat(settings.queues()).containsOnlyKeys(Channel.values());
    assertThat(settings.retention()).isEqualTo(Duration.ofDays(1095));
    assertThat(settings.mail()).isNull();
    assertThat(settings.policy().owner()).isEqualTo("owner@example.com");
    assertThat(settings.policy().version()).isZero();
    assertThat(settings.policy().connections()).isEmpty();
  }

  @Test
  void readsNumbersAsTheCountrysOwn() {
    assertThat(Settings.read(with("COUNTRY", "GB")).policy().locale())
        .isEqualTo(Locale.of("en", "GB"));
    assertThatThrownBy(() -> Settings.read(with("COUNTRY", "XX")))
        .isInstanceOf(Environment.Unfit.class)
        .hasMessageContaining("COUNTRY is 'XX', but must be two capital letters such as US");
  }

  @Test
  void makesAConnectionOfEachName() {
    var policy = Settings.read(with("CONNECTIONS", "zendesk, phones=twilio")).policy();

    assertThat(policy.connection("zendesk"))
        .hasValueSatisfying(desk -> {
          assertThat(desk.system()).isEqualTo("zendesk");
          assertThat(desk.secrets()).containsExactly("/kept/webhooks/zendesk");
          assertThat(desk.since()).isEqualTo(Instant.parse("2026-03-02T00:00:00Z"));
        });
    assertThat(policy.connection("phones"))
        .hasValueSatisfying(phones -> assertThat(phones.shows()).isEqualTo(Set.of(Action.CALL)));
  }

  @Test
  void readsWhatAFunctionThatMailsIsTold() {
    Map<String, String> mails = with("SENDER", "kept@example.com");
    mails.put("BASE_URL", "https://kept.example.com/");

    assertThat(Settings.read(mails).mail())
        .satisfies(mail -> {
          assertThat(mail.sender()).isEqualTo("kept@example.com");
          assertThat(mail.baseUrl()).hasToString("https://kept.example.com");
          assertThat(mail.configurationSet()).isNull();
          assertThat(mail.smtp()).isNull();
        });
  }

  @Test
  void takesNoPasswordInTheAddressOfAMailServer() {
    Map<String, String> mails = with("SENDER", "kept@example.com");
    mails.put("BASE_URL", "https://kept.example.com/");
    mails.put("SMTP_URL", "smtps://me@mail.example.com");
    assertThat(Settings.read(mails).mail())
        .satisfies(mail -> assertThat(mail.smtp()).isEqualTo("smtps://me@mail.example.com"));
    mails.put("SMTP_URL", "smtps://me:secret@mail.example.com");
    assertThatThrownBy(() -> Settings.read(mails))
        .hasMessageContaining("the password belongs among the secrets");
  }

  @Test
  void saysEverythingThatIsWrongAtOnce() {
    Map<String, String> wrong = with("ZONE", "Mars/Olympus");
    wrong.remove("TABLE_NAME");
    wrong.put("SHARDS", "none");
    wrong.put("OWNER", "the boss");
    wrong.put("HOURS", "mon-fry 09:00-17:00");

    assertThatThrownBy(() -> Settings.read(wrong))
        .isInstanceOf(Environment.Unfit.class)
        .hasMessageContainingAll(
            "TABLE_NAME is missing",
            "ZONE is 'Mars/Olympus'",
            "SHARDS is 'none'",
            "OWNER is 'the boss'",
            "HOURS is 'mon-fry 09:00-17:00'");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a sender without an address of the pages  | SENDER         | kept@example.com | BASE_URL is missing
          an address of the pages without its host  | BASE_URL       | https://         | SENDER is missing
          pages over plain http                     | BASE_URL       | http://a.example | https:// and a host
          a day that is none                        | SINCE          | 2026-02-30       | SINCE is '2026-02-30'
          no shard                                  | SHARDS         | 0                | 1 to 256
          kept for a week                           | RETENTION_DAYS | 7                | 30 to 3650
          a path that is none                       | SECRETS        | kept             | begins with a slash
          a name with a slash                       | CONNECTIONS    | a/b              | 'a/b' is no name
          two systems for one name                  | CONNECTIONS    | a=b=c            | 'a=b=c' is no name
          a manager who is no address               | MANAGER        | boss             | MANAGER is 'boss'
          """)
  void saysWhatIsWrong(String situation, String name, String value, String said) {
    assertThatThrownBy(() -> Settings.read(with(name, value))).hasMessageContaining(said);
  }
}
