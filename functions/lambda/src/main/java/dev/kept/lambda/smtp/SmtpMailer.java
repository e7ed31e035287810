package dev.kept.lambda.smtp;

import dev.kept.desk.Mail;
import dev.kept.desk.Mailer;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/**
 * Mail by SMTP, a connection a mail. What the server says it will never take is refused for good;
 * everything else, such as no answer or a login that fails, may go later.
 */
public final class SmtpMailer implements Mailer {

  private static final int FOR_GOOD = 500;

  /** A login that is asked for or fails: somebody mends it, and then the mail goes. */
  private static final int LOGIN_FIRST = 530;

  private static final int LOGIN_LAST = 538;

  private final SmtpServer server;
  private final Supplier<String> password;
  private final InternetAddress sender;
  private final InstantSource clock;

  /**
   * Makes a mailer.
   *
   * @param password asked for at each mail, where the server has a user and its address no password
   * @param sender the address that mail comes from
   * @throws IllegalArgumentException if the sender is no address
   */
  public SmtpMailer(
      SmtpServer server, Supplier<String> password, String sender, InstantSource clock) {
    this.server = server;
    this.password = password;
    this.clock = clock;
    try {
      this.sender = new InternetAddress(sender, true);
    } catch (AddressException e) {
      throw new IllegalArgumentException("'" + sender + "' is no address to send from", e);
    }
  }

  @Override
  public void send(Mail mail) {
    Session session = Session.getInstance(server.properties());
    MimeMail message = message(session, mail);
    try (Transport transport = session.getTransport(server.protocol())) {
      transport.connect(server.host(), server.port(), server.user(), secret());
      transport.sendMessage(message, message.getAllRecipients());
    } catch (MessagingException e) {
      if (isForGood(e)) {
        throw new MailRefused(server + " will not take mail " + mail.id(), e);
      }
      throw new NotTaken(server + " did not take mail " + mail.id(), e);
    }
  }

  private MimeMail message(Session session, Mail mail) {
    try {
      return MimeMail.of(session, mail, sender, clock.instant());
    } catch (MessagingException e) {
      throw new MailRefused("no mail can go to the address of mail " + mail.id(), e);
    }
  }

  private @Nullable String secret() {
    if (server.user() == null) {
      return null;
    }
    return server.password() == null ? password.get() : server.password();
  }

  /** One of the answers in the chain is a "never" that is not about our login. */
  private static boolean isForGood(MessagingException failure) {
    for (Exception e = failure; e instanceof MessagingException one; e = one.getNextException()) {
      int code = code(one);
      if (code >= FOR_GOOD && (code < LOGIN_FIRST || code > LOGIN_LAST)) {
        return true;
      }
    }
    return false;
  }

  private static int code(MessagingException e) {
    return switch (e) {
      case SMTPAddressFailedException address -> address.getReturnCode();
      case SMTPSenderFailedException from -> from.getReturnCode();
      case SMTPSendFailedException data -> data.getReturnCode();
      default -> 0;
    };
  }

  /** It may be taken later. */
  static final class NotTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotTaken(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
