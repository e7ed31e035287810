package dev.kept.sources.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.fact.Words.Format;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Mails as they come, in {@code mails/}: the program or the situation, the mail, an arrow, and what
 * its writer wrote.
 */
class MailsOfManyProgramsTest {

  private static final Pattern BETWEEN = Pattern.compile("\n=====\n");

  @TestFactory
  Stream<DynamicTest> whatTheWriterWroteIsLeftOfPlainMails() throws IOException {
    return mails("plain.txt", Format.PLAIN);
  }

  @TestFactory
  Stream<DynamicTest> whatTheWriterWroteIsLeftOfHtmlMails() throws IOException {
    return mails("html.txt", Format.HTML);
  }

  private static Stream<DynamicTest> mails(String file, Format format) throws IOException {
    try (InputStream mails = MailsOfManyProgramsTest.class.getResourceAsStream("/mails/" + file)) {
      assertThat(mails).as(file).isNotNull();
      String all = new String(mails.readAllBytes(), StandardCharsets.UTF_8);
      return BETWEEN.splitAsStream(all).map(mail -> test(mail, format)).toList().stream();
    }
  }

  private static DynamicTest test(String mail, Format format) {
    int line = mail.indexOf('\n');
    int arrow = mail.indexOf("\n->");
    String left = mail.substring(arrow + 3).strip();
    String body = mail.substring(line + 1, arrow);
    return DynamicTest.dynamicTest(
        mail.substring(0, line),
        () -> assertThat(Texts.ours(format, body).text()).isEqualTo(left.isEmpty() ? null : left));
  }
}
