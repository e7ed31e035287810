package dev.kept.sources.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.fact.Words;
import dev.kept.fact.Words.Format;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mails as programs write them: what their writer wrote is left, and nothing else. */
class MailsTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Gmail                          | Four is fine.¶¶On Mon, Mar 2, 2026 at 9:58 AM Femi Ade <femi@example.org> wrote:¶¶> We call at four.¶>¶> Femi | Four is fine.
          Gmail, wrapped in two          | Four is fine.¶¶On Mon, Mar 2, 2026 at 9:58 AM Femi Ade via Desk¶<desk-with-a-long-name@example.org> wrote:¶> We call. | Four is fine.
          Gmail, wrapped in three        | Four is fine.¶¶On Mon, Mar 2, 2026 at 9:58 AM Femi Ade¶via Desk <desk@example.org>¶wrote:¶> We call. | Four is fine.
          Gmail on a telephone           | Four.¶¶Sent from my Pixel 9¶¶On Mon, 2 Mar 2026, 09:58 Femi, <femi@example.org> wrote:¶> We call. | Four.
          Outlook on the desktop         | Four is fine.¶¶From: Femi Ade <femi@example.org>¶Sent: Monday, March 2, 2026 9:58 AM¶To: Ida¶Subject: RE: Wasps¶¶We call at four. | Four is fine.
          Outlook, with stars            | Four.¶¶*From:* Femi¶*Sent:* Monday¶*To:* Ida¶*Subject:* Wasps¶¶We call. | Four.
          Outlook on a telephone         | Four.¶¶Get Outlook for iOS<https://aka.example/o0>¶________________________________¶From: Femi <f@example.org>¶Sent: Monday, March 2, 2026 9:58:00 AM¶To: Ida¶Subject: Wasps¶¶We call. | Four.
          Outlook's older line           | Four.¶¶-----Original Message-----¶From: Femi¶Sent: Monday¶¶We call. | Four.
          Apple Mail                     | Four.¶¶> On 2 Mar 2026, at 09:58, Femi Ade <femi@example.org> wrote:¶> ¶> We call. | Four.
          Apple on a telephone           | Four.¶¶Sent from my iPhone¶¶> On Mar 2, 2026, at 9:58 AM, Femi wrote:¶>¶> We call. | Four.
          Apple, passed on               | Is this yours?¶¶Begin forwarded message:¶¶From: Femi¶Subject: Wasps¶¶We call. | Is this yours?
          Yahoo                          | Four.¶¶    On Monday, March 2, 2026 at 09:58:00 AM EST, Femi <f@example.org> wrote:¶¶ We call. | Four.
          Thunderbird                    | Four.¶¶On 3/2/26 09:58, Femi Ade wrote:¶> We call. | Four.
          Proton                         | Four.¶¶Sent from Proton Mail¶¶On Monday, March 2nd, 2026 at 9:58 AM, Femi <f@example.org> wrote:¶¶> We call. | Four.
          Gmail, passed on               | See below.¶¶---------- Forwarded message ---------¶From: Femi <f@example.org>¶Date: Mon, Mar 2, 2026¶Subject: Wasps¶¶We call. | See below.
          answers between the lines      | Hi Femi,¶¶> Is four fine?¶¶Yes.¶¶> And the dog?¶¶Locked up. | Hi Femi,¶¶¶Yes.¶¶¶Locked up.
          a promise after the name       | Done.¶¶Femi¶¶P.S. We call on Friday to check. | Done.¶¶Femi¶¶P.S. We call on Friday to check.
          a promise after the dashes     | Done.¶-- ¶Femi¶PS We call on Friday. | Done.¶-- ¶Femi¶PS We call on Friday.
          a signature with dashes        | We call on Friday.¶¶-- ¶Femi Ade¶Pest Control Ltd¶+44 20 7946 0000 | We call on Friday.
          regards in the middle          | With regards to the wasps: we come Friday.¶Best regards,¶Femi | With regards to the wasps: we come Friday.¶Best regards,¶Femi
          a colon in our own words       | These days suit us:¶On Friday at 9:30:¶we come. | These days suit us:¶On Friday at 9:30:¶we come.
          a list of fields of our own    | To: the loft¶We bring: a ladder. | To: the loft¶We bring: a ladder.
          a desk's reply line            | Four.¶¶##- Please type your reply above this line -##¶¶We call. | Four.
          """)
  void whatTheWriterWroteIsLeft(String situation, String mail, String left) {
    check(situation, mail, left);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          German          | Ja.¶¶Am Mo., 2. März 2026 um 09:58 Uhr schrieb Femi <f@example.org>:¶> Wir kommen.
          German, Outlook | Ja.¶¶Von: Femi¶Gesendet: Montag, 2. März 2026 09:58¶An: Ida¶Betreff: AW: Wespen¶¶Wir kommen.
          German, iPhone  | Ja.¶¶Von meinem iPhone gesendet¶¶> Am 02.03.2026 um 09:58 schrieb Femi:¶> ¶> Wir kommen.
          French          | Ja.¶¶Le lun. 2 mars 2026 à 09:58, Femi <f@example.org> a écrit :¶> Nous venons.
          French, Outlook | Ja.¶¶De : Femi¶Envoyé : lundi 2 mars 2026 09:58¶À : Ida¶Objet : Guêpes¶¶Nous venons.
          Spanish         | Ja.¶¶El lun, 2 mar 2026 a las 9:58, Femi (<f@example.org>) escribió:¶> Vamos.
          Italian         | Ja.¶¶Il giorno lun 2 mar 2026 alle ore 09:58 Femi <f@example.org> ha scritto:¶> Veniamo.
          Portuguese      | Ja.¶¶Em seg., 2 de mar. de 2026 às 09:58, Femi <f@example.org> escreveu:¶> Vamos.
          Dutch           | Ja.¶¶Op ma 2 mrt 2026 om 09:58 schreef Femi <f@example.org>:¶> We komen.
          Dutch, Outlook  | Ja.¶¶Van: Femi¶Verzonden: maandag 2 maart 2026 09:58¶Aan: Ida¶Onderwerp: Wespen¶¶We komen.
          Swedish         | Ja.¶¶Den mån 2 mars 2026 kl 09:58 skrev Femi <f@example.org>:¶> Vi kommer.
          Danish          | Ja.¶¶man. 2. mar. 2026 kl. 09.58 Femi <f@example.org> skrev:¶> Vi kommer.
          Norwegian       | Ja.¶¶Fra: Femi¶Sendt: mandag 2. mars 2026 09:58¶Til: Ida¶Emne: Veps¶¶Vi kommer.
          Finnish         | Ja.¶¶ma 2. maalisk. 2026 klo 9.58 Femi (f@example.org) kirjoitti:¶> Tulemme.
          Polish          | Ja.¶¶pon., 2 mar 2026 o 09:58 Femi <f@example.org> napisał(a):¶> Przyjdziemy.
          Polish, Outlook | Ja.¶¶Od: Femi¶Wysłano: poniedziałek, 2 marca 2026 09:58¶Do: Ida¶Temat: Osy¶¶Przyjdziemy.
          Czech           | Ja.¶¶po 2. 3. 2026 v 9:58 odesílatel Femi <f@example.org> napsal:¶> Přijdeme.
          Russian         | Ja.¶¶пн, 2 мар. 2026 г. в 09:58, Femi <f@example.org> написал(а):¶> Мы придём.
          Turkish         | Ja.¶¶Femi <f@example.org>, 2 Mar 2026 Pzt, 09:58 tarihinde şunu yazdı:¶> Geliyoruz.
          Hungarian       | Ja.¶¶Femi <f@example.org> ezt írta (időpont: 2026. márc. 2., H, 9:58):¶> Jövünk.
          Chinese         | Ja.¶¶Femi <f@example.org> 于2026年3月2日周一 09:58写道：¶> 我们来。
          Chinese, fields | Ja.¶¶发件人: Femi¶发送时间: 2026年3月2日 9:58¶收件人: Ida¶主题: 黄蜂¶¶我们来。
          Japanese        | Ja.¶¶差出人: Femi¶送信日時: 2026年3月2日 9:58¶宛先: Ida¶件名: 蜂¶¶伺います。
          Korean          | Ja.¶¶2026년 3월 2일 (월) 오전 9:58, Femi <f@example.org>님이 작성:¶> 갑니다.
          """)
  void earlierMessagesAreKnownInManyLanguages(String language, String mail) {
    check(language, mail, "Ja.");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Gmail        | <div dir="ltr">Four.</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On Mon wrote:<br></div><blockquote class="gmail_quote">We call.</blockquote></div>
          Outlook      | <div class="WordSection1"><p class="MsoNormal">Four.</p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in"><p class="MsoNormal"><b>From:</b> Femi<br><b>Sent:</b> Monday</p></div></div><p class="MsoNormal">We call.</p></div>
          Outlook, web | <div>Four.</div><div id="appendonsend"></div><hr style="width:98%"><div id="divRplyFwdMsg"><b>From:</b> Femi</div><div>We call.</div>
          Apple        | <html><body>Four.<div><br><blockquote type="cite"><div>On 2 Mar 2026, at 09:58, Femi wrote:</div><div>We call.</div></blockquote></div></body></html>
          Yahoo        | <div>Four.</div><div id="yahoo_quoted_1" class="yahoo_quoted"><div>On Monday, Femi wrote:</div><div>We call.</div></div>
          Thunderbird  | <p>Four.</p><div class="moz-cite-prefix">On 3/2/26 09:58, Femi wrote:<br></div><blockquote type="cite">We call.</blockquote>
          a desk       | <p>Four.</p><div data-signature="true">Ida<br>Lund Ltd</div>
          """)
  void markupOfProgramsIsKnown(String program, String mail) {
    assertThat(Texts.ours(Format.HTML, mail).text()).as(program).isEqualTo("Four.");
  }

  private static void check(String situation, String mail, String left) {
    Words words = Texts.ours(Format.PLAIN, mail.replace("¶", "\n"));
    assertThat(words.text()).as(situation).isEqualTo(left.replace("¶", "\n"));
  }
}
