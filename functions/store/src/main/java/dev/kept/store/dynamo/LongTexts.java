package dev.kept.store.dynamo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Texts that may be longer than the 400 KB that an item may have: the rest goes into further items,
 * which are written first, so that a text that is there is whole.
 */
final class LongTexts {

  /** What the keys of all items but the first of a text begin with. */
  static final String PARTS = "PART#";

  /** UTF-16 units an item; at most three bytes each. */
  private static final int PART = 100_000;

  private final Table table;

  LongTexts(Table table) {
    this.table = table;
  }

  void put(String pk, String sk, String text, @Nullable Instant expiry) {
    List<String> parts = split(text);
    for (int i = parts.size() - 1; i > 0; i--) {
      table.put(Item.at(pk, partKey(sk, i)).body(parts.get(i)).expires(expiry).build());
    }
    Item.Builder first = Item.at(pk, sk).body(parts.getFirst()).expires(expiry);
    first.parts = parts.size();
    table.put(first.build());
  }

  Optional<String> get(String pk, String sk) {
    return table.get(pk, sk).map(first -> first.text() + rest(first));
  }

  void delete(String pk, String sk) {
    int parts = table.get(pk, sk).map(LongTexts::parts).orElse(0);
    table.delete(pk, sk);
    for (int i = 1; i < parts; i++) {
      table.delete(pk, partKey(sk, i));
    }
  }

  private String rest(Item first) {
    StringBuilder rest = new StringBuilder();
    for (int i = 1; i < parts(first); i++) {
      rest.append(table.get(first.pk(), partKey(first.sk(), i)).map(Item::text).orElse(""));
    }
    return rest.toString();
  }

  private static int parts(Item first) {
    return first.parts() == null ? 1 : first.parts();
  }

  private static String partKey(String sk, int i) {
    return PARTS + i + "#" + sk;
  }

  private static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    while (text.length() - start > PART) {
      boolean inPair = Character.isHighSurrogate(text.charAt(start + PART - 1));
      int end = start + (inPair ? PART - 1 : PART);
      parts.add(text.substring(start, end));
      start = end;
    }
    parts.add(text.substring(start));
    return parts;
  }
}
