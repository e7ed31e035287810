package dev.kept.desk;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One e-mail to one of our own people.
 *
 * @param id the same for every attempt at this mail
 * @param to the recipient's address
 * @param headers further header fields; names and values without line breaks
 * @param brief the same for where there is less room; null for a list, which goes by mail alone
 */
public record Mail(
    String id,
    String to,
    String subject,
    String text,
    String html,
    Map<String, String> headers,
    @Nullable Brief brief) {

  public Mail {
    headers = Map.copyOf(headers);
    if (subject.lines().count() > 1) {
      throw new IllegalArgumentException("a subject is one line");
    }
  }

  /** A mail that goes as such alone. */
  public Mail(
      String id, String to, String subject, String text, String html, Map<String, String> headers) {
    this(id, to, subject, text, html, headers, null);
  }
}
