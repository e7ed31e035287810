package dev.kept.desk;

/** Sends mail. May send one twice if it is asked twice: the desk sees to it that it is not. */
public interface Mailer {

  /**
   * Hands the mail over.
   *
   * @throws MailRefused if this mail will never be taken: a bad address, a rejected sender
   * @throws RuntimeException if it may be taken later
   */
  void send(Mail mail);

  /** The provider will not take this mail, however often it is asked. */
  final class MailRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MailRefused(String reason, Throwable cause) {
      super(reason, cause);
    }
  }
}
