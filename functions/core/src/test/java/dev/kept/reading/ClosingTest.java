package dev.kept.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.reading.Message.Writer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who only thanks waits for no answer; where that is not sure, they do. */
class ClosingTest {

  private static boolean closes(String text, Writer writer) {
    return Reading.of(text, writer, null).closing();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thanks!",
        "Thank you so much, Tom.",
        "Hi Tom\nmany thanks for the quick help\nDana",
        "That's great, thank you.\n\nKind regards\nDana Field",
        "Never mind, no need any more.",
        "All good now, thanks again!"
      })
  void whoOnlyThanksWaitsForNothing(String text) {
    assertThat(closes(text, Writer.CUSTOMER)).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a question before the thanks  | What does the larger plan cost? Thanks!
          a question after them         | Thanks. Does it also come in blue?
          a request                     | Thanks, please send the invoice to my new address.
          something is still wrong      | Thank you, but the second door still sticks.
          they ask where it is          | Thanks, any update on this?
          they tell something           | Thanks for coming. The ants moved to the kitchen over night and into the cupboards.
          they are upset                | Thanks for nothing, this is unacceptable.
          they give what was asked      | Thanks, my number is +1 202 555 0143.
          nothing that thanks           | The printer shows a red light since this morning.
          nothing at all                | ''
          another language              | Vielen Dank, aber der Drucker druckt noch immer nicht und blinkt nur.
          """)
  void whoSaysMoreWaits(String situation, String text) {
    assertThat(closes(text, Writer.CUSTOMER)).as(situation).isFalse();
  }

  @Test
  void ourOwnThanksCloseNothing() {
    assertThat(closes("Thanks!", Writer.STAFF)).isFalse();
  }
}
