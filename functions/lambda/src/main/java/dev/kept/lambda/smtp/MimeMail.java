package dev.kept.lambda.smtp;

import dev.kept.desk.Mail;
import dev.kept.lambda.MailHeaders;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;

/**
 * A mail as it travels: text and HTML side by side, every header on a line of its own. Its
 * Message-ID is made of the mail's id, so that two attempts at one mail can be told to be one.
 */
final class MimeMail extends MimeMessage {

  private static final String UTF_8 = "UTF-8";

  private final String messageId;

  private MimeMail(Session session, String messageId) {
    super(session);
    this.messageId = messageId;
  }

  /** The library would make up another each time. */
  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }

  /**
   * Puts a mail together.
   *
   * @throws AddressException if nothing can be sent to that address
   */
  static MimeMail of(Session session, Mail mail, InternetAddress from, Instant now)
      throws MessagingException {
    String domain = from.getAddress().substring(from.getAddress().lastIndexOf('@') + 1);
    MimeMail message =
        new MimeMail(
            session, "<" + mail.id().replaceAll("[^A-Za-z0-9.-]", "-") + "@" + domain + ">");
    message.setFrom(from);
    message.setRecipient(Message.RecipientType.TO, address(mail.to()));
    List<InternetAddress> replyTo = new ArrayList<>();
    for (String answers : MailHeaders.replyTo(mail)) {
      replyTo.add(address(answers));
    }
    if (!replyTo.isEmpty()) {
      message.setReplyTo(replyTo.toArray(InternetAddress[]::new));
    }
    message.setSubject(mail.subject(), UTF_8);
    message.setSentDate(Date.from(now));
    for (Map.Entry<String, String> header : MailHeaders.further(mail).entrySet()) {
      message.setHeader(header.getKey(), encoded(header.getKey(), header.getValue()));
    }
    message.setContent(
        new MimeMultipart("alternative", part(mail.text(), "plain"), part(mail.html(), "html")));
    message.saveChanges();
    return message;
  }

  private static InternetAddress address(String text) throws AddressException {
    InternetAddress address = new InternetAddress(text, true);
    if (text.indexOf('@') < 1) {
      throw new AddressException("no domain", text);
    }
    return address;
  }

  private static MimeBodyPart part(String text, String subtype) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, UTF_8, subtype);
    return part;
  }

  private static String encoded(String name, String value) {
    try {
      return MimeUtility.fold(name.length() + 2, MimeUtility.encodeText(value, UTF_8, null));
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException("every JDK has UTF-8", e);
    }
  }
}
