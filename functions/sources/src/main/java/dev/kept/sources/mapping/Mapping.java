package dev.kept.sources.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Turns the JSON of some system into events of our form. Written by administrators. */
public interface Mapping {

  /**
   * The events of one request: one object, a list of them, or a missing node for none.
   *
   * @param headers by name in lower case; some systems name their event only there
   * @throws IllegalArgumentException if it cannot be worked out, or takes too long; says why
   */
  JsonNode events(JsonNode body, Map<String, String> headers);

  /**
   * A mapping that is ready for many requests.
   *
   * @param expression in JSONata
   * @throws IllegalArgumentException if it is none; says what is wrong and where
   */
  static Mapping compile(String expression) {
    return new JsonataMapping(expression);
  }
}
