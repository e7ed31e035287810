package dev.kept.store.dynamo;

import dev.kept.fact.CaseId;
import dev.kept.store.Instants;
import dev.kept.store.Keys;
import dev.kept.store.Wakings;
import dev.kept.waking.WakeIndex;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The heads of the table by the instant at which they are to wake. */
final class DynamoWakeIndex implements WakeIndex {

  private final Table table;

  DynamoWakeIndex(Table table) {
    this.table = table;
  }

  /** What was written down before is raised, never lowered. */
  @Override
  public int shards() {
    int known =
        table.get(Keys.SWEEP, Keys.SHARDS).map(item -> Integer.parseInt(item.text())).orElse(0);
    if (known < table.shards()) {
      table.put(Item.at(Keys.SWEEP, Keys.SHARDS).body(Integer.toString(table.shards())).build());
    }
    return Math.max(known, table.shards());
  }

  @Override
  public boolean mend(CaseId caseId) {
    String pk = Keys.ofCase(caseId);
    Item head = table.get(pk, Keys.HEAD).orElse(null);
    if (head == null || head.wakeAt() == null || isSwept(head.wakeShard())) {
      return false;
    }
    try {
      table
          .client()
          .updateItem(update ->
              update
                  .tableName(table.items().tableName())
                  .key(Table.rawKey(pk, Keys.HEAD))
                  .updateExpression("SET wakeShard = :shard")
                  .conditionExpression("attribute_exists(wakeAt)")
                  .expressionAttributeValues(
                      Map.of(":shard", AttributeValue.fromS("" + Keys.shard(pk, table.shards())))));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false; // It is not to wake any more.
    }
  }

  private boolean isSwept(@Nullable String shard) {
    try {
      int number = Integer.parseInt(String.valueOf(shard));
      return number >= 0 && number < shards();
    } catch (NumberFormatException e) {
      return false;
    }
  }

  @Override
  public List<Waking> before(int shard, Instant before, int limit) {
    return table
        .items()
        .index(ItemSchema.WAKE)
        .query(query ->
            query
                .queryConditional(
                    QueryConditional.sortLessThan(
                        Table.key(Integer.toString(shard), Instants.text(before))))
                .limit(limit))
        .stream()
        .flatMap(page -> page.items().stream())
        .limit(limit)
        .map(item -> Wakings.of(item.pk(), Objects.requireNonNull(item.wakeAt())))
        .toList();
  }

  @Override
  public void putOff(Waking waking, Instant until) {
    try {
      table
          .client()
          .updateItem(update ->
              update
                  .tableName(table.items().tableName())
                  .key(Table.rawKey(Wakings.partition(waking), Keys.HEAD))
                  .updateExpression("SET wakeAt = :until ADD failures :one")
                  .conditionExpression("wakeAt <= :from")
                  .expressionAttributeValues(
                      Map.of(
                          ":until", AttributeValue.fromS(Instants.text(until)),
                          ":from", AttributeValue.fromS(Instants.text(waking.wakeAt())),
                          ":one", AttributeValue.fromN("1"))));
    } catch (ConditionalCheckFailedException e) {
      // Somebody wrote the head meanwhile, so it can be read after all.
      return;
    }
  }

  @Override
  public Optional<Instant> lastTick() {
    return table.get(Keys.SWEEP, Keys.TICK).map(item -> Instants.parse(item.text()));
  }

  @Override
  public void finishedTick(Instant at) {
    table.put(Item.at(Keys.SWEEP, Keys.TICK).body(Instants.text(at)).build());
  }
}
