package dev.kept.local.serve;

import dev.kept.desk.Mailer;
import dev.kept.lambda.Secrets;
import dev.kept.lambda.reply.ReplyAddress;
import dev.kept.lambda.smtp.SmtpMailer;
import dev.kept.lambda.smtp.SmtpServer;
import dev.kept.local.Complaint;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Mail that really leaves this machine. */
final class MailOut {

  private static final String PASSWORD = "/kept/smtp";

  private MailOut() {}

  /**
   * Where answers come in.
   *
   * @throws Complaint if nothing can
   */
  static ReplyAddress answers(String address) {
    try {
      return ReplyAddress.parse(address);
    } catch (IllegalArgumentException e) {
      throw new Complaint("--replies cannot be used: %s.".formatted(e.getMessage()), e);
    }
  }

  /**
   * Mail by a server.
   *
   * @throws Complaint if the address of the server or of the sender is none
   */
  static Mailer by(String server, @Nullable String sender, Secrets secrets, InstantSource clock) {
    if (sender == null) {
      throw new Complaint("--smtp needs --sender too: the address that mail comes from.");
    }
    try {
      SmtpServer smtp = SmtpServer.parse(server);
      return new SmtpMailer(smtp, () -> secrets.get(PASSWORD).getFirst(), sender, clock);
    } catch (IllegalArgumentException e) {
      throw new Complaint(
          "--smtp and --sender cannot be used: %s. Right are smtps://user@mail.example.com and kept@example.com."
              .formatted(e.getMessage()),
          e);
    }
  }
}
