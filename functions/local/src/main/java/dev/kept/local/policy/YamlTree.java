package dev.kept.local.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.kept.local.Complaint;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * A YAML document as a JSON tree that knows on which line each part stands. JSON is YAML, so a JSON
 * file will do as well.
 *
 * @param lines by path, as {@code people[2].zone}; counted from 1
 */
record YamlTree(JsonNode root, Map<String, Integer> lines) {

  /**
   * Reads a document.
   *
   * @param name of the file, for what is wrong with it
   * @throws Complaint if it is no YAML, holds a key twice, or is built to be larger than it looks
   */
  static YamlTree read(String text, String name) {
    LoadSettings settings = LoadSettings.builder().setLabel(name).build();
    // By what has no line of its own: only aliases can make so much out of a small file.
    int fallback = 1;
    try {
      fallback = YamlShape.firstAlias(settings, text, name);
      Optional<Node> root = new Compose(settings).composeString(text);
      Map<String, Integer> lines = new HashMap<>();
      JsonNode tree =
          root.isEmpty()
              ? JsonNodeFactory.instance.objectNode()
              : new YamlNodes(name, lines).tree(root.get());
      return new YamlTree(tree, lines);
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
      throw noYaml(name, line, e.getProblem(), e);
    } catch (YamlEngineException e) {
      throw noYaml(name, fallback, String.valueOf(e.getMessage()), e);
    }
  }

  private static Complaint noYaml(String name, int line, String why, Exception cause) {
    String plain = why.strip().replaceAll("\\s*\\R\\s*", ", ").replaceAll("[.\\s]+$", "");
    return new Complaint("%s, line %d: this is not YAML: %s.".formatted(name, line, plain), cause);
  }

  /** The line of the nearest part that stands in the file. */
  int line(String path) {
    String at = path;
    while (!lines.containsKey(at) && !at.isEmpty()) {
      at = at.substring(0, Math.max(0, Math.max(at.lastIndexOf('.'), at.lastIndexOf('['))));
    }
    return lines.getOrDefault(at, 1);
  }
}
