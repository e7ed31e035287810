package dev.kept.sources.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.fact.CustomerKey;
import dev.kept.fact.Words;
import dev.kept.fact.Words.Format;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nothing to take off              | Tuesday it is.                                                                | Tuesday it is.            | false
          marked lines                     | Yes.¶> We come Tuesday.                                                       | Yes.                      | true
          an English header, wrapped       | Yes.¶¶On Mon, 2 Mar 2026 at 09:58, Femi¶<help@example.org> wrote:¶> We come.  | Yes.                      | true
          a German header                  | Ja.¶¶Am 02.03.2026 um 09:58 schrieb Femi <hilfe@example.org>:¶> Wir kommen.   | Ja.                       | true
          a French header                  | Oui.¶¶Le lun. 2 mars 2026 à 09:58, Femi a écrit :¶> Nous venons.              | Oui.                      | true
          a Spanish header, nothing marked | Sí.¶¶El lun, 2 mar 2026 a las 9:58, Femi escribió:¶Vamos el martes.           | Sí.                       | true
          answers between quoted lines     | > Tuesday?¶Yes.¶> Or Friday?¶No.                                              | Yes.¶No.                  | true
          an answer below the quote        | On Mon, 2 Mar 2026, Femi wrote:¶> Tuesday?¶¶Yes, please.                      | Yes, please.              | true
          Outlook's block                  | Yes.¶From: Femi¶Sent: Monday, 2 March 2026 09:58¶To: Ida¶Subject: Wasps¶¶We come Tuesday. | Yes. | true
          Outlook's block in German        | Ja.¶Von: Femi¶Gesendet: Montag¶An: Ida¶Betreff: Wespen¶¶Wir kommen.           | Ja.                       | true
          an original message              | Yes.¶-----Original Message-----¶We come Tuesday.                              | Yes.                      | true
          a forwarded message              | See below.¶---------- Forwarded message ---------¶From: Femi                  | See below.                | true
          the reply line of a help desk    | Yes.¶##- Please type your reply above this line -##¶We come Tuesday.          | Yes.                      | true
          a telephone's last line          | Yes.¶¶Sent from my iPhone                                                     | Yes.                      | true
          a telephone's line, then more    | Yes.¶Sent from my iPhone¶P.S. we call at four.                                | Yes.¶P.S. we call at four. | true
          a signature                      | We call at four.¶-- ¶Femi¶Pest Control Ltd                                    | We call at four.          | true
          a promise after the name         | Thanks.¶--¶Femi¶PS: we call at four.                                          | Thanks.¶--¶Femi¶PS: we call at four. | false
          regards are no signature         | Regards,¶Femi¶¶We call at four.                                               | Regards,¶Femi¶¶We call at four. | false
          a person's own "she wrote"       | On Friday she wrote:¶no heat. We call at four.                                | On Friday she wrote:¶no heat. We call at four. | false
          "from" in a sentence             | From: the loft, I think.¶We come.                                             | From: the loft, I think.¶We come. | false
          """)
  void earlierMessagesAreTakenOffAndNothingElse(
      String situation, String text, String left, boolean cut) {
    Words words = Texts.ours(Format.PLAIN, text.replace("¶", "\n"));
    assertThat(words.text()).as(situation).isEqualTo(left.replace("¶", "\n"));
    assertThat(words.stripped()).isEqualTo(cut);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          paragraphs            | <div dir=ltr><p>Hello Ida,</p><p>we&#39;ll call.</p></div>                          | Hello Ida,¶¶we'll call. | false
          lines                 | <div>one</div><div>two<br>three</div>                                               | one¶two¶three           | false
          white space           | <p>we  will¶call&nbsp;you</p>                                                       | we will call you        | false
          a list                | <ul><li>call</li><li>visit</li></ul>                                                | - call¶- visit          | false
          what nobody sees      | <style>p{}</style><script>x()</script><p>call</p>                                   | call                    | false
          Gmail's quote         | <div>Yes.</div><div class="gmail_quote"><div class="gmail_attr">On Mon</div>We come</div> | Yes.              | true
          a block quote         | <p>Yes.</p><blockquote type="cite">We come</blockquote>                             | Yes.                    | true
          an answer after it    | <blockquote>Tuesday?</blockquote><p>Yes.</p>                                        | Yes.                    | true
          Outlook on the web    | <div>Yes.</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>From:</b> Femi</div><div>We come</div> | Yes. | true
          Outlook's line        | <div>Yes.</div><div><div style="border:none;border-top:solid #E1E1E1 1.0pt"><p><b>Von:</b> Femi</p></div></div><p>Wir kommen</p> | Yes. | true
          a line in our own     | <p>Above.</p><hr><p>Below.</p>                                                      | Above.¶¶Below.          | false
          a marked signature    | <p>We call.</p><div data-signature="true">Femi</div>                                | We call.                | true
          an empty signature    | <p>We call.</p><div data-signature="true"></div>                                    | We call.                | false
          text that is no HTML  | 3 < 4 and we'll call                                                                | 3 < 4 and we'll call    | false
          """)
  void markupBecomesWhatAPersonReads(String situation, String html, String left, boolean cut) {
    Words words = Texts.ours(Format.HTML, html.replace("¶", "\n"));
    assertThat(words.text()).as(situation).isEqualTo(left.replace("¶", "\n"));
    assertThat(words.stripped()).isEqualTo(cut);
  }

  @Test
  void aMessageOfNothingButHistoryHasNoWords() {
    assertThat(Texts.ours(Format.PLAIN, "> We come Tuesday."))
        .isEqualTo(new Words(Format.PLAIN, null, true, List.of(), null));
    assertThat(Texts.ours(Format.PLAIN, "  \n ")).isEqualTo(Words.NONE);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a number with its country | ring me on +44 20 7946 0111 please        |    | tel:+442079460111
          a local number            | ring me on 020 7946 0111 please           | GB | tel:+442079460111
          a local number, nowhere   | ring me on 020 7946 0111 please           |    |
          an address                | write to Ida.K+loft@Example.ORG.          |    | mailto:ida.k+loft@example.org
          both                      | 020 7946 0111 or ida@example.org          | GB | tel:+442079460111 mailto:ida@example.org
          an order number           | order 4711-2026-03                        | GB |
          a lone sign               | me @ home, x@y, @femi                     |    |
          """)
  void numbersAndAddressesOfACustomerAreFound(
      String situation, String text, String region, String found) {
    Words words = Texts.theirs(Format.PLAIN, text, region);
    assertThat(words.mentions().stream().map(CustomerKey::text))
        .as(situation)
        .containsExactly(found == null ? new String[0] : found.split(" "));
  }

  @Test
  void aNumberInQuotedHistoryIsNotTheWritersOwn() {
    Words words = Texts.theirs(Format.PLAIN, "Yes.\n> ring us on +44 20 7946 0000", "GB");
    assertThat(words.mentions()).isEmpty();
  }

  @Test
  void aTextWithoutEndIsReadUpToItsBound() {
    String emoji = "🙂".repeat(600_000);
    Words words = Texts.theirs(Format.PLAIN, "x" + emoji, "GB");
    assertThat(words.text()).hasSizeLessThanOrEqualTo(Texts.LONGEST);
    assertThat(Character.isHighSurrogate(words.text().charAt(words.text().length() - 1))).isFalse();
  }
}
