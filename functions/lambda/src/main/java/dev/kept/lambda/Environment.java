package dev.kept.lambda;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads variables, and gathers everything that is wrong with them before it says so. */
final class Environment {

  private final Map<String, String> variables;
  private final List<String> problems = new ArrayList<>();

  Environment(Map<String, String> variables) {
    this.variables = variables;
  }

  /** The variables are not fit to start with. The message says all of what is wrong. */
  static final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unfit(List<String> problems) {
      super("the environment needs mending:\n  - " + String.join("\n  - ", problems));
    }
  }

  boolean has(String name) {
    return !variables.getOrDefault(name, "").isBlank();
  }

  /** A value that must be there; empty if it is not, which is noted. */
  String required(String name, String whatItIs) {
    if (!has(name)) {
      problems.add("%s is missing: %s".formatted(name, whatItIs));
    }
    return variables.getOrDefault(name, "").strip();
  }

  @Nullable String optional(String name) {
    return has(name) ? variables.getOrDefault(name, "").strip() : null;
  }

  /**
   * A value that must be there and fit.
   *
   * @param whatItIs with an example
   * @param instead stands in while the other problems are looked for
   */
  <T> T required(String name, String whatItIs, Function<String, T> parse, T instead) {
    String value = required(name, whatItIs);
    return value.isEmpty() ? instead : parsed(name, value, whatItIs, parse, instead);
  }

  /** A value that may be there and then must fit. */
  <T extends @Nullable Object> T optional(
      String name, String whatItIs, Function<String, T> parse, T otherwise) {
    String value = optional(name);
    return value == null ? otherwise : parsed(name, value, whatItIs, parse, otherwise);
  }

  private <T extends @Nullable Object> T parsed(
      String name, String value, String whatItIs, Function<String, T> parse, T instead) {
    try {
      return parse.apply(value);
    } catch (RuntimeException e) {
      problems.add(
          "%s is '%s', but must be %s (%s)".formatted(name, value, whatItIs, e.getMessage()));
      return instead;
    }
  }

  /** Says everything that was wrong, if anything was. */
  void check() {
    if (!problems.isEmpty()) {
      throw new Unfit(problems);
    }
  }
}
