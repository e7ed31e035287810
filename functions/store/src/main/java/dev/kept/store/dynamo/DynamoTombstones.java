package dev.kept.store.dynamo;

import dev.kept.fact.FactId;
import dev.kept.store.Buried;
import dev.kept.store.ForgettingJson;
import dev.kept.store.ForgotJson;
import dev.kept.store.Keys;
import dev.kept.waking.Forgetting;
import dev.kept.waking.Tombstones;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Tombstones in DynamoDB. They never expire. */
final class DynamoTombstones implements Tombstones {

  /**
   * Each in a partition of its own, which answers 3,000 facts a second. Whoever asks more of them
   * than were raised would miss a tombstone: the number never grows without raising all of them.
   */
  static final int COPIES = 16;

  private final Table table;
  private final LongTexts texts;

  DynamoTombstones(Table table) {
    this.table = table;
    this.texts = new LongTexts(table);
  }

  @Override
  public Count count(FactId fact) {
    int copy = Math.floorMod(fact.text().hashCode(), COPIES);
    return new Count(
        copy, table.get(Keys.ofForgotten(copy), Keys.COUNT).map(Heads::version).orElse(0L));
  }

  @Override
  public Map<String, Instant> all() {
    return table.withPrefix(Keys.FORGOTTEN, Keys.TOMBSTONE, Buried::parse).stream()
        .collect(Collectors.toUnmodifiableMap(Buried::hash, Buried::until));
  }

  @Override
  public void bury(Set<String> hashes, Instant until) {
    for (String hash : hashes) {
      String text = new Buried(hash, until).text();
      boolean _ =
          table.putIf(
              Item.at(Keys.FORGOTTEN, Keys.ofTombstone(hash)).body(text).build(),
              Expression.builder()
                  .expression("attribute_not_exists(pk) OR body < :body")
                  .putExpressionValue(":body", AttributeValue.fromS(text))
                  .build());
    }
    for (int copy = 0; copy < COPIES; copy++) {
      raise(copy);
    }
  }

  private void raise(int copy) {
    table
        .client()
        .updateItem(update ->
            update
                .tableName(table.items().tableName())
                .key(Table.rawKey(Keys.ofForgotten(copy), Keys.COUNT))
                .updateExpression("ADD version :one")
                .expressionAttributeValues(Map.of(":one", AttributeValue.fromN("1"))));
  }

  @Override
  public List<Forgetting> begun() {
    return table.keys(Keys.FORGOTTEN, Keys.BEGUN).stream()
        .flatMap(sk -> texts.get(Keys.FORGOTTEN, sk).stream())
        .map(ForgettingJson::read)
        .toList();
  }

  @Override
  public void begin(Forgetting work) {
    texts.put(Keys.FORGOTTEN, Keys.ofWork(work.id()), ForgettingJson.write(work), null);
  }

  @Override
  public void finish(Forgetting work, Forgot record) {
    table.put(
        Item.at(Keys.FORGOTTEN, Keys.ofRecord(record.at(), record.id()))
            .body(ForgotJson.write(record))
            .build());
    texts.delete(Keys.FORGOTTEN, Keys.ofWork(work.id()));
  }

  @Override
  public List<Forgot> done() {
    return table.withPrefix(Keys.FORGOTTEN, Keys.DONE, ForgotJson::read);
  }
}
