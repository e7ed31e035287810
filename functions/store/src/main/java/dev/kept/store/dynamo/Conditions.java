package dev.kept.store.dynamo;

import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** On which condition an item is written. What has expired is not there. */
final class Conditions {

  private Conditions() {}

  static Expression absent(Instant now) {
    return expression(
        "attribute_not_exists(pk) OR expiresAt <= :now", Map.of(":now", seconds(now)));
  }

  /** Where nothing is there any more, or something that holds an earlier version. */
  static Expression absentOrBefore(long version, Instant now) {
    return expression(
        "attribute_not_exists(pk) OR expiresAt <= :now OR version < :version",
        Map.of(":now", seconds(now), ":version", number(version)));
  }

  static Expression hasVersion(long expected) {
    return expression("version = :expected", Map.of(":expected", number(expected)));
  }

  /** Where what is not done holds that version, or an earlier one. */
  static Expression notDoneSince(long version) {
    return expression(
        "version <= :version AND attribute_not_exists(doneAt)",
        Map.of(":version", number(version)));
  }

  private static Expression expression(String text, Map<String, AttributeValue> values) {
    return Expression.builder().expression(text).expressionValues(values).build();
  }

  static AttributeValue seconds(Instant at) {
    return number(at.getEpochSecond());
  }

  private static AttributeValue number(long number) {
    return AttributeValue.fromN(Long.toString(number));
  }
}
