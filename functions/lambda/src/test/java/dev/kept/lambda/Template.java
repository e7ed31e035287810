package dev.kept.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.constructor.StandardConstructor;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * The application template, as a tree; its own tags ({@code !Ref} and the like) are plain values.
 */
final class Template {

  private final Map<?, ?> root;

  private Template(Map<?, ?> root) {
    this.root = root;
  }

  static Template read() {
    try {
      LoadSettings settings = LoadSettings.builder().build();
      Load load = new Load(settings, new Untagged(settings));
      return new Template(
          (Map<?, ?>) load.loadFromString(Files.readString(Path.of("../../template.yaml"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes a tagged value for what it would be without its tag. */
  private static final class Untagged extends StandardConstructor {
    Untagged(LoadSettings settings) {
      super(settings);
    }

    @Override
    protected Optional<ConstructNode> findConstructorFor(Node node) {
      return node.getTag().getValue().startsWith("!")
          ? Optional.of(
              switch (node.getNodeType()) {
                case SCALAR -> tagConstructors.get(org.snakeyaml.engine.v2.nodes.Tag.STR);
                case SEQUENCE -> tagConstructors.get(org.snakeyaml.engine.v2.nodes.Tag.SEQ);
                default -> tagConstructors.get(org.snakeyaml.engine.v2.nodes.Tag.MAP);
              })
          : super.findConstructorFor(node);
    }
  }

  /** What stands at a path; an empty map where nothing does. */
  Object at(String... path) {
    Object found = root;
    for (String name : path) {
      found = ((Map<?, ?>) found).get(name);
      if (found == null) {
        return Map.of();
      }
    }
    return found;
  }

  Map<?, ?> map(String... path) {
    return (Map<?, ?>) at(path);
  }

  /** The names of the resources of a type, each with its properties. */
  Map<String, Map<?, ?>> resources(String type) {
    Map<String, Map<?, ?>> found = new TreeMap<>();
    map("Resources")
        .forEach((name, resource) -> {
          if (type.equals(((Map<?, ?>) resource).get("Type"))) {
            found.put((String) name, map("Resources", (String) name, "Properties"));
          }
        });
    return found;
  }

  /** Every statement of a function's rights. */
  static List<Map<?, ?>> statements(Map<?, ?> function) {
    return ((List<?>) function.get("Policies"))
        .stream()
            .flatMap(policy -> ((List<?>) ((Map<?, ?>) policy).get("Statement")).stream())
            .<Map<?, ?>>map(statement -> (Map<?, ?>) statement)
            .toList();
  }
}
