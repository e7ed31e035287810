package dev.kept.store.dynamo;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * Keeps what is there as long again from now. One attribute of each item is written: whoever
 * changes a text meanwhile is not undone.
 */
final class Lasting {

  private final Table table;

  Lasting(Table table) {
    this.table = table;
  }

  void keepLonger(String pk, String prefix) {
    table.keys(pk, prefix).forEach(sk -> keepOneLonger(pk, sk));
  }

  private void keepOneLonger(String pk, String sk) {
    try {
      table
          .client()
          .updateItem(update ->
              update
                  .tableName(table.items().tableName())
                  .key(Table.rawKey(pk, sk))
                  .updateExpression("SET expiresAt = :expiry")
                  .conditionExpression("attribute_exists(pk) AND expiresAt > :now")
                  .expressionAttributeValues(
                      Map.of(
                          ":expiry", Conditions.seconds(table.expiry()),
                          ":now", Conditions.seconds(table.now()))));
    } catch (ConditionalCheckFailedException e) {
      // It has gone, and stays so.
      return;
    }
  }
}
