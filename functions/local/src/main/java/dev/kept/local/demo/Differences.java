package dev.kept.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** In what a story came out otherwise than expected, in words. */
public final class Differences {

  private static final List<String> PARTS = List.of("commitments", "notices", "mails");

  private Differences() {}

  /** A line for each difference; none where all is as expected. */
  public static List<String> between(JsonNode expected, JsonNode outcome) {
    if (expected.isMissingNode()) {
      return List.of("there is no expect.json to compare with");
    }
    List<String> differences = new ArrayList<>();
    for (String part : PARTS) {
      JsonNode wanted = expected.path(part);
      JsonNode got = outcome.path(part);
      for (int i = 0; i < Math.max(wanted.size(), got.size()); i++) {
        compare("%s %d".formatted(part, i + 1), wanted.path(i), got.path(i), differences);
      }
    }
    return differences;
  }

  private static void compare(
      String where, JsonNode wanted, JsonNode got, List<String> differences) {
    if (wanted.isMissingNode()) {
      differences.add("%s: not expected: %s".formatted(where, got));
    } else if (got.isMissingNode()) {
      differences.add("%s: expected and not there: %s".formatted(where, wanted));
    } else {
      TreeSet<String> fields = new TreeSet<>();
      wanted.fieldNames().forEachRemaining(fields::add);
      got.fieldNames().forEachRemaining(fields::add);
      for (String field : fields) {
        if (!wanted.path(field).equals(got.path(field))) {
          differences.add(
              "%s: %s is %s, expected %s"
                  .formatted(where, field, shown(got.path(field)), shown(wanted.path(field))));
        }
      }
    }
  }

  private static String shown(JsonNode value) {
    return value.isMissingNode() ? "not there" : value.toString();
  }
}
