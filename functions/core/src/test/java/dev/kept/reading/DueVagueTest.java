package dev.kept.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.fact.Vague;
import dev.kept.fact.When;
import java.time.Duration;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that name no time, words that wait for something, and words that hedge. */
class DueVagueTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Just a second, I have your file here. | Just a second          | MOMENT    | 2027-04-28T10:30
          I'm on it straight away               | straight away          | IMMEDIATE | 2027-04-28T11:15
          The nurse joins you in a little while | in a little while      | SHORTLY   | 2027-04-28T14:15
          We'll be in touch as soon as we can.  | as soon as we can      | SOON      | 2027-04-29T18:00
          I'll sort the forms at some point     | at some point          | EVENTUAL  | 2027-05-06T18:00
          I'll ring you later.                  | later                  | SHORTLY   | 2027-04-28T14:15
          Hold on two seconds                   | two seconds            | MOMENT    | 2027-04-28T10:30
          As soon as is possible we'll answer   | As soon as is possible | SOON      | 2027-04-29T18:00
          We decide that at a later date        | at a later date        | EVENTUAL  | 2027-05-06T18:00
          """)
  void putsVagueWordsIntoTheirBucket(
      String text, String phrase, Vague bucket, LocalDateTime policyDue) {
    DueScene clinic = DueScene.clinic();
    When when = clinic.read(text);

    assertThat(when.phrase()).isEqualTo(phrase);
    assertThat(when.vague()).isEqualTo(bucket);
    assertThat(when.due()).isNull();
    assertThat(
            clinic.wall(
                VagueDues.DEFAULT.due(bucket, clinic.instant(clinic.now()), clinic.calendar())))
        .isEqualTo(policyDue);
  }

  @Test
  void aBusinessMayChangeABucket() {
    DueScene clinic = DueScene.clinic();
    VagueDues dues =
        VagueDues.DEFAULT.with(Vague.SOON, new VagueDues.Allowance.Working(Duration.ofHours(1)));

    assertThat(clinic.wall(dues.due(Vague.SOON, clinic.instant(clinic.now()), clinic.calendar())))
        .isEqualTo(LocalDateTime.of(2027, 4, 28, 11, 15));
  }

  @Test
  void aTimeBesideAVagueWordCounts() {
    When when = DueScene.clinic().read("I'll look at it at some point tomorrow");

    assertThat(when.vague()).isNull();
    assertThat(when.phrase()).isEqualTo("at some point tomorrow");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          We ring you once the lab has answered.      | once the lab has answered
          You get it within 3 days of placing it.     | within 3 days of placing it
          As soon as we hear from her we'll write.    | As soon as we hear from her
          I'll call you when the scan is back, Ms Lee | when the scan is back
          It ships 2 weeks after we get the deposit.  | 2 weeks after we get the deposit
          Straight after the scan we write to you.    | Straight after the scan we write to you
          I'll call when your file is complete.       | when your file is complete
          Once the lab answers... then we talk.       | Once the lab answers
          """)
  void nothingIsDueBeforeItsEvent(String text, String phrase) {
    When when = DueScene.clinic().read(text);

    assertThat(when.phrase()).isEqualTo(phrase);
    assertThat(when.conditional()).isTrue();
    assertThat(when.due()).isNull();
    assertThat(when.vague()).isNull();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "around 4",
    "in an hour or so",
    "4ish",
    "in a few days",
    "hopefully by Friday",
    "in about two weeks",
    "a couple of hours",
    "in a day or two",
    "roughly 20 minutes"
  })
  void hedgesAreKept(String text) {
    assertThat(DueScene.clinic().read(text).approximate()).isTrue();
  }

  @Test
  void keepsTheDateWhereTheWeekdayDisagrees() {
    DueScene clinic = DueScene.clinic();
    When wrong = clinic.read("See you on Tuesday 6 May");
    When right = clinic.read("See you on Thursday 6 May");

    assertThat(clinic.wall(wrong.due())).isEqualTo(LocalDateTime.of(2027, 5, 6, 18, 0));
    assertThat(wrong.conflict()).isTrue();
    assertThat(wrong.alsoAccept())
        .containsExactly(clinic.instant(LocalDateTime.of(2027, 5, 4, 18, 0)));
    assertThat(right.conflict()).isFalse();
  }
}
