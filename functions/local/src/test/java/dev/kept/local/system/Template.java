package dev.kept.local.system;

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
import org.snakeyaml.engine.v2.nodes.Tag;

/** The application template; a tagged value such as {@code !Ref Table} is a map from its tag. */
record Template(Map<?, ?> root) {

  static final Path FILE = Path.of("../../template.yaml");

  static Template read() {
    try {
      LoadSettings settings = LoadSettings.builder().build();
      Load load = new Load(settings, new Tagged(settings));
      return new Template((Map<?, ?>) load.loadFromString(Files.readString(FILE)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Tagged extends StandardConstructor {
    Tagged(LoadSettings settings) {
      super(settings);
    }

    @Override
    protected Optional<ConstructNode> findConstructorFor(Node node) {
      String tag = node.getTag().getValue();
      if (!tag.startsWith("!")) {
        return super.findConstructorFor(node);
      }
      ConstructNode plain =
          tagConstructors.get(
              switch (node.getNodeType()) {
                case SCALAR -> Tag.STR;
                case SEQUENCE -> Tag.SEQ;
                default -> Tag.MAP;
              });
      return Optional.of(tagged -> Map.of(tag.substring(1), plain.construct(tagged)));
    }
  }

  Object at(String... path) {
    Object found = root;
    for (String name : path) {
      found = ((Map<?, ?>) found).get(name);
      if (found == null) {
        throw new IllegalArgumentException(String.join("/", path) + " is not in the template");
      }
    }
    return found;
  }

  Map<?, ?> map(String... path) {
    return (Map<?, ?>) at(path);
  }

  /** The properties of every resource of a type, by its name. */
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

  /** The parameters that are answered for whoever answers nothing. */
  Map<String, String> defaults() {
    Map<String, String> defaults = new TreeMap<>();
    map("Parameters")
        .forEach((name, parameter) -> {
          Object value = ((Map<?, ?>) parameter).get("Default");
          if (value != null) {
            defaults.put((String) name, value.toString());
          }
        });
    return defaults;
  }

  /**
   * A value with what it refers to filled in.
   *
   * @param names what each name stands for: {@code Table}, {@code Table.Arn}, {@code AWS::Region}
   */
  String text(Object value, Map<String, String> names) {
    if (!(value instanceof Map<?, ?> tagged)) {
      return value.toString();
    }
    Map.Entry<?, ?> only = tagged.entrySet().iterator().next();
    return switch ((String) only.getKey()) {
      case "Ref", "GetAtt" -> named((String) only.getValue(), names);
      case "Sub" -> filled((String) only.getValue(), names);
      case "If" -> {
        List<?> choice = (List<?>) only.getValue();
        boolean first = holds(at("Conditions", (String) choice.getFirst()), names);
        yield text(choice.get(first ? 1 : 2), names);
      }
      default -> throw new IllegalArgumentException("nobody fills in " + only);
    };
  }

  private boolean holds(Object condition, Map<String, String> names) {
    Map.Entry<?, ?> only = ((Map<?, ?>) condition).entrySet().iterator().next();
    List<?> of = (List<?>) only.getValue();
    return only.getKey().equals("Not")
        ? !holds(of.getFirst(), names)
        : text(of.getFirst(), names).equals(text(of.getLast(), names));
  }

  private static String filled(String text, Map<String, String> names) {
    StringBuilder filled = new StringBuilder();
    int from = 0;
    for (int open = text.indexOf("${"); open >= 0; open = text.indexOf("${", from)) {
      int close = text.indexOf('}', open);
      filled.append(text, from, open).append(named(text.substring(open + 2, close), names));
      from = close + 1;
    }
    return filled.append(text.substring(from)).toString();
  }

  private static String named(String name, Map<String, String> names) {
    String value = names.get(name);
    if (value == null) {
      throw new IllegalArgumentException("nothing is called " + name);
    }
    return value;
  }
}
