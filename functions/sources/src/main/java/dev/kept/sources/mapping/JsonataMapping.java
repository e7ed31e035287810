package dev.kept.sources.mapping;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.kept.sources.json.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mapping in JSONata. It works on maps and lists that Jackson has read, so that a number of many
 * digits stays what it was.
 */
final class JsonataMapping implements Mapping {

  /** Long enough for a first run on a small machine; an expression without end stops here. */
  private static final long MOST_MILLIS = 5_000;

  /** Calls within calls. */
  private static final int DEEPEST = 200;

  private static final int LONGEST = 64 * 1024;
  private static final int LONGEST_REASON = 200;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Jsonata expression;
  private final long mostMillis;

  JsonataMapping(String text) {
    this(text, MOST_MILLIS);
  }

  JsonataMapping(String text, long mostMillis) {
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException(
          "a mapping has at most %d characters, not %d".formatted(LONGEST, text.length()));
    }
    this.expression = compile(text);
    this.mostMillis = mostMillis;
  }

  private static Jsonata compile(String text) {
    try {
      Jsonata expression = Jsonata.jsonata(text);
      // The cast chooses one of two overloads.
      expression.registerFunction("json", (Jsonata.Fn1<Object, Object>) JsonataMapping::parsed);
      return expression;
    } catch (JException e) {
      throw new IllegalArgumentException(
          "the mapping is no JSONata, %s: %s".formatted(place(text, e.getLocation()), why(e)), e);
    } catch (RuntimeException | StackOverflowError e) {
      throw new IllegalArgumentException("the mapping is no JSONata", e);
    }
  }

  @Override
  public JsonNode events(JsonNode body, Map<String, String> headers) {
    Object result;
    try {
      result = run(MAPPER.convertValue(body, Object.class), headers);
    } catch (JException e) {
      throw new IllegalArgumentException("the mapping failed: " + why(e), e);
    } catch (RuntimeException | StackOverflowError e) {
      throw new IllegalArgumentException("the mapping failed on this request", e);
    }
    if (result == null) {
      return MissingNode.getInstance();
    }
    try {
      return MAPPER.valueToTree(result);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("the mapping gives something that is no JSON", e);
    }
  }

  /** One at a time: an expression remembers its input while it runs. */
  private synchronized @Nullable Object run(@Nullable Object body, Map<String, String> headers) {
    Jsonata.Frame frame = expression.createFrame();
    frame.setRuntimeBounds(mostMillis, DEEPEST);
    frame.bind("headers", (Object) headers);
    return expression.evaluate(body, frame);
  }

  /** Some systems send JSON inside a text: {@code $json(Entity)}. Of no text, an empty object. */
  private static Object parsed(@Nullable Object text) {
    if (!(text instanceof String json)) {
      return Map.of();
    }
    try {
      Object inside = MAPPER.convertValue(Json.parse(json), Object.class);
      return inside == null ? Map.of() : inside;
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalArgumentException("$json: " + Json.why(e), e);
    }
  }

  private static String why(JException e) {
    String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    return message.length() <= LONGEST_REASON ? message : message.substring(0, LONGEST_REASON);
  }

  private static String place(String text, int at) {
    String before = text.substring(0, Math.clamp(at, 0, text.length()));
    long line = 1 + before.chars().filter(c -> c == '\n').count();
    return "line %d, column %d".formatted(line, before.length() - before.lastIndexOf('\n'));
  }
}
