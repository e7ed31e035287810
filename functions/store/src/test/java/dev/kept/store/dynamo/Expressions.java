package dev.kept.store.dynamo;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Conditions, filters and key conditions, as far as we write them. */
final class Expressions {

  private static final Pattern WORD = Pattern.compile("<=|>=|<>|[<>=(),]|[#:\\w.-]+");

  private final Iterator<String> words;
  private final Map<String, String> names;
  private final Map<String, AttributeValue> values;
  private final Map<String, AttributeValue> item;
  private String word;

  private Expressions(
      String text,
      Map<String, String> names,
      Map<String, AttributeValue> values,
      Map<String, AttributeValue> item) {
    List<String> all = WORD.matcher(text).results().map(MatchResult::group).toList();
    this.words = all.iterator();
    this.names = names;
    this.values = values;
    this.item = item;
    this.word = words.next();
  }

  /** Whether it holds of an item; an empty one is that of a key that is free. */
  static boolean holds(
      @Nullable String text,
      Map<String, String> names,
      Map<String, AttributeValue> values,
      Map<String, AttributeValue> item) {
    return text == null || new Expressions(text, names, values, item).or();
  }

  private String next() {
    String read = word;
    word = words.hasNext() ? words.next() : "";
    return read;
  }

  private boolean or() {
    boolean holds = and();
    while (word.equals("OR")) {
      next();
      holds |= and();
    }
    return holds;
  }

  private boolean and() {
    boolean holds = term();
    while (word.equals("AND")) {
      next();
      holds &= term();
    }
    return holds;
  }

  private boolean term() {
    String first = next();
    if (first.equals("(")) {
      boolean holds = or();
      next();
      return holds;
    }
    return word.equals("(") ? function(first) : compare(first);
  }

  private boolean function(String name) {
    next();
    AttributeValue value = operand(next());
    boolean holds =
        switch (name) {
          case "attribute_exists" -> value != null;
          case "attribute_not_exists" -> value == null;
          case "begins_with" -> {
            next();
            AttributeValue prefix = operand(next());
            yield value != null && prefix != null && value.s().startsWith(prefix.s());
          }
          default -> throw new IllegalArgumentException("no function " + name);
        };
    next();
    return holds;
  }

  private boolean compare(String first) {
    AttributeValue left = operand(first);
    String how = next();
    AttributeValue right = operand(next());
    if (left == null || right == null) {
      return how.equals("<>");
    }
    int order =
        left.s() != null
            ? left.s().compareTo(right.s())
            : new BigDecimal(left.n()).compareTo(new BigDecimal(right.n()));
    return switch (how) {
      case "=" -> order == 0;
      case "<>" -> order != 0;
      case "<" -> order < 0;
      case "<=" -> order <= 0;
      case ">" -> order > 0;
      case ">=" -> order >= 0;
      default -> throw new IllegalArgumentException("no comparison " + how);
    };
  }

  private @Nullable AttributeValue operand(String name) {
    return name.startsWith(":") ? values.get(name) : item.get(names.getOrDefault(name, name));
  }
}
