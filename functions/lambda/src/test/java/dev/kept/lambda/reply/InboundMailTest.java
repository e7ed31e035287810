package dev.kept.lambda.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails as programs send them. */
class InboundMailTest {

  private static final String HEAD =
      """
      From: Marek Novotny <Marek@Windows.example>
      To: Kept <kept+abcdefghijklmnopqrstuvwxyz@in.windows.example>, olga@windows.example
      Subject: Re: Call Anna Kowalska
      Message-ID: <m1@windows.example>
      MIME-Version: 1.0
      """;

  private static InboundMail mail(String raw) {
    return InboundMail.parse(raw.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aPlainMailIsReadWithoutWhatItQuotes() {
    InboundMail mail =
        mail(
            HEAD
                + """
                Content-Type: text/plain; charset=utf-8

                Done, rang her from home.

                On Tue, 3 Mar 2026 at 16:00, Kept <kept@windows.example> wrote:
                > Can't make it? Ask a colleague.
                > It is not done.
                """);
    assertThat(mail.from()).isEqualTo("marek@windows.example");
    assertThat(mail.text()).isEqualTo("Done, rang her from home.");
    assertThat(mail.automatic()).isFalse();
    assertThat(ReplyAddress.tokenIn(mail.to())).contains("abcdefghijklmnopqrstuvwxyz");
  }

  @Test
  void anHtmlMailIsReadAsAPersonSeesIt() {
    InboundMail mail =
        mail(
            HEAD
                + """
                Content-Type: multipart/mixed; boundary=a

                --a
                Content-Type: multipart/alternative; boundary=b

                --b
                Content-Type: text/html; charset=iso-8859-1
                Content-Transfer-Encoding: quoted-printable

                <div>I have it till 3 pm</div><div class=3D"gmail_quote">On Tuesday Kept wrote:<blockquote>Done</blockquote></div>
                --b--
                --a
                Content-Type: text/plain
                Content-Disposition: attachment; filename=x.txt

                Done
                --a--
                """);
    assertThat(mail.text()).isEqualTo("I have it till 3 pm");
  }

  @Test
  void whereNothingIsWrittenTheSubjectCounts() {
    assertThat(mail(HEAD.replace("Re: Call Anna Kowalska", "Done") + "\n").text())
        .isEqualTo("Done");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          an out-of-office note      | Auto-Submitted: auto-replied
          a list                     | Precedence: bulk
          an older note              | X-Autoreply: yes
          a bounce                   | Return-Path: <>
          our own mail coming back   | List-Id: Promises to customers <promises.kept>
          a note by its subject      | Subject: Automatic reply: Call Anna
          Exchange                   | X-Auto-Response-Suppress: All
          """)
  void aMachineIsKnown(String situation, String header) {
    String head = header.startsWith("Subject") ? HEAD.replaceAll("Subject: .*\n", "") : HEAD;
    assertThat(mail(header + "\n" + head + "\nDone\n").automatic()).isTrue();
  }

  @Test
  void whoSaysThatNoMachineSentItIsBelieved() {
    assertThat(mail("Auto-Submitted: no\n" + HEAD + "\nDone\n").automatic()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Subject: no sender\n\nDone", "{\"a\":1}", "\u0000\u0001"})
  void whatIsNoMailIsRefused(String raw) {
    assertThatThrownBy(() -> mail(raw)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aMailInAMailInAMailIsNoTrap() {
    StringBuilder raw = new StringBuilder(HEAD);
    for (int i = 0; i < 200; i++) {
      raw.append("Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n".formatted(i, i));
    }
    assertThat(mail(raw + "\nDone\n").from()).isEqualTo("marek@windows.example");
  }

  @Test
  void twoSendersAreNobody() {
    assertThat(mail(HEAD.replace("From: ", "From: mallory@x.example, ") + "\nDone\n").from())
        .isEmpty();
  }

  @Test
  void aReceiptOfSesHoldsTheMail() {
    String content =
        Base64.getEncoder().encodeToString((HEAD + "\nDone\n").getBytes(StandardCharsets.UTF_8));
    String message =
        """
        {"notificationType":"Received","receipt":{"recipients":["kept+x@in.windows.example"],
         "spamVerdict":{"status":"PASS"},"virusVerdict":{"status":"%s"},
         "action":{"type":"SNS","encoding":"BASE64"}},"mail":{},"content":"%s"}
        """;
    SesReceipt fit = SesReceipt.parse(message.formatted("PASS", content)).orElseThrow();
    assertThat(fit.fit()).isTrue();
    assertThat(fit.recipients()).isEqualTo(List.of("kept+x@in.windows.example"));
    assertThat(InboundMail.parse(fit.raw()).text()).isEqualTo("Done");
    assertThat(SesReceipt.parse(message.formatted("FAIL", content)).orElseThrow().fit()).isFalse();
    assertThat(SesReceipt.parse("{\"fact\":{}}")).isEmpty();
    assertThatThrownBy(() -> SesReceipt.parse("{\"notificationType\":\"Received\"}"))
        .hasMessageContaining("SNS action");
  }

  @Test
  void aTokenIsItsMailsAndNobodyElses() {
    String key = "k".repeat(40);
    String token = ReplyAddress.token(key, "mail-1", "marek@windows.example");
    assertThat(token).matches("[a-z2-7]{26}");
    assertThat(ReplyAddress.token(key, "mail-2", "marek@windows.example")).isNotEqualTo(token);
    assertThat(ReplyAddress.token(key, "mail-1", "lena@windows.example")).isNotEqualTo(token);
    assertThat(ReplyAddress.token("x".repeat(40), "mail-1", "marek@windows.example"))
        .isNotEqualTo(token);
    String address = ReplyAddress.parse("kept@in.windows.example").with(token);
    assertThat(address.substring(0, address.indexOf('@'))).hasSizeLessThanOrEqualTo(64);
    assertThat(ReplyAddress.tokenIn(List.of(address.toUpperCase(Locale.ROOT)))).contains(token);
    assertThatThrownBy(() -> ReplyAddress.parse("kept+a@in.example"))
        .hasMessageContaining("without a plus sign");
  }
}
