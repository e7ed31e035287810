package dev.kept.bench.start;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * As much of a table as a function's first events need: gives back what was put, says yes to every
 * condition, and has empty indexes.
 */
final class QuickTable {

  private static final String TEXT = "\"((?:[^\"\\\\]|\\\\.)*)\"";
  private static final Pattern PK = Pattern.compile("\"pk\":\\{\"S\":" + TEXT + "\\}");
  private static final Pattern SK = Pattern.compile("\"sk\":\\{\"S\":" + TEXT + "\\}");
  private static final Pattern VALUE =
      Pattern.compile("\":[A-Za-z0-9_]+\":\\{\"S\":" + TEXT + "\\}");
  private static final String ITEM = "\"Item\":";

  private final Map<String, TreeMap<String, String>> items = new HashMap<>();

  synchronized String put(String asked) {
    int begin = asked.indexOf(ITEM) + ITEM.length();
    String item = asked.substring(begin, end(asked, begin));
    items.computeIfAbsent(first(PK, item), _ -> new TreeMap<>()).put(first(SK, item), item);
    return "{}";
  }

  synchronized String get(String asked) {
    String item = items.getOrDefault(first(PK, asked), new TreeMap<>()).get(first(SK, asked));
    return item == null ? "{}" : "{\"Item\":" + item + "}";
  }

  synchronized String query(String asked) {
    List<String> values = new ArrayList<>();
    Matcher each = VALUE.matcher(asked);
    while (each.find()) {
      values.add(each.group(1));
    }
    List<String> found = new ArrayList<>();
    if (!asked.contains("\"IndexName\"")) {
      for (String pk : values) {
        items.getOrDefault(pk, new TreeMap<>()).entrySet().stream()
            .filter(
                item -> values.size() == 1 || values.stream().anyMatch(item.getKey()::startsWith))
            .map(Map.Entry::getValue)
            .forEach(found::add);
      }
    }
    return "{\"Items\":[%s],\"Count\":%d,\"ScannedCount\":%d}"
        .formatted(String.join(",", found), found.size(), found.size());
  }

  private static String first(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    return found.find() ? found.group(1) : "";
  }

  /** Where the object that begins here is over. */
  private static int end(String text, int begin) {
    int depth = 0;
    boolean quoted = false;
    for (int i = begin; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted && c == '\\') {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && c == '{') {
        depth++;
      } else if (!quoted && c == '}') {
        depth--;
        if (depth == 0) {
          return i + 1;
        }
      }
    }
    throw new IllegalArgumentException("an object without an end");
  }
}
