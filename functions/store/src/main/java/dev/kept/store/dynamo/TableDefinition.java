package dev.kept.store.dynamo;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** The table, for endpoints on which no template made it. It says what the template says. */
public final class TableDefinition {

  private TableDefinition() {}

  /**
   * Makes the table and waits until it can be used.
   *
   * @return {@code false} if it was there already
   */
  public static boolean createIfMissing(DynamoDbClient client, String name) {
    try {
      client.createTable(table(name));
    } catch (ResourceInUseException e) {
      return false;
    }
    try (var waiter = client.waiter()) {
      waiter.waitUntilTableExists(table -> table.tableName(name));
    }
    client.updateTimeToLive(ttl ->
        ttl.tableName(name)
            .timeToLiveSpecification(spec -> spec.attributeName("expiresAt").enabled(true)));
    return true;
  }

  private static CreateTableRequest table(String name) {
    return CreateTableRequest.builder()
        .tableName(name)
        .billingMode(BillingMode.PAY_PER_REQUEST)
        .keySchema(key("pk", KeyType.HASH), key("sk", KeyType.RANGE))
        .attributeDefinitions(
            text("pk"), text("sk"), text("wakeShard"), text("wakeAt"), text("board"), text("due"))
        .globalSecondaryIndexes(
            index(ItemSchema.WAKE, "wakeShard", "wakeAt"), index(ItemSchema.BOARD, "board", "due"))
        .build();
  }

  private static GlobalSecondaryIndex index(String name, String partition, String sort) {
    return GlobalSecondaryIndex.builder()
        .indexName(name)
        .keySchema(key(partition, KeyType.HASH), key(sort, KeyType.RANGE))
        .projection(projection -> projection.projectionType(ProjectionType.KEYS_ONLY))
        .build();
  }

  private static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }

  private static AttributeDefinition text(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }
}
