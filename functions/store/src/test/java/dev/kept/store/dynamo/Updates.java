package dev.kept.store.dynamo;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Update expressions, as far as we write them. */
final class Updates {

  private static final Pattern SET = Pattern.compile("(\\w+) = (:\\w+)");
  private static final Pattern REMOVE = Pattern.compile("REMOVE (\\w+(?:, \\w+)*)");
  private static final Pattern ADD = Pattern.compile("ADD (\\w+) (:\\w+)");

  private Updates() {}

  static void apply(
      String expression, Map<String, AttributeValue> values, Map<String, AttributeValue> item) {
    Matcher set = SET.matcher(expression);
    while (set.find()) {
      item.put(set.group(1), requireNonNull(values.get(set.group(2))));
    }
    Matcher remove = REMOVE.matcher(expression);
    while (remove.find()) {
      for (String name : remove.group(1).split(", ", -1)) {
        item.remove(name);
      }
    }
    Matcher add = ADD.matcher(expression);
    while (add.find()) {
      BigDecimal more = new BigDecimal(requireNonNull(values.get(add.group(2))).n());
      AttributeValue there = item.get(add.group(1));
      BigDecimal sum = there == null ? more : more.add(new BigDecimal(there.n()));
      item.put(add.group(1), AttributeValue.fromN(sum.toPlainString()));
    }
  }
}
