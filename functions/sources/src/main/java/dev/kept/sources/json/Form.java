package dev.kept.sources.json;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a form or a query, by name; a name may come more than once.
 *
 * @param fields decoded, in the order of their names by UTF-16 code unit
 * @param whole false if a part could not be decoded and stands as it was sent
 */
public record Form(SortedMap<String, List<String>> fields, boolean whole) {

  private static final int MOST = 1_000;

  /** Never fails: what cannot be decoded stays as it is. */
  public static Form parse(String encoded) {
    SortedMap<String, List<String>> fields = new TreeMap<>();
    boolean whole = true;
    int count = 0;
    int from = 0;
    while (from <= encoded.length() && !encoded.isEmpty()) {
      int end = encoded.indexOf('&', from);
      String pair = encoded.substring(from, end < 0 ? encoded.length() : end);
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = decode(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
        whole &= name != null && value != null && ++count <= MOST;
        if (name == null || value == null || count > MOST) {
          return new Form(fields, false);
        }
        fields.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
      }
      if (end < 0) {
        break;
      }
      from = end + 1;
    }
    return new Form(fields, whole);
  }

  /** The first value under a name; null where there is none. */
  public @Nullable String first(String name) {
    List<String> values = fields.get(name);
    return values == null ? null : values.getFirst();
  }

  private static @Nullable String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
