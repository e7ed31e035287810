package dev.kept.lambda;

import dev.kept.desk.Mail;
import dev.kept.desk.Mailer;
import java.util.Map;

/** Says in the log that a mail left, or was refused. */
record LoggedMailer(Mailer mailer, Log log) implements Mailer {

  @Override
  public void send(Mail mail) {
    try {
      mailer.send(mail);
    } catch (MailRefused refused) {
      log.warning("mail.refused", ids(mail));
      throw refused;
    }
    log.event("mail.sent", ids(mail));
  }

  private static Map<String, String> ids(Mail mail) {
    return Map.of("mail", mail.id(), "desk", mail.to());
  }
}
