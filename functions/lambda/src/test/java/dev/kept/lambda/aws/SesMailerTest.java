package dev.kept.lambda.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kept.desk.Mail;
import dev.kept.desk.Mailer.MailRefused;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.BadRequestException;
import software.amazon.awssdk.services.sesv2.model.MessageHeader;
import software.amazon.awssdk.services.sesv2.model.MessageRejectedException;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;
import software.amazon.awssdk.services.sesv2.model.SendEmailResponse;
import software.amazon.awssdk.services.sesv2.model.TooManyRequestsException;

class SesMailerTest {

  private static final Mail MAIL =
      new Mail(
          "mail-1",
          "lena@windows.example",
          "Anna Kowalska is still waiting ☎",
          "text",
          "<p>html</p>",
          Map.of(
              "List-Id", "Kept <kept.example>",
              "Message-ID", "<ours@kept.example>",
              "In-Reply-To", "<first@kept.example>\r\nBcc: thief@example.com"));

  private SendEmailRequest sent = SendEmailRequest.builder().build();

  private SesMailer mailer(Function<SendEmailRequest, SendEmailResponse> answer) {
    SesV2Client ses =
        new SesV2Client() {
          @Override
          public SendEmailResponse sendEmail(SendEmailRequest request) {
            sent = request;
            return answer.apply(request);
          }

          @Override
          public String serviceName() {
            return "ses";
          }

          @Override
          public void close() {}
        };
    return new SesMailer(() -> ses, "kept@windows.example", "bounces");
  }

  @Test
  void sendsBothPartsFromTheSender() {
    mailer(any -> SendEmailResponse.builder().build()).send(MAIL);

    assertThat(sent.fromEmailAddress()).isEqualTo("kept@windows.example");
    assertThat(sent.destination().toAddresses()).containsExactly("lena@windows.example");
    assertThat(sent.content().simple().subject().data()).isEqualTo(MAIL.subject());
    assertThat(sent.content().simple().subject().charset()).isEqualTo("UTF-8");
    assertThat(sent.content().simple().body().text().data()).isEqualTo("text");
    assertThat(sent.content().simple().body().html().data()).isEqualTo("<p>html</p>");
    assertThat(sent.configurationSetName()).isEqualTo("bounces");
  }

  @Test
  void leavesOutTheHeadersThatSesWritesAndBreaksNoLine() {
    mailer(any -> SendEmailResponse.builder().build()).send(MAIL);

    assertThat(sent.content().simple().headers())
        .containsExactly(
            header("In-Reply-To", "<first@kept.example> Bcc: thief@example.com"),
            header("List-Id", "Kept <kept.example>"));
  }

  private static MessageHeader header(String name, String value) {
    return MessageHeader.builder().name(name).value(value).build();
  }

  @Test
  void refusesForGoodWhatSesWillNeverTake() {
    assertThatThrownBy(() ->
            mailer(
                    any -> {
                      throw MessageRejectedException.builder().message("not verified").build();
                    })
                .send(MAIL))
        .isInstanceOf(MailRefused.class)
        .hasMessageContaining("mail-1");
    assertThatThrownBy(() ->
            mailer(
                    any -> {
                      throw BadRequestException.builder().message("bad address").build();
                    })
                .send(MAIL))
        .isInstanceOf(MailRefused.class);
  }

  @Test
  void letsThrottlingPassForLater() {
    assertThatThrownBy(() ->
            mailer(
                    any -> {
                      throw TooManyRequestsException.builder().message("slow down").build();
                    })
                .send(MAIL))
        .isInstanceOf(TooManyRequestsException.class);
  }
}
