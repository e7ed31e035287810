package dev.kept.local.lines;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Finds the id of a line that is not good JSON, as far as it can be read. */
final class Ids {

  private Ids() {}

  /** The top-level {@code id} that stands before the fault; null as JSON where none does. */
  static JsonNode in(byte[] line) {
    // Malformed bytes become replacement characters: they are the fault, not the id.
    String text = new String(line, StandardCharsets.UTF_8);
    try (JsonParser parser = JsonLines.JSON.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return NullNode.getInstance();
      }
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        JsonToken value = parser.nextToken();
        if (name.equals("id") && value.isScalarValue()) {
          return value == JsonToken.VALUE_STRING
              ? TextNode.valueOf(parser.getText())
              : JsonLines.JSON.readTree(parser.getText());
        }
        parser.skipChildren();
      }
    } catch (IOException e) {
      // The fault itself: there is no id before it.
      return NullNode.getInstance();
    }
    return NullNode.getInstance();
  }
}
