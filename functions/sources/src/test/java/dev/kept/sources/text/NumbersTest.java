package dev.kept.sources.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One form for every number; and what is nobody's number is none. */
class NumbersTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          with its country                 | +44 20 7946 0111      |    | +442079460111
          as people read it                | (020) 7946-0111       | GB | +442079460111
          with the exit code               | 0044 20 7946 0111     | GB | +442079460111
          of another country               | +49 30 901820         | GB | +4930901820
          without a country, and none told | 020 7946 0111         |    |
          the local part of a number       | 555-0143              | US |
          in digits that are not ASCII     | +٤٤٢٠٧٩٤٦٠١١١         |    | +442079460111
          emergency                        | 112                   | DE |
          emergency                        | 911                   | US |
          a service                        | 11880                 | DE |
          a short code                     | 60999                 | GB |
          an extension                     | 401                   | GB |
          withheld                         | anonymous             | GB |
          withheld                         | Restricted            | US |
          withheld, spelt on a keypad      | +266696687            |    |
          withheld, spelt on a keypad      | +7378742833           |    |
          nothing                          | 0                     | US |
          a minus one                      | -1                    | US |
          noughts                          | 0000000000            | US |
          an app                           | client:browser        | US |
          a SIP address                    | sip:femi@pbx.example  | US |
          nines                            | +19999999999          |    |
          masked                           | +4420794601XX         |    |
          too long                         | +44207946011144207946 |    |
          """)
  void isE164OrNothing(
      String situation, String written, @Nullable String region, @Nullable String number) {
    assertThat(Numbers.e164(written, region)).as(situation).isEqualTo(number);
  }
}
