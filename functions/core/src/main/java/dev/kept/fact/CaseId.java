package dev.kept.fact;

/**
 * One matter of one customer, usually a ticket.
 *
 * @param source the system whose number it is
 * @param number the source's own id of it
 */
public record CaseId(String source, String number) implements Comparable<CaseId> {

  public CaseId {
    if (source.isBlank() || number.isBlank()) {
      throw new IllegalArgumentException(
          "a case needs source and number, not '%s' and '%s'".formatted(source, number));
    }
  }

  /** The one text form: {@code zendesk:5158}. */
  public String text() {
    return source + ":" + number;
  }

  /** Reads {@link #text()} back. */
  public static CaseId parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 1) {
      throw new IllegalArgumentException("a case is source:number, not '" + text + "'");
    }
    return new CaseId(text.substring(0, colon), text.substring(colon + 1));
  }

  @Override
  public int compareTo(CaseId other) {
    return text().compareTo(other.text());
  }

  @Override
  public String toString() {
    return text();
  }
}
