package dev.kept.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kept.calendar.HoursQuestion.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursQuestionTest {

  private static final BusinessCalendar CALENDAR =
      BusinessCalendar.nineToFive(ZoneId.of("America/Toronto"));

  /** A Thursday, 11:00 in Toronto. */
  private static final Instant START = Instant.parse("2027-02-04T16:00:00Z");

  @Test
  void answersEachOperation() {
    assertThat(ask("add", "PT7H", null)).isEqualTo(at("2027-02-05T15:00:00Z"));
    assertThat(ask("add_days", "2", null)).isEqualTo(at("2027-02-08T22:00:00Z"));
    assertThat(ask("add_days", "P2D", null)).isEqualTo(at("2027-02-08T22:00:00Z"));
    assertThat(ask("next_open", null, null)).isEqualTo(at("2027-02-04T16:00:00Z"));
    assertThat(ask("next_close", null, null)).isEqualTo(at("2027-02-04T22:00:00Z"));
    assertThat(ask("is_open", null, null)).isEqualTo(new Answer.Open(true));
    assertThat(ask("elapsed", null, START.plus(Duration.ofDays(1))))
        .isEqualTo(new Answer.Lasting(Duration.ofHours(8)));
  }

  @Test
  void saysThatAnEmptyCalendarNeverOpens() {
    BusinessCalendar empty = BusinessCalendar.in(ZoneId.of("UTC")).build();

    assertThat(new HoursQuestion("next_open", START, null, null).ask(empty))
        .isEqualTo(
            new Answer.Never(
                "this calendar never opens after 2027-02-04T16:00:00Z:"
                    + " its hours are empty or in the past"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          more hours than a century has | add      | PT999999999H | does not have PT999999999H of open time in the century
          more days than a century has  | add_days | 2147483647   | does not have 2147483647 business days in the century
          """)
  void saysThatACenturyIsNotEnough(String situation, String op, String amount, String message) {
    assertThat(ask(op, amount, null))
        .isInstanceOfSatisfying(
            Answer.Never.class, never -> assertThat(never.why()).contains(message));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          an unknown operation     | subtract | PT1H | unknown op "subtract": use one of add, elapsed
          no amount                | add      |      | add needs an amount: an ISO duration
          an amount of something   | add      | 4h   | amount must be an ISO duration of open time such as PT4H, not "4h"
          a negative amount        | add      | -PT1H| amount must not be negative: -PT1H
          a negative number        | add_days | -3   | amount must not be negative: -3
          days in months           | add_days | P1M  | amount must be a whole number of business days such as 3, at most 2147483647, not "P1M"
          days beyond counting     | add_days | 99999999999 | amount must be a whole number of business days such as 3, at most 2147483647, not "99999999999"
          no end                   | elapsed  |      | elapsed needs an end
          """)
  void refuses(String situation, String op, String amount, String message) {
    assertThatThrownBy(() -> ask(op, amount, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }

  @Test
  void refusesAnEndBeforeTheStart() {
    assertThatThrownBy(() -> ask("elapsed", null, START.minusSeconds(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("lies before start");
  }

  private static Answer ask(String op, String amount, Instant end) {
    return new HoursQuestion(op, START, amount, end).ask(CALENDAR);
  }

  private static Answer at(String instant) {
    return new Answer.At(Instant.parse(instant));
  }
}
