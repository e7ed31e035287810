package dev.kept.lambda.pages;

import java.util.List;
import java.util.Map;

/** What a button asks for beside it. */
sealed interface Field {

  /** What stands above it. */
  String label();

  /** Under which name it is sent. */
  String name();

  /** A line of words. */
  record Line(String label, String name, String value, String example, int longest)
      implements Field {}

  /**
   * A date and a time of day, on the clock of the business.
   *
   * @param from as the browser writes it; empty where there is no bound
   */
  record Moment(String label, String name, String from, String to, boolean required)
      implements Field {}

  /** One of several. */
  record Pick(String label, String name, List<Option> options) implements Field {
    public Pick {
      options = List.copyOf(options);
    }
  }

  /** One of a list. */
  record Option(String value, String words, boolean usual) {}

  /** For templates: every name is there for every kind. */
  default Map<String, Object> model() {
    return Map.of(
        "label", label(),
        "name", name(),
        "line", this instanceof Line line ? List.of(line(line)) : List.of(),
        "moment", this instanceof Moment moment ? List.of(moment(moment)) : List.of(),
        "pick", this instanceof Pick pick ? List.of(Map.of("options", options(pick))) : List.of());
  }

  private static Map<String, Object> line(Line line) {
    return Map.of("value", line.value(), "example", line.example(), "longest", line.longest());
  }

  private static Map<String, Object> moment(Moment moment) {
    return Map.of("from", moment.from(), "to", moment.to(), "required", moment.required());
  }

  private static List<Map<String, Object>> options(Pick pick) {
    return pick.options().stream()
        .map(option ->
            Map.<String, Object>of(
                "value", option.value(), "words", option.words(), "usual", option.usual()))
        .toList();
  }
}
