package dev.kept.store.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.calendar.BusinessCalendar;
import dev.kept.calendar.Slot;
import dev.kept.fact.Action;
import dev.kept.policy.Channels;
import dev.kept.policy.Defaults;
import dev.kept.policy.Member;
import dev.kept.policy.Policy;
import dev.kept.policy.Role;
import dev.kept.policy.Step;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyJsonTest {

  private static final String WHOLE =
      """
      {
        "business": "Acorn Pest Control",
        "locale": "de-DE",
        "zone": "Europe/Berlin",
        "weekStart": "sun",
        "hours": {"mon": [["08:00", "12:00"], ["13:00", "17:00"]], "fri": [["18:00", "02:00"]],
                  "sat": [["00:00", "24:00"]]},
        "dateHours": {"2026-12-24": [["08:00", "12:00"]], "2026-12-31": []},
        "breaks": {"2026-12-23": [["15:00", "16:00"]]},
        "holidays": ["2026-12-25", "2026-12-26"],
        "calendars": {"office": {"zone": "America/New_York", "hours": {"mon": [["09:00", "17:00"]]},
                                 "holidays": ["2026-07-03"]},
                      "field": {}},
        "owner": "Owner@Example.com",
        "manager": "manager@example.com",
        "teams": [{"id": "field", "name": "Field service", "sourceIds": ["zendesk:8447320466430"],
                   "lead": "lena@example.com", "manager": "manager@example.com",
                   "calendar": "field"},
                  {"id": "office"}],
        "people": [{"address": "Tom@Example.com", "name": "Tom", "ids": ["zendesk:8447388090495"],
                    "team": "field", "standIn": "uli@example.com", "zone": "Europe/Paris",
                    "quiet": ["20:00", "07:00"],
                    "away": [["2026-12-24", "2026-12-31"], ["2027-02-01", "2027-02-01"]]},
                   {"address": "uli@example.com"}],
        "connections": [{"name": "zendesk", "since": "2026-03-02"},
                        {"name": "phones", "system": "twilio", "since": "2026-03-02T09:00:00Z",
                         "secrets": ["phones-new", "phones-old"],
                         "publicUrl": "https://kept.example.com/webhooks/phones",
                         "shows": ["call"]}],
        "timing": {"grace": {"call": "PT15M"}, "settle": "PT10M", "reminderShare": 0.5,
                   "quietDays": 0},
        "ladder": [{"name": "maker", "after": "PT0S", "target": "maker"},
                   {"name": "deputy", "after": "P1D", "clock": "elapsed", "target": "stand-in",
                    "provenOrChased": true},
                   {"name": "night", "after": "PT6H", "clock": "elapsed",
                    "target": "Night@firm.example"}],
        "caps": {"maker": 9, "collecting": "PT30S"},
        "callbacks": false,
        "ownNumbers": ["+1 (202) 555-0100"],
        "sharedNumbers": ["+12025550101"],
        "dangerTags": ["fire"]
      }
      """;

  @Test
  void readsEverything() {
    Policy policy = PolicyJson.parse(WHOLE);

    assertThat(policy.version()).isZero();
    assertThat(policy.business()).isEqualTo("Acorn Pest Control");
    assertThat(policy.locale()).isEqualTo(Locale.GERMANY);
    assertThat(policy.calendar()).isEqualTo(acorn());
    assertThat(policy.calendars().get("office").zone()).isEqualTo(ZoneId.of("America/New_York"));
    assertThat(policy.calendars().get("field"))
        .isEqualTo(BusinessCalendar.nineToFive(ZoneId.of("Europe/Berlin")));
    assertThat(policy.owner()).isEqualTo("owner@example.com");
    assertThat(policy.team("field").orElseThrow().lead()).isEqualTo("lena@example.com");
    assertThat(policy.team("office").orElseThrow().name()).isEqualTo("office");
    assertThat(policy.caps().maker()).isEqualTo(9);
    assertThat(policy.caps().lead()).isEqualTo(3);
    assertThat(policy.caps().collecting()).isEqualTo(Duration.ofSeconds(30));
    assertThat(policy.callbacks()).isFalse();
    assertThat(policy.ownNumbers()).containsExactly("+12025550100");
    assertThat(policy.dangerTags()).containsExactly("fire");
  }

  @Test
  void readsPeople() {
    Policy policy = PolicyJson.parse(WHOLE);

    assertThat(policy.people().getFirst())
        .isEqualTo(
            new Member(
                "tom@example.com",
                "Tom",
                Set.of("zendesk:8447388090495"),
                "field",
                "uli@example.com",
                ZoneId.of("Europe/Paris"),
                LocalTime.of(20, 0),
                LocalTime.of(7, 0),
                List.of(
                    new Member.Dates(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 31)),
                    new Member.Dates(LocalDate.of(2027, 2, 1), LocalDate.of(2027, 2, 1)))));
    assertThat(policy.people().getLast())
        .isEqualTo(Member.of("uli@example.com", "uli@example.com", null));
  }

  @Test
  void keepsTheMappingAndTheTokenOfAConnection() {
    Policy policy =
        PolicyJson.parse(
            """
            {"zone": "UTC", "connections": [
              {"name": "jobs", "since": "2026-03-02", "mapping": "{\\"kind\\": what}\\n",
               "token": "/kept/tokens/jobs"}]}
            """);

    assertThat(policy.connection("jobs").orElseThrow().mapping()).isEqualTo("{\"kind\": what}");
    assertThat(policy.connection("jobs").orElseThrow().token()).isEqualTo("/kept/tokens/jobs");
    assertThat(PolicyJson.parse(PolicyJson.text(policy)).connections())
        .isEqualTo(policy.connections());
  }

  @Test
  void readsConnectionsAndWhenWatchingBegan() {
    Policy policy = PolicyJson.parse(WHOLE);

    assertThat(policy.connection("zendesk").orElseThrow().system()).isEqualTo("zendesk");
    assertThat(policy.connection("zendesk").orElseThrow().since())
        .describedAs("midnight in Berlin")
        .isEqualTo(Instant.parse("2026-03-01T23:00:00Z"));
    assertThat(policy.connection("phones").orElseThrow().shows()).containsExactly(Action.CALL);
    assertThat(policy.connection("phones").orElseThrow().secrets())
        .containsExactlyInAnyOrder("phones-new", "phones-old");
  }

  @Test
  void readsTheLadderAndTheTiming() {
    Policy policy = PolicyJson.parse(WHOLE);

    assertThat(policy.ladder())
        .containsExactly(
            new Step("maker", Duration.ZERO, Step.Clock.BUSINESS, Role.MAKER, false),
            new Step("deputy", Duration.ofDays(1), Step.Clock.ELAPSED, Role.STAND_IN, true),
            new Step(
                "night",
                Duration.ofHours(6),
                Step.Clock.ELAPSED,
                Role.ADDRESS,
                "night@firm.example",
                false));
    assertThat(policy.timing().grace(Action.CALL)).isEqualTo(Duration.ofMinutes(15));
    assertThat(policy.timing().settle()).isEqualTo(Duration.ofMinutes(10));
    assertThat(policy.timing().reminderShare()).isEqualTo(0.5);
    assertThat(policy.timing().quietDays()).isZero();
    assertThat(policy.timing().reply()).describedAs("not given").isEqualTo(Duration.ofMinutes(30));
  }

  @Test
  void readsAndWritesHowPeopleAreReached() {
    String text =
        """
        {"zone": "Europe/Berlin",
         "people": [{"address": "tom@example.com", "channels": ["sms", "slack", "note"],
                     "sms": "+1 202 555 0143", "slack": "/kept/channels/tom"}],
         "accounts": {"sms": {"account": "AC0123456789abcdef0123456789abcdef",
                              "from": "+12025550100", "secret": "/kept/channels/twilio"},
                      "notes": [{"connection": "zendesk", "host": "acorn.zendesk.com",
                                 "user": "kept@example.com", "secret": "/kept/channels/zendesk"},
                                {"connection": "chat", "system": "intercom", "user": "77",
                                 "secret": "/kept/channels/intercom"}]}}
        """;
    Policy policy = PolicyJson.parse(text);

    assertThat(policy.people().getFirst().channels())
        .isEqualTo(
            new Channels(
                List.of(Channels.Way.SMS, Channels.Way.SLACK, Channels.Way.NOTE),
                "+12025550143",
                "/kept/channels/tom"));
    assertThat(policy.accounts().notesOf("chat").orElseThrow().host()).isEqualTo("api.intercom.io");
    assertThat(PolicyJson.parse(PolicyJson.text(policy))).isEqualTo(policy);
  }

  @Test
  void readsTextsAndAsksOnlyNewOnesToBeFit() throws Exception {
    String text = "{\"zone\": \"Z\", \"texts\": {\"break.subject\": \"SLA of {customer}\"}}";

    assertThat(PolicyJson.parse(text).texts())
        .containsExactly(Map.entry("break.subject", "SLA of {customer}"));
    assertThat(PolicyJson.parse(PolicyJson.text(PolicyJson.parse(text))))
        .isEqualTo(PolicyJson.parse(text));
    assertThatThrownBy(() -> PolicyJson.read(new ObjectMapper().readTree(text)))
        .isInstanceOfSatisfying(
            UnreadablePolicy.class,
            e ->
                assertThat(e.problems().getFirst().toString())
                    .contains("texts.break.subject", "tell of the person"));
  }

  @Test
  void leavesTheDefaultsWhereNothingIsSaid() {
    assertThat(PolicyJson.parse("{\"zone\": \"Europe/Berlin\"}"))
        .isEqualTo(Defaults.policy(ZoneId.of("Europe/Berlin"), null));
  }

  @Test
  void readsBackWhatItWrites() {
    Policy whole = PolicyJson.parse(WHOLE);
    Policy builtIn = Defaults.policy(ZoneId.of("Asia/Kathmandu"), "owner@example.com");

    assertThat(PolicyJson.parse(PolicyJson.text(whole))).isEqualTo(whole);
    assertThat(PolicyJson.parse(PolicyJson.text(builtIn))).isEqualTo(builtIn);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          mistyped key      | {"zone":"Z","bussiness":"x"}                  | bussiness          | business
          mistyped deep key | {"zone":"Z","people":[{"address":"a@b","tem":"x"}]} | people[0].tem | team
          unlike any key    | {"zone":"Z","xyzzy-plugh":1}                  | xyzzy-plugh        | one of business
          no zone           | {}                                            | zone               | Europe/Berlin
          mistyped zone     | {"zone":"Europe/Berln"}                       | zone               | Europe/Berlin
          a number for text | {"zone":"Z","business":24}                    | business           | in quotes
          bad slot          | {"zone":"Z","hours":{"mon":[["9","17:00"]]}}  | hours.mon[0][0]    | 09:00
          half a slot       | {"zone":"Z","hours":{"mon":[["09:00"]]}}      | hours.mon[0]       | 17:00
          slot, not slots   | {"zone":"Z","hours":{"mon":["09:00-17:00"]}} | hours.mon[0]      | 17:00
          no such day       | {"zone":"Z","hours":{"monday":[]}}            | hours.monday       | mon
          no such date      | {"zone":"Z","holidays":["2026-02-30"]}        | holidays[0]        | 2026-12-24
          a way without number | {"zone":"Z","people":[{"address":"a@b","channels":["sms"]}]} | people[0].channels | a number in 'sms'
          a way without account | {"zone":"Z","people":[{"address":"a@b","channels":["note"]}]} | people[0].channels | accounts.notes
          an unknown way    | {"zone":"Z","people":[{"address":"a@b","channels":["fax"]}]} | people[0].channels[0] | sms
          a host with a path | {"zone":"Z","accounts":{"notes":[{"connection":"zendesk","host":"a.b/c","secret":"/s"}]}} | accounts.notes[0].host | firm.zendesk.com
          a token for a path | {"zone":"Z","people":[{"address":"a@b","slack":"https://hooks.x/y"}]} | people[0].slack | /kept/channels/ana
          no such date key  | {"zone":"Z","dateHours":{"xmas":[]}}          | dateHours.xmas     | 2026-12-24
          no address        | {"zone":"Z","owner":"the boss"}               | owner              | ana@example.com
          no team           | {"zone":"Z","teams":[{"id":"field"}],"people":[{"address":"a@b","team":"feild"}]} | people[0].team | field
          no calendar       | {"zone":"Z","teams":[{"id":"field","calendar":"x"}]} | teams[0].calendar | none is defined
          named twice       | {"zone":"Z","people":[{"address":"a@b"},{"address":"A@B"}]} | people[1].address | once
          one id, two people | {"zone":"Z","people":[{"address":"a@b","ids":["z:1"]},{"address":"c@d","ids":["z:1"]}]} | people[1].ids | once
          no duration       | {"zone":"Z","timing":{"settle":"5 minutes"}}  | timing.settle      | PT30M
          backwards in time | {"zone":"Z","timing":{"settle":"PT-5M"}}      | timing.settle      | PT30M
          more than all     | {"zone":"Z","timing":{"reminderShare":25}}    | timing.reminderShare | 0 to 1
          less than nothing | {"zone":"Z","caps":{"lead":-1}}               | caps.lead          | whole number
          no such role      | {"zone":"Z","ladder":[{"name":"x","after":"PT1H","target":"boss"}]} | ladder[0].target | manager
          neither yes nor no | {"zone":"Z","callbacks":"sometimes"}         | callbacks          | true or false
          no country        | {"zone":"Z","ownNumbers":["0202 555 0100"]}   | ownNumbers[0]      | +12025550143
          no such action    | {"zone":"Z","connections":[{"name":"x","since":"2026-01-01","shows":["ring"]}]} | connections[0].shows[0] | call
          odd name          | {"zone":"Z","connections":[{"name":"My Desk","since":"2026-01-01"}]} | connections[0].name | lower-case
          no start          | {"zone":"Z","connections":[{"name":"x"}]}     | connections[0].since | 2026-03-02
          no web address    | {"zone":"Z","connections":[{"name":"x","since":"2026-01-01","publicUrl":"kept"}]} | connections[0].publicUrl | https
          away backwards    | {"zone":"Z","people":[{"address":"a@b","away":[["2026-02-02","2026-02-01"]]}]} | people[0].away[0] | two dates
          quiet all day     | {"zone":"Z","people":[{"address":"a@b","quiet":["07:00","07:00"]}]} | people[0].quiet | two times
          people as object  | {"zone":"Z","people":{"tom":{}}}              | people             | a list
          person as text    | {"zone":"Z","people":["tom@example.com"]}     | people[0]          | an object
          calendars as list | {"zone":"Z","calendars":[]}                   | calendars          | by name
          """)
  void saysWhereAProblemIsAndWhatWouldBeRight(
      String situation, String json, String path, String right) {
    UnreadablePolicy refused =
        catchThrowableOfType(UnreadablePolicy.class, () -> PolicyJson.parse(json));

    assertThat(refused).isNotNull();
    assertThat(refused.problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.path()).isEqualTo(path);
          assertThat(problem.right()).contains(right);
          assertThat(problem.what()).isNotBlank();
        });
  }

  @Test
  void reportsEveryProblemAtOnce() {
    String json =
        """
        {"zone": "Mars", "holiday": [], "owner": 7,
         "people": [{"address": "a@b", "team": "none"}, "tom"],
         "timing": {"settle": "soon"}, "caps": {"lead": "few"}}
        """;

    assertThatThrownBy(() -> PolicyJson.parse(json))
        .isInstanceOf(UnreadablePolicy.class)
        .hasMessageStartingWith("7 problems in the policy:")
        .hasMessageContaining("zone: 'Mars' cannot be read; right would be a time zone such as")
        .hasMessageContaining("holiday: nothing is known by this name; right would be holidays")
        .hasMessageContaining("people[1]: 'tom' where there should be an object")
        .hasMessageContaining("people[0].team: there is no team 'none'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "7", "\"a policy\"", "null", "{", "{\"zone\": "})
  void refusesWhatIsNoObject(String text) {
    assertThatThrownBy(() -> PolicyJson.parse(text)).isInstanceOf(UnreadablePolicy.class);
  }

  @Test
  void doesNotRepeatAHugeText() {
    assertThatThrownBy(() -> PolicyJson.parse("{\"zone\": \"" + "x".repeat(100_000) + "\"}"))
        .satisfies(refused -> assertThat(refused.getMessage()).hasSizeLessThan(300));
  }

  private static BusinessCalendar acorn() {
    return BusinessCalendar.in(ZoneId.of("Europe/Berlin"))
        .weekStart(DayOfWeek.SUNDAY)
        .open(DayOfWeek.MONDAY, Slot.of("08:00", "12:00"), Slot.of("13:00", "17:00"))
        .open(DayOfWeek.FRIDAY, Slot.of("18:00", "02:00"))
        .open(DayOfWeek.SATURDAY, Slot.of("00:00", "24:00"))
        .open(LocalDate.of(2026, 12, 24), Slot.of("08:00", "12:00"))
        .open(LocalDate.of(2026, 12, 31))
        .breaks(LocalDate.of(2026, 12, 23), Slot.of("15:00", "16:00"))
        .holiday(LocalDate.of(2026, 12, 25))
        .holiday(LocalDate.of(2026, 12, 26))
        .build();
  }
}
