package dev.kept.sources.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AutoReplyTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a subject                  | Automatic reply: Wasps         | Back on Monday.                    | true
          a German subject           | Abwesenheitsnotiz: Wespen      | Bin Montag zurück.                 | true
          its own words              | Re: Wasps                      | Hello. This is an¶automated reply. | true
          its own words in French    |                                | Ceci est une réponse automatique.  | true
          the subject in the text    |                                | AUTOMATIC REPLY: I am away.        | true
          a person who is away       | Re: Wasps                      | I am out of the office, ring my mobile. | false
          a person about machines    | Re: your automatic reply       | Your automatic reply says Monday?  | false
          said much later            |                                | LONG this is an automatic reply    | false
          nothing                    |                                |                                    | false
          """)
  void aMachineSaysSo(String situation, String subject, String text, boolean automatic) {
    String words =
        text == null ? null : text.replace("¶", "\n").replace("LONG", "word ".repeat(90));
    assertThat(AutoReply.is(subject, words)).as(situation).isEqualTo(automatic);
  }
}
