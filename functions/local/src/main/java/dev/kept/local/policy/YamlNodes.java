package dev.kept.local.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.local.Complaint;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Makes JSON of YAML's nodes, and notes on which line each part stands. */
final class YamlNodes {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** An alias of itself would go on for ever. */
  private static final int DEEPEST = 30;

  /** Ten thousand people make a fifth of it; aliases of aliases make billions. */
  private static final int MOST = 500_000;

  private final String name;
  private final Map<String, Integer> lines;
  private int values;

  /**
   * Begins.
   *
   * @param name of the file, for what is wrong with it
   * @param lines where each part's line is put, by its path
   */
  YamlNodes(String name, Map<String, Integer> lines) {
    this.name = name;
    this.lines = lines;
  }

  /**
   * The whole document.
   *
   * @throws Complaint if a key stands twice
   * @throws YamlEngineException if it is deeper or larger than any policy
   */
  JsonNode tree(Node root) {
    return tree(root, "", 0);
  }

  private JsonNode tree(Node node, String path, int depth) {
    if (depth > DEEPEST) {
      throw new YamlEngineException("it is nested more than %d deep".formatted(DEEPEST));
    }
    if (++values > MOST) {
      throw new YamlEngineException("it holds more than %d values".formatted(MOST));
    }
    node.getStartMark().ifPresent(mark -> lines.putIfAbsent(path, mark.getLine() + 1));
    return switch (node) {
      case MappingNode mapping -> object(mapping, path, depth);
      case SequenceNode sequence -> {
        ArrayNode array = JSON.arrayNode();
        for (Node item : sequence.getValue()) {
          array.add(tree(item, path + "[" + array.size() + "]", depth + 1));
        }
        yield array;
      }
      case ScalarNode scalar -> scalar(scalar);
      default -> throw new YamlEngineException("it holds something that is no value");
    };
  }

  private ObjectNode object(MappingNode mapping, String path, int depth) {
    ObjectNode object = JSON.objectNode();
    for (NodeTuple pair : mapping.getValue()) {
      if (!(pair.getKeyNode() instanceof ScalarNode key)) {
        throw new YamlEngineException("a key must be text");
      }
      String at = path.isEmpty() ? key.getValue() : path + "." + key.getValue();
      int line = key.getStartMark().map(Mark::getLine).orElse(0) + 1;
      if (object.has(key.getValue())) {
        // The last one would hold, and whoever reads from the top would not know.
        throw new Complaint(
            "%s, line %d: %s: stands in line %d already; right would be one of the two."
                .formatted(name, line, at, lines.getOrDefault(at, 1)));
      }
      lines.put(at, line);
      object.set(key.getValue(), tree(pair.getValueNode(), at, depth + 1));
    }
    return object;
  }

  private static JsonNode scalar(ScalarNode scalar) {
    String value = scalar.getValue();
    Tag tag = scalar.getTag();
    if (tag.equals(Tag.NULL)) {
      return JSON.nullNode();
    }
    if (tag.equals(Tag.BOOL)) {
      return JSON.booleanNode(Boolean.parseBoolean(value));
    }
    if (tag.equals(Tag.INT)) {
      return number(value);
    }
    return tag.equals(Tag.FLOAT) && value.matches("[-+0-9.eE]+")
        ? JSON.numberNode(new BigDecimal(value))
        : JSON.textNode(value);
  }

  private static JsonNode number(String value) {
    try {
      BigInteger number = new BigInteger(value);
      return number.bitLength() < Integer.SIZE
          ? JSON.numberNode(number.intValue())
          : JSON.numberNode(number);
    } catch (NumberFormatException e) {
      // 0x1F and 0o17 are numbers in YAML, and nothing that a policy holds.
      return JSON.textNode(value);
    }
  }
}
