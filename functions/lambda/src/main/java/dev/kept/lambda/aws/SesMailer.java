package dev.kept.lambda.aws;

import dev.kept.desk.Mail;
import dev.kept.desk.Mailer;
import dev.kept.lambda.MailHeaders;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.BadRequestException;
import software.amazon.awssdk.services.sesv2.model.Body;
import software.amazon.awssdk.services.sesv2.model.Content;
import software.amazon.awssdk.services.sesv2.model.Message;
import software.amazon.awssdk.services.sesv2.model.MessageHeader;
import software.amazon.awssdk.services.sesv2.model.MessageRejectedException;
import software.amazon.awssdk.services.sesv2.model.SendEmailRequest;

/**
 * Mail through SES, which puts the parts together itself. It has no key against sending twice: the
 * desk sees to that. What it rejects as it stands is refused for good; everything else, such as
 * throttling, may go later.
 */
public final class SesMailer implements Mailer {

  private final Supplier<SesV2Client> ses;
  private final String sender;
  private final @Nullable String configurationSet;

  /**
   * Makes a mailer.
   *
   * @param sender a verified address, or one of a verified domain
   * @param configurationSet where bounces are told; null for none
   */
  public SesMailer(Supplier<SesV2Client> ses, String sender, @Nullable String configurationSet) {
    this.ses = ses;
    this.sender = sender;
    this.configurationSet = configurationSet;
  }

  @Override
  public void send(Mail mail) {
    try {
      var _ = ses.get().sendEmail(request(mail));
    } catch (MessageRejectedException | BadRequestException e) {
      throw new MailRefused("SES will not take mail " + mail.id(), e);
    }
  }

  private SendEmailRequest request(Mail mail) {
    Message message =
        Message.builder()
            .subject(utf8(mail.subject()))
            .body(Body.builder().text(utf8(mail.text())).html(utf8(mail.html())).build())
            .headers(headers(mail))
            .build();
    return SendEmailRequest.builder()
        .fromEmailAddress(sender)
        .destination(to -> to.toAddresses(mail.to()))
        .replyToAddresses(MailHeaders.replyTo(mail))
        .content(content -> content.simple(message))
        .configurationSetName(configurationSet)
        .build();
  }

  private static List<MessageHeader> headers(Mail mail) {
    return MailHeaders.further(mail).entrySet().stream()
        .map(header ->
            MessageHeader.builder().name(header.getKey()).value(header.getValue()).build())
        .toList();
  }

  private static Content utf8(String text) {
    return Content.builder().charset("UTF-8").data(text).build();
  }
}
