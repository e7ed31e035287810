package dev.kept.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.fact.Signal;
import dev.kept.reading.Message.Writer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignalReaderTest {

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          CUSTOMER | Any update on this?                            | CHASE
          CUSTOMER | Hi, when will the technician arrive?           | CHASE
          CUSTOMER | Nobody called me yesterday.                    | NOT_DONE
          CUSTOMER | The boiler is still leaking.                   | NOT_DONE
          CUSTOMER | Apology accepted.                              | ACCEPTANCE
          CUSTOMER | No need to call any more, we fixed it ourselves. | RELEASE
          CUSTOMER | Thanks!                                        | THANKS
          CUSTOMER | This is unacceptable.                          | ANGER
          CUSTOMER | NOBODY HERE SEEMS TO CARE ABOUT US             | ANGER
          CUSTOMER | I'm not angry.                                 |
          CUSTOMER | No rush, whenever you can.                     | NO_RUSH
          CUSTOMER | My number is 312 555 0142.                     | PROVIDES
          CUSTOMER | Yes, tomorrow works for us.                    | AGREES_TIME
          CUSTOMER | Could you come tomorrow instead?               | ASKS_TIME
          CUSTOMER | We have mice in the kitchen.                   |
          STAFF    | I'm sorry that we didn't call you.             | APOLOGY PLAIN_APOLOGY
          STAFF    | Hi Ann, I am so sorry.                         | APOLOGY PLAIN_APOLOGY
          STAFF    | We apologise, but we were very busy.           | APOLOGY EXCUSE
          STAFF    | Sorry, the courier let us down.                | APOLOGY BLAME
          STAFF    | The pump is in. Sorry about the wait.          | APOLOGY
          STAFF    | Rest assured that we care.                     | REASSURANCE
          NOTE     | Told her Joe calls before four.                | REPORTS_PROMISE
          NOTE     | Called her, all fine.                          | REPORTS_DONE
          """)
  void hears(Writer writer, String text, @Nullable String kinds) {
    List<Signal.Kind> expected =
        kinds == null
            ? List.of()
            : Arrays.stream(kinds.split(" ", -1)).map(Signal.Kind::valueOf).toList();
    assertThat(Reading.of(text, writer, null).signals())
        .extracting(Signal::kind)
        .containsExactlyInAnyOrderElementsOf(expected);
  }
}
