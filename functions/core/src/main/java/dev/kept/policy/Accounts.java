package dev.kept.policy;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * With whom we have an account to reach people besides e-mail. Tokens are kept among the secrets,
 * and stand here by reference.
 *
 * @param sms null where text messages are not sent
 * @param notes where internal notes can be written, one a connection
 */
public record Accounts(@Nullable Sms sms, List<Notes> notes) {

  public static final Accounts NONE = new Accounts(null, List.of());

  /**
   * Text messages by Twilio.
   *
   * @param account its id, {@code AC...}
   * @param from the number that they come from, E.164
   * @param secret where the token is kept
   */
  public record Sms(String account, String from, String secret) {}

  /**
   * Internal notes on tickets.
   *
   * @param connection whose tickets they are
   * @param system {@code zendesk}, {@code freshdesk} or {@code intercom}
   * @param host of the business there: {@code firm.zendesk.com}; that of the system where it has
   *     one for all
   * @param user who writes: for Zendesk the address that the token belongs to, for Intercom the id
   *     of the admin; null where the token says it
   * @param secret where the token is kept
   */
  public record Notes(
      String connection, String system, String host, @Nullable String user, String secret) {}

  public Accounts {
    notes = List.copyOf(notes);
  }

  /** Where notes on a connection's tickets are written. */
  public Optional<Notes> notesOf(String connection) {
    return notes.stream().filter(one -> one.connection().equals(connection)).findFirst();
  }
}
