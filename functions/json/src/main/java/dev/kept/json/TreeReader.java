package dev.kept.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Makes a tree of what a parser says. It keeps what is open in a list of its own, so that no depth
 * that the parser allows is too deep for a small stack.
 */
final class TreeReader {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final JsonParser parser;

  /** Objects and arrays that have no end yet, the innermost first. */
  private final Deque<JsonNode> open = new ArrayDeque<>();

  TreeReader(JsonParser parser) {
    this.parser = parser;
  }

  JsonNode document() throws IOException {
    if (parser.nextToken() == null) {
      return MissingNode.getInstance();
    }
    JsonNode tree = begun();
    while (!open.isEmpty()) {
      next(open.element());
    }
    if (parser.nextToken() != null) {
      throw new JsonParseException(parser, "something follows the end");
    }
    return tree;
  }

  /** What comes next in an object or an array: something more in it, or its end. */
  private void next(JsonNode innermost) throws IOException {
    if (innermost instanceof ObjectNode object) {
      String name = parser.nextFieldName();
      if (name == null) {
        open.pop();
      } else {
        var _ = parser.nextToken();
        object.set(name, begun());
      }
    } else if (parser.nextToken() == JsonToken.END_ARRAY) {
      open.pop();
    } else {
      ((ArrayNode) innermost).add(begun());
    }
  }

  /** The value that begins here, whole or still open. */
  private JsonNode begun() throws IOException {
    @Nullable JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> opened(NODES.objectNode());
      case START_ARRAY -> opened(NODES.arrayNode());
      case VALUE_STRING -> NODES.textNode(parser.getText());
      case VALUE_NUMBER_INT -> whole();
      case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDoubleValue());
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      case VALUE_NULL -> NODES.nullNode();
      case null, default -> throw new JsonParseException(parser, "no value begins with " + token);
    };
  }

  private JsonNode opened(JsonNode container) {
    open.push(container);
    return container;
  }

  private JsonNode whole() throws IOException {
    return switch (parser.getNumberType()) {
      case INT -> NODES.numberNode(parser.getIntValue());
      case LONG -> NODES.numberNode(parser.getLongValue());
      case BIG_INTEGER, FLOAT, DOUBLE, BIG_DECIMAL -> NODES.numberNode(parser.getBigIntegerValue());
    };
  }
}
