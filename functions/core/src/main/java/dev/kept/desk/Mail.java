package dev.kept.desk;

import java.util.Map;

/**
 * One e-mail to one of our own people.
 *
 * @param id the same for every attempt at this mail
 * @param to the recipient's address
 * @param headers further header fields; names and values without line breaks
 */
public record Mail(
    String id, String to, String subject, String text, String html, Map<String, String> headers) {

  public Mail {
    headers = Map.copyOf(headers);
    if (subject.lines().count() > 1) {
      throw new IllegalArgumentException("a subject is one line");
    }
  }
}
