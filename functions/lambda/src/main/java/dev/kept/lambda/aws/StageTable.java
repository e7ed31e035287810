package dev.kept.lambda.aws;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The table of a {@link Stage}: gives back what was put, and says yes to every condition. As much
 * of it as a rehearsal needs; the indexes are empty, and what is changed in part stays as it is.
 */
final class StageTable {

  private static final JsonFactory JSON = new JsonFactory();

  /** Items as they were sent, by partition and then in the order of the sort key. */
  private final Map<String, TreeMap<String, String>> items = new HashMap<>();

  /**
   * What matters of a request.
   *
   * @param key of an item that is put or asked for
   * @param item as it was sent; empty where none was
   * @param values what a query compares with
   */
  private record Asked(Map<String, String> key, String item, boolean ofIndex, List<String> values) {
    String part(String name) {
      return key.getOrDefault(name, "");
    }
  }

  synchronized String put(String request) {
    Asked asked = asked(request);
    items.computeIfAbsent(asked.part("pk"), _ -> new TreeMap<>()).put(asked.part("sk"), asked.item);
    return "{}";
  }

  synchronized String get(String request) {
    Asked asked = asked(request);
    String item = items.getOrDefault(asked.part("pk"), new TreeMap<>()).get(asked.part("sk"));
    return item == null ? "{}" : "{\"Item\":" + item + "}";
  }

  /** A partition, or what begins so in it. */
  synchronized String query(String request) {
    Asked asked = asked(request);
    List<String> found = new ArrayList<>();
    if (!asked.ofIndex) {
      for (String pk : asked.values) {
        items
            .getOrDefault(pk, new TreeMap<>())
            .forEach((sk, item) -> {
              if (asked.values.size() == 1 || asked.values.stream().anyMatch(sk::startsWith)) {
                found.add(item);
              }
            });
      }
    }
    return "{\"Items\":[%s],\"Count\":%d,\"ScannedCount\":%d}"
        .formatted(String.join(",", found), found.size(), found.size());
  }

  /** Says of every entry of a batch that it was taken. */
  static String allTaken(String request) {
    List<String> taken = new ArrayList<>();
    try (JsonParser in = JSON.createParser(request)) {
      while (in.nextToken() != null) {
        if (in.currentToken() == JsonToken.VALUE_STRING && "Id".equals(in.currentName())) {
          taken.add("{\"MessageId\":\"-\",\"Id\":\"" + in.getText() + "\"}");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "{\"Successful\":[" + String.join(",", taken) + "],\"Failed\":[]}";
  }

  private static Asked asked(String request) {
    Map<String, String> key = new HashMap<>();
    List<String> values = new ArrayList<>();
    boolean ofIndex = false;
    int begin = 0;
    int end = 0;
    try (JsonParser in = JSON.createParser(request)) {
      for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
        if (isTop(in, "Item") && token == JsonToken.START_OBJECT) {
          begin = (int) in.currentTokenLocation().getCharOffset();
        } else if (isTop(in, "Item") && token == JsonToken.END_OBJECT) {
          end = (int) in.currentLocation().getCharOffset();
        } else if (token == JsonToken.VALUE_STRING && "IndexName".equals(in.currentName())) {
          ofIndex = true;
        } else if (token == JsonToken.VALUE_STRING && "S".equals(in.currentName())) {
          String attribute = nameAbove(in, 1);
          String top = nameAbove(in, 2);
          if ("ExpressionAttributeValues".equals(top)) {
            values.add(in.getText());
          } else if (attribute != null && ("Item".equals(top) || "Key".equals(top))) {
            key.put(attribute, in.getText());
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Asked(key, request.substring(begin, end), ofIndex, values);
  }

  /** Whether an object of this name, right under the top, begins or ends here. */
  private static boolean isTop(JsonParser in, String name) {
    JsonStreamContext here = in.getParsingContext();
    JsonStreamContext above = in.currentToken() == JsonToken.START_OBJECT ? here.getParent() : here;
    return above != null
        && above.getParent() != null
        && above.getParent().inRoot()
        && name.equals(above.getCurrentName());
  }

  private static @Nullable String nameAbove(JsonParser in, int levels) {
    JsonStreamContext context = in.getParsingContext();
    for (int i = 0; i < levels && context != null; i++) {
      context = context.getParent();
    }
    return context == null ? null : context.getCurrentName();
  }
}
