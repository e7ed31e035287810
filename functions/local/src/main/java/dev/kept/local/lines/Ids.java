package dev.kept.local.lines;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;

/** Finds the id of a line that is no good document, as far as it can be read. */
final class Ids {

  private Ids() {}

  /** The top-level {@code id} that stands before the fault; null as JSON where none does. */
  static JsonNode in(byte[] line) {
    // Malformed bytes become replacement characters: they are the fault, not the id.
    try (JsonParser parser = Json.MAPPER.createParser(LineText.asFarAsPossible(line))) {
      return in(parser);
    } catch (IOException e) {
      // The fault itself: there is no id before it.
      return NullNode.getInstance();
    }
  }

  /** The same of a line that is too long to be kept, read as it comes. */
  static JsonNode in(InputStream line) {
    try (JsonParser parser = Json.MAPPER.createParser(line)) {
      return in(parser);
    } catch (IOException e) {
      return NullNode.getInstance();
    }
  }

  private static JsonNode in(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      return NullNode.getInstance();
    }
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      JsonToken value = parser.nextToken();
      if (name.equals("id")) {
        return switch (value) {
          case VALUE_STRING -> TextNode.valueOf(parser.getText());
          case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Json.MAPPER.readTree(parser.getText());
          default -> NullNode.getInstance();
        };
      }
      parser.skipChildren();
    }
    return NullNode.getInstance();
  }
}
