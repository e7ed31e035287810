package dev.kept.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** It is Wednesday, 4 March 2026, 10:00 in Chicago. */
class TimeWordsTest {

  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

  private static final TimeWords TIME = new TimeWords(CHICAGO, at("2026-03-04T10:00"));

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(CHICAGO).toInstant();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-03-04T15:00 | today, 3 pm
          2026-03-03T15:30 | yesterday, 3:30 pm
          2026-03-05T09:05 | tomorrow, 9:05 am
          2026-03-04T12:00 | today, noon
          2026-03-04T00:00 | today, midnight
          2026-03-04T00:30 | today, 12:30 am
          2026-03-04T12:30 | today, 12:30 pm
          2026-03-02T17:00 | Monday, 5 pm
          2026-02-26T17:00 | Thursday, 5 pm
          2026-02-25T17:00 | 25 February, 5 pm
          2026-03-10T08:00 | Tuesday, 8 am
          2026-03-11T08:00 | 11 March, 8 am
          2025-12-31T08:00 | 31 December 2025, 8 am
          """)
  void aMomentIsSaidAsPeopleSayIt(String local, String words) {
    assertThat(TIME.moment(at(local))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-03-04T15:00 | today
          2026-03-03T15:00 | yesterday
          2026-03-02T15:00 | on Monday
          2026-02-01T15:00 | on 1 February
          """)
  void aDayStandsAfterAVerb(String local, String words) {
    assertThat(TIME.onDay(at(local))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-03-04T17:00 | today, 5 pm
          2026-03-05T00:00 | the end of today
          2026-03-07T00:00 | the end of Friday
          """)
  void anEndAtMidnightIsTheEndOfTheDayBefore(String local, String words) {
    assertThat(TIME.end(at(local))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PT20S    | a minute
          PT90S    | a minute
          PT45M    | 45 minutes
          PT60M    | an hour
          PT119M   | an hour
          PT5H     | five hours
          PT24H    | a day
          PT47H    | a day
          PT48H    | two days
          PT500H   | 20 days
          """)
  void aSpanIsRoundedDown(String span, String words) {
    assertThat(TimeWords.span(Duration.parse(span))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-03-04T07:00 | three hours
          2026-03-03T15:00 | 19 hours
          2026-03-02T23:00 | two days
          2026-02-02T10:00 | 30 days
          """)
  void whoWaitsCountsTheNights(String since, String words) {
    assertThat(TIME.waited(at(since))).isEqualTo(words);
  }

  @Test
  void theReadersZoneDecidesWhichDayItIs() {
    Instant lateEvening = at("2026-03-03T22:00");
    TimeWords london = new TimeWords(ZoneId.of("Europe/London"), at("2026-03-04T10:00"));
    assertThat(london.moment(lateEvening)).isEqualTo("today, 4 am");
  }

  @ParameterizedTest
  @CsvSource({"1, once", "2, twice", "3, three times", "12, 12 times"})
  void timesAreCounted(int count, String words) {
    assertThat(TimeWords.times(count)).isEqualTo(words);
  }
}
