package dev.kept.local.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.local.Complaint;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A YAML document as a JSON tree that knows on which line each part stands. JSON is YAML, so a JSON
 * file will do as well.
 *
 * @param lines by path, as {@code people[2].zone}; counted from 1
 */
record YamlTree(JsonNode root, Map<String, Integer> lines) {

  private static final int DEEPEST = 30;

  /**
   * Reads a document.
   *
   * @param name of the file, for what is wrong with it
   * @throws Complaint if it is no YAML
   */
  static YamlTree read(String text, String name) {
    Map<String, Integer> lines = new HashMap<>();
    try {
      Optional<Node> root =
          new Compose(LoadSettings.builder().setLabel(name).build()).composeString(text);
      JsonNode tree =
          root.isEmpty() ? JsonNodeFactory.instance.objectNode() : tree(root.get(), "", lines, 0);
      return new YamlTree(tree, lines);
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
      throw new Complaint(
          "%s, line %d: this is not YAML: %s.".formatted(name, line, e.getProblem()), e);
    } catch (YamlEngineException e) {
      throw new Complaint("%s: this is not YAML: %s.".formatted(name, e.getMessage()), e);
    }
  }

  /** The line of the nearest part that stands in the file. */
  int line(String path) {
    String at = path;
    while (!lines.containsKey(at) && !at.isEmpty()) {
      at = at.substring(0, Math.max(0, Math.max(at.lastIndexOf('.'), at.lastIndexOf('['))));
    }
    return lines.getOrDefault(at, 1);
  }

  private static JsonNode tree(Node node, String path, Map<String, Integer> lines, int depth) {
    if (depth > DEEPEST) {
      throw new YamlEngineException("it is nested more than %d deep".formatted(DEEPEST));
    }
    node.getStartMark().ifPresent(mark -> lines.putIfAbsent(path, mark.getLine() + 1));
    return switch (node) {
      case MappingNode mapping -> object(mapping, path, lines, depth);
      case SequenceNode sequence -> {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Node item : sequence.getValue()) {
          array.add(tree(item, path + "[" + array.size() + "]", lines, depth + 1));
        }
        yield array;
      }
      case ScalarNode scalar -> scalar(scalar);
      default -> throw new YamlEngineException("it holds something that is no value");
    };
  }

  private static ObjectNode object(
      MappingNode mapping, String path, Map<String, Integer> lines, int depth) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (NodeTuple pair : mapping.getValue()) {
      if (!(pair.getKeyNode() instanceof ScalarNode key)) {
        throw new YamlEngineException("a key must be text");
      }
      String at = path.isEmpty() ? key.getValue() : path + "." + key.getValue();
      key.getStartMark().ifPresent(mark -> lines.put(at, mark.getLine() + 1));
      object.set(key.getValue(), tree(pair.getValueNode(), at, lines, depth + 1));
    }
    return object;
  }

  private static JsonNode scalar(ScalarNode scalar) {
    String value = scalar.getValue();
    Tag tag = scalar.getTag();
    JsonNodeFactory json = JsonNodeFactory.instance;
    if (tag.equals(Tag.NULL)) {
      return json.nullNode();
    }
    if (tag.equals(Tag.BOOL)) {
      return json.booleanNode(Boolean.parseBoolean(value));
    }
    if (tag.equals(Tag.INT)) {
      return number(value);
    }
    return tag.equals(Tag.FLOAT) && value.matches("[-+0-9.eE]+")
        ? json.numberNode(new BigDecimal(value))
        : json.textNode(value);
  }

  private static JsonNode number(String value) {
    try {
      BigInteger number = new BigInteger(value);
      return number.bitLength() < Integer.SIZE
          ? JsonNodeFactory.instance.numberNode(number.intValue())
          : JsonNodeFactory.instance.numberNode(number);
    } catch (NumberFormatException e) {
      // 0x1F and 0o17 are numbers in YAML, and nothing that a policy holds.
      return JsonNodeFactory.instance.textNode(value);
    }
  }
}
