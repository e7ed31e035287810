package dev.kept.store.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.store.ExpiryContract;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoExpiryTest extends ExpiryContract {

  private String table = "";

  @Override
  protected Ports ports() {
    table = LocalTables.newTable();
    DynamoStore store = LocalTables.store(table, () -> now);
    return new Ports(store.files(), store.ledger(), store.desks(), store.aside(), store.wakes());
  }

  /** The service deletes by the attribute, hours later. */
  @Override
  protected List<String> left() {
    return LocalTables.client().scanPaginator(scan -> scan.tableName(table)).items().stream()
        .filter(item -> !isExpired(item))
        .map(item -> item.get("pk").s() + " " + item.get("sk").s())
        .toList();
  }

  private boolean isExpired(Map<String, AttributeValue> item) {
    return item.containsKey("expiresAt")
        && Long.parseLong(item.get("expiresAt").n()) <= now.getEpochSecond();
  }

  @Test
  void theTableDeletesByThatAttribute() {
    assertThat(
            LocalTables.client()
                .describeTimeToLive(ttl -> ttl.tableName(table))
                .timeToLiveDescription()
                .attributeName())
        .isEqualTo("expiresAt");
  }
}
