package dev.kept.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What colleagues should know of a customer. */
class RegardTest {

  @ParameterizedTest
  @ValueSource(strings = {"2014", "2014-03", "2014-03-09"})
  void aYearAMonthOrADayIsSinceWhen(String since) {
    assertThat(new Regard(since, null).since()).isEqualTo(since);
  }

  @Test
  void whatIsMoreExactIsADayAndWhatIsBlankIsNothing() {
    assertThat(new Regard("2014-03-09T10:15:00Z", " \n "))
        .isEqualTo(new Regard("2014-03-09", null));
    assertThat(new Regard(" ", "")).isEqualTo(Regard.NOTHING);
    assertThat(new Regard(null, "two\r\ndogs\u202E ").note()).isEqualTo("two dogs");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"9/3/2014", "2014-13", "2014-02-30", "long ago", "1776", "20140", "2014-3"})
  void whatIsNoDateIsRefusedAndSaidHow(String since) {
    assertThatThrownBy(() -> new Regard(since, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching(".*(2014-03-09|1900)");
  }

  @Test
  void aNoteHasEightyCharacters() {
    assertThat(new Regard(null, "é".repeat(80)).note()).hasSize(80);
    assertThatThrownBy(() -> new Regard(null, "é".repeat(81))).hasMessageContaining("80");
  }

  @Test
  void aDayToComeIsSeen() {
    LocalDate today = LocalDate.parse("2026-03-04");
    assertThat(new Regard("2026", null).isAfter(today)).isFalse();
    assertThat(new Regard("2026-03", null).isAfter(today)).isFalse();
    assertThat(new Regard("2026-03-05", null).isAfter(today)).isTrue();
    assertThat(new Regard("2027", null).isAfter(today)).isTrue();
    assertThat(new Regard(null, "two dogs").isAfter(today)).isFalse();
  }
}
