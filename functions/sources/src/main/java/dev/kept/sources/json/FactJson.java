package dev.kept.sources.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.fact.Fact;
import dev.kept.fact.FactCodec;
import dev.kept.json.Trees;
import java.time.Instant;

/**
 * Facts as JSON, in two forms. The <em>event</em> form is what others see and send: a key that is
 * absent says that it is not known. The <em>stored</em> form holds everything, so that it reads
 * back equal; it has the keys of the event form and more.
 */
public final class FactJson implements FactCodec {

  @Override
  public String encode(Fact fact) {
    return Trees.write(FactWriter.stored(fact));
  }

  @Override
  public Fact decode(String text) {
    return FactReader.stored(parse(text));
  }

  /** The event form: kind, id and at always, the rest where it is known. */
  public static ObjectNode event(Fact fact) {
    return FactWriter.event(fact);
  }

  /**
   * Reads the event form. An absent or unreadable {@code at} is the arrival; an absent {@code id}
   * is a hash of the event.
   *
   * @param source the name of the connection that it came by
   * @throws IllegalArgumentException if it is no event; the message says what would be right
   */
  public static Fact fromEvent(JsonNode event, String source, Instant received) {
    return FactReader.event(event, source, received);
  }

  private static JsonNode parse(String text) {
    try {
      return Json.parse(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("no fact: " + Json.why(e), e);
    }
  }
}
