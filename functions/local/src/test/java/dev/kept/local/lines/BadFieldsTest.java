package dev.kept.local.lines;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong in a line is said with its place, what stands there and what would be right. */
class BadFieldsTest {

  private static final String GOOD_HOURS =
      """
      {"id":"good","zone":"Europe/Lisbon","hours":{"tue":[["08:00","12:00"]]},"op":"add",\
      "start":"2027-02-02T09:00:00Z","amount":"PT1H"}\
      """;

  private static final String GOOD_DUE =
      """
      {"id":"good","text":"We'll ring you on Friday.","reference":"2027-02-02T09:00:00Z",\
      "zone":"Europe/Lisbon"}\
      """;

  private static final String GOOD_READ =
      "{\"id\":\"good\",\"text\":\"We'll ring you on Friday.\"}";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          no zone                   | zone       |                               | "zone" is missing: a time zone like Europe/London
          an unknown zone           | zone       | "Europe/Atlantis"             | "zone" must be a time zone like Europe/London, not "Europe/Atlantis"
          a zone that is a number   | zone       | 2                             | "zone" must be a time zone like Europe/London, not 2
          no hours                  | hours      |                               | "hours" is missing: opening times by day
          hours that are no object  | hours      | "9-5"                         | "hours" must be an object of opening times
          an unknown day            | hours      | {"lundi":[["09:00","12:00"]]} | "hours.lundi" must be named by a day like mon or sunday
          a day that is no list     | hours      | {"mon":"09:00-12:00"}         | "hours.mon" must be a list of opening times like [["09:00","17:00"]], not "09:00-12:00"
          a slot of three times     | hours      | {"mon":[["09:00","12:00","13:00"]]} | "hours.mon[0]" must be opening times like ["09:00","17:00"], not ["09:00"
          a slot without its zero   | hours      | {"mon":[["09:00","12:00"],["1:00","2:00"]]} | "hours.mon[1]" must be opening times like ["09:00","17:00"], not ["1:00","2:00"]
          an hour that is none      | hours      | {"mon":[["09:00","25:00"]]}   | "hours.mon[0]" must be opening times
          empty hours               | hours      | {}                            | this calendar never opens after 2027-02-02T09:00:00Z
          a day without slots       | hours      | {"mon":[]}                    | this calendar never opens after 2027-02-02T09:00:00Z
          an unknown operation      | op         | "subtract"                    | unknown op "subtract": use one of add, elapsed, is_open
          an impossible date        | start      | "2027-02-29T09:00:00Z"        | "start" must be a time with its offset like 2026-03-10T14:20:00Z, not "2027-02-29T09:00:00Z" (Invalid date
          an impossible hour        | start      | "2027-02-02T24:30:00Z"        | "start" must be a time with its offset
          a time without offset     | start      | "2027-02-02T09:00:00"         | "start" must be a time with its offset
          a year beyond reckoning   | start      | "+999999999-12-31T23:59:59Z"  | (only the years 1 to 9999 are reckoned with)
          a year before all         | start      | "-999999999-01-01T00:00:00Z"  | (only the years 1 to 9999 are reckoned with)
          no amount                 | amount     |                               | add needs an amount: an ISO duration
          a negative amount         | amount     | "-PT1H"                       | amount must not be negative: -PT1H
          an amount in a list       | amount     | ["PT1H"]                      | "amount" must be an ISO duration of open time like PT4H, or a number of business days, not ["PT1H"]
          an amount in years        | amount     | "P1Y"                         | amount must be an ISO duration of open time such as PT4H, not "P1Y"
          an amount beyond counting | amount     | "PT99999999999999999999H"     | amount must be an ISO duration of open time such as PT4H
          more than a century has   | amount     | "PT999999999H"                | this calendar does not have PT999999999H of open time in the century after
          one holiday for a list    | holidays   | "2027-12-25"                  | "holidays" must be a list of dates like ["2026-12-25"], not "2027-12-25"
          an impossible holiday     | holidays   | ["2027-12-25","2027-02-30"]   | "holidays[1]" must be a date like 2026-12-24, not "2027-02-30" (Invalid date 'FEBRUARY 30')
          a holiday that is a number| holidays   | [20271225]                    | "holidays[0]" must be a date like 2026-12-24, not 20271225
          hours of no date          | date_hours | {"mon":[]}                    | "date_hours.mon" must be named by a date like 2026-12-24
          breaks of no date         | breaks     | {"2027-13-01":[]}             | "breaks.2027-13-01" must be named by a date like 2026-12-24
          an unknown week           | week_start | "Sonntag"                     | "week_start" must be a day like mon or sunday, not "Sonntag"
          """)
  void hoursSaysWhatIsWrong(String situation, String field, String value, String words)
      throws IOException {
    assertThatErrorOf(new HoursCommand(), GOOD_HOURS, field, value).contains(words);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          no text               | text      |                        | "text" is missing: a text
          a text that is a list | text      | ["by Friday"]          | "text" must be a text, not ["by Friday"]
          no reference          | reference |                        | "reference" is missing: a time with its offset
          an impossible date    | reference | "2027-04-31T09:00:00Z" | "reference" must be a time with its offset like 2026-03-10T14:20:00Z, not "2027-04-31T09:00:00Z" (Invalid date 'APRIL 31')
          no zone               | zone      |                        | "zone" is missing: a time zone like Europe/London
          an unknown zone       | zone      | "Nowhere"              | "zone" must be a time zone like Europe/London, not "Nowhere"
          an unknown language   | locale    | "zz-GB"                | "locale" must be a locale like en-GB, not "zz-GB"
          an unknown country    | locale    | "en-QQ"                | "locale" must be a locale like en-GB, not "en-QQ"
          no locale at all      | locale    | "!"                    | "locale" must be a locale like en-GB, not "!"
          hours as a list       | hours     | [["09:00","17:00"]]    | "hours" must be an object of opening times
          """)
  void dueSaysWhatIsWrong(String situation, String field, String value, String words)
      throws IOException {
    assertThatErrorOf(new DueCommand(), GOOD_DUE, field, value).contains(words);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          no text            | text   |              | "text" is missing: a text
          a number           | text   | 17           | "text" must be a text, not 17
          a date for a time  | at     | "2027-02-02" | "at" must be a time with its offset
          an unknown zone    | zone   | "Local"      | "zone" must be a time zone like Europe/London, not "Local"
          before as a list   | before | ["when?"]    | "before" must be a text, not ["when?"]
          an unknown writer  | writer | "robot"      | "writer" must be staff, note or customer, not "robot"
          an unknown locale  | locale | 5            | "locale" must be a locale like en-GB, not 5
          """)
  void readSaysWhatIsWrong(String situation, String field, String value, String words)
      throws IOException {
    assertThatErrorOf(new ReadCommand(), GOOD_READ, field, value).contains(words);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          overlapping slots count once     | {"tue":[["08:00","10:00"],["09:00","12:00"]]} | "PT3H" | 2027-02-02T12:00:00Z
          an end before its start is night | {"tue":[["22:00","06:00"]]}                   | "PT3H" | 2027-02-03T01:00:00Z
          start and end alike are a day    | {"tue":[["09:00","09:00"]]}                   | "PT3H" | 2027-02-02T12:00:00Z
          until midnight                   | {"Tuesday":[["20:00","24:00"]]}               | "PT4H" | 2027-02-03T00:00:00Z
          """)
  void oddSlotsHaveAMeaning(String situation, String hours, String amount, String result)
      throws IOException {
    ObjectNode line = line(GOOD_HOURS, "hours", hours);
    line.set("amount", Json.MAPPER.readTree(amount));

    assertThat(answers(new HoursCommand(), line.toString()).getFirst())
        .isEqualTo("{\"id\":\"bad\",\"result\":\"" + result + "\"}");
  }

  private static AbstractStringAssert<?> assertThatErrorOf(
      LinesCommand command, String good, String field, String value) throws IOException {
    List<String> answers = answers(command, line(good, field, value) + "\n" + good);
    assertThat(answers).hasSize(2);
    JsonNode bad = Json.MAPPER.readTree(answers.getFirst());
    assertThat(bad.path("id").asText()).isEqualTo("bad");
    assertThat(answers.getLast()).startsWith("{\"id\":\"good\",").doesNotContain("error");
    return assertThat(bad.path("error").asText());
  }

  /** The good line with another id and one field changed; without a value, left out. */
  private static ObjectNode line(String good, String field, String value) throws IOException {
    ObjectNode line = (ObjectNode) Json.MAPPER.readTree(good);
    line.put("id", "bad").remove(field);
    if (value != null) {
      line.set(field, Json.MAPPER.readTree(value));
    }
    return line;
  }

  private static List<String> answers(LinesCommand command, String lines) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int _ =
        new JsonLines(command::answer, 1 << 20)
            .run(
                new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, false, StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
