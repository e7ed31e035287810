package dev.kept.lambda.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kept.desk.Mail;
import dev.kept.desk.Mailer.MailRefused;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpMailerTest {

  private static final Instant NOW = Instant.parse("2026-03-03T18:00:00Z");

  private static Mail mail(String to, Map<String, String> headers) {
    return new Mail(
        "b7e1",
        to,
        "Zoë Ørsted is still waiting for our call ☎ (promised on Monday)",
        "Zoë has waited.\n.\nA line with a full stop alone.",
        "<p>Zoë has waited.</p>",
        headers);
  }

  private static SmtpMailer mailer(String url) {
    return new SmtpMailer(SmtpServer.parse(url), () -> "secret", "kept@firm.example", () -> NOW);
  }

  private static MimeMessage read(String mail) throws Exception {
    return new MimeMessage(
        Session.getInstance(new Properties()),
        new ByteArrayInputStream(mail.getBytes(StandardCharsets.ISO_8859_1)));
  }

  @Test
  void aMailArrivesAsTextAndHtmlWithEverythingThatAProgramReads() throws Exception {
    try (LittleSmtp server = new LittleSmtp(Map.of())) {
      Map<String, String> headers =
          Map.of(
              "List-Id", "Promises to customers <promises.kept>",
              "Auto-Submitted", "auto-generated",
              "References", "<root@promises.kept>",
              "In-Reply-To", "<root@promises.kept>",
              "Reply-To", "ruth@firm.example",
              "Message-ID", "<somebody-else@evil.example>");
      mailer(server.url()).send(mail("alex@firm.example", headers));

      MimeMessage got = read(server.mails().getFirst());
      assertThat(got.getSubject())
          .isEqualTo("Zoë Ørsted is still waiting for our call ☎ (promised on Monday)");
      assertThat(got.getMessageID()).isEqualTo("<b7e1@firm.example>");
      assertThat(got.getFrom()[0]).hasToString("kept@firm.example");
      assertThat(got.getReplyTo()[0]).hasToString("ruth@firm.example");
      assertThat(got.getHeader("References", null)).isEqualTo("<root@promises.kept>");
      assertThat(got.getHeader("In-Reply-To", null)).isEqualTo("<root@promises.kept>");
      assertThat(got.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
      assertThat(got.getHeader("List-Id", null)).isEqualTo("Promises to customers <promises.kept>");
      assertThat(got.getSentDate()).hasTime(NOW.toEpochMilli());
      assertThat(got.getContentType()).startsWith("multipart/alternative");
      MimeMultipart parts = (MimeMultipart) got.getContent();
      assertThat(parts.getBodyPart(0).getContentType()).isEqualTo("text/plain; charset=UTF-8");
      assertThat(parts.getBodyPart(0).getContent().toString())
          .contains("Zoë has waited.", "A line with a full stop alone.");
      assertThat(parts.getBodyPart(1).getContentType()).isEqualTo("text/html; charset=UTF-8");
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a break and a header     | \\r\\nBcc: thief@evil.example
          a lone line feed         | \\nBcc: thief@evil.example
          a lone carriage return   | \\rBcc: thief@evil.example
          the end of all headers   | \\r\\n\\r\\nBcc: thief@evil.example
          """)
  void aHeaderNeverBeginsAnother(String situation, String escaped) throws Exception {
    String evil = "kind" + escaped.replace("\\r", "\r").replace("\\n", "\n");
    try (LittleSmtp server = new LittleSmtp(Map.of())) {
      mailer(server.url())
          .send(mail("alex@firm.example", Map.of("X-Note", evil, "X:\r\nBcc", "thief")));
      MimeMessage got = read(server.mails().getFirst());
      assertThat(got.getHeader("Bcc")).isNull();
      assertThat(got.getHeader("X-Note", null)).contains("kind");
      assertThat(got.getAllRecipients()).hasSize(1);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          two addresses           | a@firm.example, b@firm.example
          no address              | alex
          a line break            | alex@firm.example\\r\\nBcc: thief@evil.example
          nothing at all          | ''
          """)
  void nothingGoesToWhatIsNoAddress(String situation, String to) throws Exception {
    try (LittleSmtp server = new LittleSmtp(Map.of())) {
      String address = to.replace("\\r", "\r").replace("\\n", "\n");
      assertThatThrownBy(() -> mailer(server.url()).send(mail(address, Map.of())))
          .isInstanceOf(MailRefused.class);
      assertThat(server.mails()).isEmpty();
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          no such mailbox          | RCPT | 550 5.1.1 unknown     | true
          a mailbox that is full   | RCPT | 452 4.2.2 full        | false
          a sender it will not have| MAIL | 553 not yours         | true
          greylisted               | RCPT | 451 later             | false
          a mail it will not have  | .    | 554 looks like spam   | true
          a login is asked for     | MAIL | 530 log in first      | false
          a server that hangs up   | RCPT | ''                    | false
          a server out of order    | DATA | 421 closing           | false
          an answer that is none   | MAIL | gibberish             | false
          """)
  void refusesForGoodOnlyWhatWillNeverBeTaken(
      String situation, String command, String answer, boolean forGood) throws Exception {
    try (LittleSmtp server = new LittleSmtp(Map.of(command, answer))) {
      assertThatThrownBy(() -> mailer(server.url()).send(mail("alex@firm.example", Map.of())))
          .isInstanceOf(forGood ? MailRefused.class : SmtpMailer.NotTaken.class)
          .hasMessageContaining("b7e1");
    }
  }

  @Test
  void aServerThatIsNotThereMayTakeItLater() {
    assertThatThrownBy(() -> mailer("smtp://127.0.0.1:1").send(mail("alex@firm.example", Map.of())))
        .isInstanceOf(SmtpMailer.NotTaken.class);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          the usual           | smtp://mail.example.com             | mail.example.com | 587 | -        | -    | true
          secured             | smtps://mail.example.com            | mail.example.com | 465 | -        | -    | -
          user and password   | smtp://a%40b:p%2Fq@mail.example.com:25 | mail.example.com | 25 | a@b   | p/q  | true
          this machine        | smtp://localhost:1025               | localhost        | 1025 | -       | -    | -
          """)
  void readsItsAddressAndAsksForASecuredConnection(
      String situation,
      String url,
      String host,
      int port,
      String user,
      String password,
      String startTls) {
    SmtpServer server = SmtpServer.parse(url);
    assertThat(server)
        .isEqualTo(new SmtpServer(host, port, url.startsWith("smtps"), user, password));
    assertThat(server.properties().getProperty("mail.smtp.starttls.required")).isEqualTo(startTls);
    assertThat(server.toString()).doesNotContain("p/q");
  }
}
