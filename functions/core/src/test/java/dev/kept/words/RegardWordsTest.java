package dev.kept.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.fact.Regard;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who a customer is to us, in March 2026. */
class RegardWordsTest {

  private static final Instant NOW = Instant.parse("2026-03-04T15:00:00Z");

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a year           | 2014       |                        | A customer since 2014.
          a day long ago   | 2014-06-02 |                        | A customer since 2014.
          this year        | 2026       |                        | A customer since this year.
          a month of it    | 2026-02    |                        | A customer since February.
          a day of it      | 2026-02-11 |                        | A customer since February.
          a note alone     |            | deaf in one ear        | Good to know: deaf in one ear.
          both             | 2020       | has two dogs!          | A customer since 2020. Good to know: has two dogs!
          a card number    |            | pays by 4111 1111 1111 1111 | Good to know: pays by [number removed].
          """)
  void isSaidInOneLine(
      String situation, @Nullable String since, @Nullable String note, String line) {
    assertThat(RegardWords.said(new Regard(since, note), NOW, ZoneId.of("America/Chicago")))
        .isEqualTo(line);
  }
}
