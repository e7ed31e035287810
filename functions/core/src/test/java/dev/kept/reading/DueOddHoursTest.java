package dev.kept.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.calendar.BusinessCalendar;
import dev.kept.fact.When;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Other weeks, other zones, nights and the days on which the clocks change. */
class DueOddHoursTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the weekend is Friday and Saturday | in 2 working days         | 2028-02-20T19:00
          the week ends on Thursday          | by the end of the week    | 2028-02-17T19:00
          Sunday begins the next week        | early next week           | 2028-02-21T19:00
          Sunday is a working day            | on Sunday                 | 2028-02-20T19:00
          """)
  void countsWeeksFromSundayWhereTheyBeginThen(String situation, String text, LocalDateTime due) {
    DueScene souk = DueScene.souk();

    assertThat(souk.wall(souk.read(text).due())).isEqualTo(due);
  }

  @Test
  void writesMonthsFirstInTheUnitedStates() {
    DueScene garage = DueScene.garage();

    assertThat(garage.wall(garage.read("It arrives on 8/9.").due()))
        .isEqualTo(LocalDateTime.of(2027, 8, 9, 17, 0));
  }

  @Test
  void takesANamedZoneForTheClockOfItsRegion() {
    DueScene garage = DueScene.garage();
    When when = garage.read("Our call is tomorrow at 4pm EST.");

    assertThat(when.due()).isEqualTo(Instant.parse("2027-07-14T20:00:00Z"));
    assertThat(when.alsoAccept()).containsExactly(Instant.parse("2027-07-14T21:00:00Z"));
  }

  @Test
  void theCloseAfterMidnightIsThatOfTheShiftStillRunning() {
    DueScene club = DueScene.club();

    assertThat(club.wall(club.read("I'll find your coat before we close").due()))
        .isEqualTo(LocalDateTime.of(2027, 9, 11, 3, 0));
    assertThat(club.wall(club.read("by close of business on Thursday").due()))
        .isEqualTo(LocalDateTime.of(2027, 9, 17, 3, 0));
  }

  @Test
  void elapsedTimeElapsesWhenTheClocksGoForward() {
    DueScene clinic = DueScene.clinic().at(LocalDateTime.of(2028, 3, 25, 12, 0));

    assertThat(clinic.wall(clinic.read("within 24 hours").due()))
        .isEqualTo(LocalDateTime.of(2028, 3, 26, 13, 0));
    assertThat(clinic.wall(clinic.read("tomorrow at noon").due()))
        .isEqualTo(LocalDateTime.of(2028, 3, 26, 12, 0));
  }

  @Test
  void aTimeThatDoesNotExistMovesForward() {
    DueScene clinic = DueScene.clinic().at(LocalDateTime.of(2028, 3, 25, 20, 0));

    assertThat(clinic.read("by 1:30am").due()).isEqualTo(Instant.parse("2028-03-26T01:30:00Z"));
    assertThat(clinic.read("by 1:30am").alsoAccept())
        .containsExactly(Instant.parse("2028-03-26T01:00:00Z"));
  }

  @Test
  void ofATimeThatComesTwiceTheLaterIsDue() {
    DueScene clinic = DueScene.clinic().at(LocalDateTime.of(2027, 10, 30, 20, 0));
    When when = clinic.read("The line test starts at 1:15am.");

    assertThat(when.earliest()).isEqualTo(Instant.parse("2027-10-31T00:15:00Z"));
    assertThat(when.due()).isEqualTo(Instant.parse("2027-10-31T01:15:00Z"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "tomorrow",
    "before we close",
    "first thing",
    "next working day",
    "in 5 business hours",
    "within 2 business days",
    "by the end of the month",
    "after the weekend",
    "overnight",
    "by 5",
    "between 2 and 4",
    "next week",
    "later next week",
    "before Friday",
    "this afternoon"
  })
  void answersWithoutAnyOpeningHours(String text) {
    DueScene clinic = DueScene.clinic();
    DueScene closed = clinic.with(BusinessCalendar.in(clinic.calendar().zone()).build());

    assertThat(closed.read(text).due()).isAfter(closed.instant(closed.now()));
  }
}
