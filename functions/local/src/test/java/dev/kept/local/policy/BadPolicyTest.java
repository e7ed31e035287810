package dev.kept.local.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.local.Kept;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code kept policy check} says of files that are none, or not what somebody meant. */
class BadPolicyTest {

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  @TempDir private Path dir = Path.of(".");

  private record Said(int code, String words) {}

  private Said check(byte[] file) {
    try {
      Path policy = Files.write(dir.resolve("policy.yaml"), file);
      return check(policy);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Said check(Path policy) {
    StringWriter said = new StringWriter();
    int code =
        Kept.commandLine(new PrintWriter(said, true), new PrintWriter(said, true))
            .execute("policy", "check", policy.toString());
    return new Said(code, said.toString());
  }

  private Said check(String text) {
    return check(text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a key that stands twice    | zone: UTC\\nowner: a@x.example\\nzone: Europe/Paris | line 3: zone: stands in line 1 already
          one deeper down            | zone: UTC\\ntiming:\\n  quietDays: 1\\n  quietDays: 2 | line 4: timing.quietDays: stands in line 3 already
          tabs                       | zone: UTC\\nhours:\\n\\tmon: [] | line 3: this is not YAML
          two documents              | zone: UTC\\n---\\nzone: UTC | line 2: this is not YAML
          a control character        | zone: UTC\\nowner: "\\7" | this is not YAML
          nothing at all             | '' | line 1: zone: missing; right would be a time zone such as Europe/Berlin
          a country left empty       | zone: UTC\\ncountry: | line 2: country: 'null' is no text; right would be a country such as US
          a list of countries        | zone: UTC\\ncountry: [US] | line 2: country: this is no text; right would be a country such as US
          a near miss                | zone: UTC\\nconections: [] | line 2: conections: nothing is known by this name; right would be connections
          a zone that does not exist | zone: Europe/Berln | line 1: zone: 'Europe/Berln' cannot be read
          a date that does not exist | zone: UTC\\nholidays: [2026-02-30] | line 2: holidays[0]: '2026-02-30' cannot be read
          a system nobody reads      | zone: UTC\\nconnections:\\n  - name: zendezk\\n    since: 2026-01-01 | line 3: connections[0].system: nobody reads 'zendezk'; right would be a 'mapping', or one of aircall
          a secret in the file       | zone: UTC\\nconnections:\\n  - name: zendesk\\n    since: 2026-01-01\\n    secrets: [hunter2] | line 5: connections[0].secrets: no secret stands in a policy; right would be where it is kept, such as /kept/webhooks/zendesk
          a mapping that is none     | zone: UTC\\nconnections:\\n  - name: crm\\n    since: 2026-01-01\\n    mapping: "{{" | line 5: connections[0].mapping:
          a person without address   | zone: UTC\\npeople:\\n  - {name: Tom} | line 3: people[0].address: missing
          """)
  void namesTheLineAndWhatWouldBeRight(String situation, String text, String said) {
    Said answer = check(text.translateEscapes());

    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.words()).contains("policy.yaml, ", said).doesNotContain("Exception");
  }

  @Test
  void takesWhatEditorsLeaveInAFile() {
    assertThat(check("\uFEFFzone: UTC\r\nowner: a@x.example\r\n").code()).isZero();
  }

  @Test
  void namesTheLineOfAByteThatIsNotUtf8() {
    Said answer = check("zone: UTC\nbusiness: B\u00FCro\n".getBytes(WINDOWS));

    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.words()).contains("policy.yaml, line 2: the byte 0xFC is not UTF-8 text");
  }

  @Test
  void readsNoFileThatIsBuiltToBeLargerThanItLooks() {
    String doubled =
        IntStream.range(0, 24)
            .mapToObj(i -> "b%d: &a%d [*a%d, *a%d]\n".formatted(i, i + 1, i, i))
            .collect(Collectors.joining());
    Said answer = check("zone: UTC\na: &a0 [x, x, x, x]\n" + doubled);

    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.words())
        .contains("line 3: this is not YAML: it holds more than 500000 values");
  }

  @Test
  void readsNoFileThatIsNestedWithoutEnd() {
    Said deep = check("zone: UTC\nhours: " + "[".repeat(5000) + "]".repeat(5000));
    Said itself = check("zone: UTC\nhours: &h\n  mon: *h\n");

    assertThat(deep.words()).contains("line 2: this is no policy: it is nested more than 30 deep");
    assertThat(itself.words()).contains("line 3: this is not YAML: it is nested more than 30 deep");
  }

  @Test
  void saysWhatIsNoFile() {
    assertThat(check(dir).words()).contains("there is no policy '" + dir, "policy init");
    assertThat(check(dir.resolve("none.yaml")).words())
        .contains("there is no policy", "policy init");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nine to five, American | hours: {mon: [["09:00", "05:00"]]} | line 2: hours.mon[0]: from 09:00 to 05:00 of the next day, 20 hours
          no time at all         | hours: {mon: [["09:00", "09:00"]]} | line 2: hours.mon[0]: from 09:00 to 09:00 of the next day, 24 hours
          hours that overlap     | hours: {mon: [["09:00", "12:00"], ["11:00", "14:00"]]} | line 2: hours.mon[1]: begins before the one above it ends
          never open             | hours: {} | line 2: hours: it is never open
          another calendar's     | calendars: {north: {hours: {tue: [["10:00", "06:00"]]}}} | line 2: calendars.north.hours.tue[0]: from 10:00 to 06:00
          """)
  void asksWhetherSeldomHoursAreMeant(String situation, String hours, String said) {
    Said answer = check("zone: UTC\n" + hours + "\n");

    assertThat(answer.code()).isZero();
    assertThat(answer.words()).contains("is fit", "Is it meant?", said);
  }

  @Test
  void asksWhetherTwoPeopleShareATelephone() {
    String people =
        """
        zone: UTC
        accounts: {sms: {account: AC%s, from: "+12025550101", secret: /kept/channels/twilio}}
        people:
          - {address: a@x.example, name: A, ids: ["tel:+12025550143"]}
          - {address: b@x.example, name: B, channels: [sms], sms: "+12025550143"}
        """
            .formatted("0".repeat(32));

    assertThat(check(people).words())
        .contains("line 5: people[1]: has the number +12025550143 of people[0] too");
  }

  @Test
  void saysWhenItIsTooLargeForATable() {
    String people =
        IntStream.range(0, 6000)
            .mapToObj(i -> "  - {address: person%d@example.com, name: Person %d}\n".formatted(i, i))
            .collect(Collectors.joining());

    assertThat(check("zone: UTC\npeople:\n" + people).words())
        .contains("line 2: people: ", "bytes in all, too many for a table in AWS");
  }

  @Test
  void asksNothingOfNightShiftsAndWholeDays() {
    String hours = "hours: {mon: [[\"22:00\", \"06:00\"]], tue: [[\"00:00\", \"24:00\"]]}";

    assertThat(check("zone: UTC\n" + hours + "\n").words()).doesNotContain("Is it meant?");
  }
}
