package dev.kept.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a Monday morning          | mon-fri 09:00-17:00                    | 2026-03-02T09:00 | true
          the closing minute        | mon-fri 09:00-17:00                    | 2026-03-06T17:00 | false
          Saturday of its own       | mon-fri 09:00-17:00, sat 10:00-13:00   | 2026-03-07T12:00 | true
          a lunch break             | mon 08:00-12:00, mon 13:00-17:00       | 2026-03-02T12:30 | false
          after a lunch break       | mon 08:00-12:00, mon 13:00-17:00       | 2026-03-02T13:00 | true
          capitals                  | MON-SUN 00:00-24:00                    | 2026-03-08T23:59 | true
          """)
  void opens(String situation, String line, LocalDateTime at, boolean open) {
    assertThat(OpeningHours.parse(line, ZONE).isOpen(at.atZone(ZONE).toInstant())).isEqualTo(open);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "mon",
        "mon-fri 9-17",
        "fri-mon 09:00-17:00",
        "foo 09:00-17:00",
        "mon 25:00-26:00"
      })
  void refusesWhatIsUnlikeHours(String line) {
    assertThatThrownBy(() -> OpeningHours.parse(line, ZONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("null");
  }
}
