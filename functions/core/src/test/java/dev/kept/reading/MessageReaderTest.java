package dev.kept.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.fact.Action;
import dev.kept.fact.Promise;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageReaderTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          will, short for us         | We'll call you about the boiler.                  | CALL
          will, one person           | I will phone you back.                            | CALL
          nobody named               | Will get back to you on the quote.                | MESSAGE
          going to                   | We're going to refund the second visit.           | REFUND
          a colleague                | A technician will come and spray the kitchen.     | VISIT
          passive                    | The certificate will be mailed to you.            | SEND
          work on the matter         | We'll look into the noise in the pump.            | RESOLVE
          curly apostrophe           | We’ll let you know what the landlord says.        | MESSAGE
          shouted                    | WE WILL FIX THE LEAK.                             | RESOLVE
          no apostrophe              | ill call you about the wasps                      | CALL
          """)
  void hearsPlainPromises(String situation, String text, Action action) {
    assertThat(Reading.promises(text)).extracting(Promise::action).containsExactly(action);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a question                 | Will you be at home on Friday?
          an offer                   | Would you like me to call the supplier?
          a negation                 | We will not charge you for the visit.
          the past                   | I called you yesterday about the mice.
          availability               | We will be here until six.
          a custom                   | We usually reply within a day.
          a wish                     | Hopefully we will fix it soon.
          """)
  void hearsNoPromiseIn(String situation, String text) {
    assertThat(Reading.promises(text)).isEmpty();
  }
}
