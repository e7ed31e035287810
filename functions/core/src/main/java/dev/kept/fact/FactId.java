package dev.kept.fact;

/**
 * What makes two items one fact: the same thing that happened, told by the same source.
 *
 * @param source the system that told it: {@code zendesk}, {@code twilio}, {@code kept}
 * @param kind the kind in its wire form: {@code ticket.agent_replied}
 * @param id the source's id of what happened, not of the delivery
 */
public record FactId(String source, String kind, String id) {

  public FactId {
    if (source.isBlank() || kind.isBlank() || id.isBlank()) {
      throw new IllegalArgumentException(
          "a fact needs source, kind and id, not '%s', '%s', '%s'".formatted(source, kind, id));
    }
  }

  /** The one text form: {@code zendesk/ticket.agent_replied/9876}. */
  public String text() {
    return source + "/" + kind + "/" + id;
  }

  /** Reads {@link #text()} back; an id may itself hold slashes. */
  public static FactId parse(String text) {
    String[] parts = text.split("/", 3);
    if (parts.length != 3) {
      throw new IllegalArgumentException("a fact id is source/kind/id, not '" + text + "'");
    }
    return new FactId(parts[0], parts[1], parts[2]);
  }

  @Override
  public String toString() {
    return text();
  }
}
