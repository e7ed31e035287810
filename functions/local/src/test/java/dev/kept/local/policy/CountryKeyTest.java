package dev.kept.local.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.store.policy.UnreadablePolicy.Problem;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryKeyTest {

  private static final Year FIRST = Year.of(2026);

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Thanksgiving                        | US     | 2026-11-26 | true
          the fourth of July, on the Friday   | US     | 2026-07-03 | true
          Columbus Day, not everywhere        | US     | 2027-10-11 | false
          Columbus Day, in New York           | US-NY  | 2027-10-11 | true
          Lincoln's birthday is observed only | US-NY  | 2026-02-12 | false
          Boxing Day, moved to a weekday      | GB     | 2026-12-28 | true
          Saint Andrew's Day in Scotland      | GB-SCT | 2026-11-30 | true
          Easter Monday, not in Scotland      | GB-SCT | 2026-04-06 | false
          Easter Monday in England            | GB-ENG | 2026-04-06 | true
          Epiphany in Bavaria                 | DE-BY  | 2027-01-06 | true
          Epiphany, not in Hamburg            | de-hh  | 2027-01-06 | false
          Reformation Day in Hamburg          | DE_HH  | 2028-10-31 | true
          Good Friday, four years on          | DE     | 2030-04-19 | true
          a sixth year is not filled          | DE     | 2031-01-01 | false
          the national day of France          | FR     | 2026-07-14 | true
          """)
  void fillsInTheHolidaysOfAPlace(String situation, String place, LocalDate date, boolean off) {
    JsonNode holidays = filled("zone: UTC\ncountry: " + place).policy().path("holidays");

    assertThat(texts(holidays).contains(date.toString())).isEqualTo(off);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          no such country       | ZZ      | nothing is known of 'ZZ'      | a country by its code of two letters
          a country by its name | Germany | nothing is known of 'Germany' | a country by its code of two letters
          a stock exchange      | NYSE    | nothing is known of 'NYSE'    | a country by its code of two letters
          no such region        | DE-XY   | nothing is known of 'DE-XY'   | DE- and a part of Germany: BB, BE, BW, BY
          a part of a city        | DE-BY-AG-X | nothing is known of 'DE-BY-AG-X' | the place without that: of Augsburg no parts are known
          nothing               | ''      | nothing is known of ''        | a country by its code of two letters
          a number              | 49      | nothing is known of '49'      | a country by its code of two letters
          """)
  void saysWhichPlaceWouldBeRight(String situation, String place, String what, String right) {
    CountryKey filled = filled("zone: UTC\ncountry: '" + place + "'");

    assertThat(filled.policy().has("country")).isFalse();
    assertThat(filled.problems()).hasSize(1);
    Problem problem = filled.problems().getFirst();
    assertThat(problem.path()).isEqualTo("country");
    assertThat(problem.what()).isEqualTo(what);
    assertThat(problem.right()).contains(right);
  }

  @Test
  void keepsWhatTheFileSaysItself() {
    JsonNode policy =
        filled(
                """
                zone: Europe/Berlin
                country: DE
                holidays: [2026-12-24]
                dateHours: {2026-05-01: [["10:00", "12:00"]]}
                """)
            .policy();

    assertThat(texts(policy.path("holidays")))
        .startsWith("2026-12-24", "2026-01-01")
        .doesNotContain("2026-05-01");
  }

  @Test
  void fillsEachCalendarByItsOwnCountry() {
    CountryKey filled =
        filled(
            """
            zone: Europe/Vienna
            country: AT
            calendars:
              paris: {country: FR}
              depot: {hours: {sat: [["08:00", "12:00"]]}}
              lost: {country: XX}
            """);

    JsonNode calendars = filled.policy().path("calendars");
    assertThat(texts(filled.policy().path("holidays"))).contains("2026-10-26");
    assertThat(texts(calendars.path("paris").path("holidays"))).contains("2026-07-14");
    assertThat(calendars.path("depot").has("holidays")).isFalse();
    assertThat(filled.problems())
        .extracting(Problem::path)
        .containsExactly("calendars.lost.country");
  }

  @Test
  void leavesAFileWithoutACountryAsItIs() {
    JsonNode root = YamlTree.read("zone: UTC\nholidays: [2026-12-24]", "p").root();

    assertThat(CountryKey.filled(root, FIRST)).isEqualTo(new CountryKey(root, List.of()));
  }

  private static CountryKey filled(String yaml) {
    return CountryKey.filled(YamlTree.read(yaml, "p").root(), FIRST);
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }
}
