package dev.kept.store.dynamo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Texts that may be longer than the 400 KB that an item may have: the rest goes into further items,
 * which are written first, so that a text that is there is whole.
 */
final class LongTexts {

  /** What the keys of all items but the first of a text begin with. */
  static final String PARTS = "PART#";

  /** UTF-16 units an item; at most three bytes each. */
  private static final int PART = 100_000;

  private static final Expression NOT_BLANK =
      Expression.builder()
          .expression("attribute_not_exists(#body) OR #body <> :blank")
          .putExpressionName("#body", "body")
          .putExpressionValue(":blank", AttributeValue.fromS(""))
          .build();

  private final Table table;

  LongTexts(Table table) {
    this.table = table;
  }

  void put(String pk, String sk, String text, @Nullable Instant expiry) {
    List<String> parts = split(text);
    putRest(pk, sk, parts, expiry);
    Item.Builder first = Item.at(pk, sk).body(parts.getFirst()).expires(expiry);
    first.parts = parts.size();
    table.put(first.build());
  }

  private void putRest(String pk, String sk, List<String> parts, @Nullable Instant expiry) {
    for (int i = parts.size() - 1; i > 0; i--) {
      table.put(Item.at(pk, partKey(sk, i)).body(parts.get(i)).expires(expiry).build());
    }
  }

  /** A text that was made blank stays so; {@code false} then. */
  boolean putUnlessBlank(String pk, String sk, String text, @Nullable Instant expiry) {
    List<String> parts = split(text);
    if (parts.size() > 1 && isBlank(pk, sk)) {
      return false;
    }
    putRest(pk, sk, parts, expiry);
    Item.Builder first = Item.at(pk, sk).body(parts.getFirst()).expires(expiry);
    first.parts = parts.size();
    if (table.putIf(first.build(), NOT_BLANK)) {
      return true;
    }
    boolean blank = isBlank(pk, sk);
    if (blank) {
      deleteRest(pk, sk, parts.size());
    }
    return !blank;
  }

  /** The first part is blank before the others go: so nobody reads what is half gone. */
  void blank(String pk, String sk, @Nullable Instant expiry) {
    int parts = table.get(pk, sk).map(LongTexts::parts).orElse(0);
    Item.Builder first = Item.at(pk, sk).body("").expires(expiry);
    first.parts = 1;
    table.put(first.build());
    deleteRest(pk, sk, parts);
  }

  private boolean isBlank(String pk, String sk) {
    return table.get(pk, sk).map(first -> first.text().isEmpty()).orElse(false);
  }

  private void deleteRest(String pk, String sk, int parts) {
    for (int i = 1; i < parts; i++) {
      table.delete(pk, partKey(sk, i));
    }
  }

  Optional<String> get(String pk, String sk) {
    return table.get(pk, sk).map(first -> first.text() + rest(first));
  }

  void delete(String pk, String sk) {
    int parts = table.get(pk, sk).map(LongTexts::parts).orElse(0);
    table.delete(pk, sk);
    deleteRest(pk, sk, parts);
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
