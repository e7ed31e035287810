package dev.kept.lambda;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** Lines of the log, read as CloudWatch reads them. */
final class LogLines {

  private static final ObjectMapper STRICT =
      new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

  private LogLines() {}

  /**
   * The line, which is one JSON object without a key that comes twice: one would hide the other.
   */
  static String fit(String line) {
    var _ = read(line);
    return line;
  }

  /** The lines about one kind of event, in order. */
  static List<JsonNode> of(List<String> log, String event) {
    return log.stream()
        .map(LogLines::read)
        .filter(line -> line.path("event").asText().equals(event))
        .toList();
  }

  static JsonNode read(String line) {
    try {
      return STRICT.readTree(line);
    } catch (JsonProcessingException e) {
      throw new AssertionError("no line for a log: " + line, e);
    }
  }
}
