package dev.kept.store.dynamo;

import dev.kept.casefile.Notice;
import dev.kept.desk.DeskHead;
import dev.kept.desk.Desks;
import dev.kept.store.DeskHeadJson;
import dev.kept.store.Instants;
import dev.kept.store.Keys;
import dev.kept.store.NoticeJson;
import dev.kept.store.Versions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Desks in DynamoDB. */
final class DynamoDesks implements Desks {

  private final Table table;

  DynamoDesks(Table table) {
    this.table = table;
  }

  @Override
  public boolean post(Notice notice) {
    return table.putIfAbsent(
        Item.at(Keys.ofDesk(notice.statement().person()), Keys.ofNotice(notice.key()))
            .body(NoticeJson.write(notice))
            .expires(table.expiry())
            .build());
  }

  @Override
  public List<Notice> waiting(String person) {
    return table.withPrefix(Keys.ofDesk(person), Keys.NOTICE, NoticeJson::read).stream()
        .sorted(Comparator.comparing(Notice::owedAt).thenComparing(Notice::key))
        .toList();
  }

  /** Of what is done only the key stays: a desk is read often. */
  @Override
  public void done(String person, String key, Instant at) {
    try {
      table
          .client()
          .updateItem(update ->
              update
                  .tableName(table.items().tableName())
                  .key(Table.rawKey(Keys.ofDesk(person), Keys.ofNotice(key)))
                  .updateExpression("SET doneAt = :at REMOVE body")
                  .conditionExpression("attribute_exists(pk) AND attribute_not_exists(doneAt)")
                  .expressionAttributeValues(
                      Map.of(":at", AttributeValue.fromS(Instants.text(at)))));
    } catch (ConditionalCheckFailedException e) {
      // Done before, or never there: either way nothing waits.
      return;
    }
  }

  @Override
  public Optional<DeskHead> head(String person) {
    return table
        .get(Keys.ofDesk(person), Keys.HEAD)
        .map(item ->
            Table.read(
                item, body -> DeskHeadJson.read(body, Heads.version(item), Heads.wakeAt(item))));
  }

  @Override
  public boolean replace(String person, DeskHead next, long expected) {
    Versions.follows(next.version(), expected);
    return table.replaceHead(
        Keys.ofDesk(person), DeskHeadJson.write(next), next.version(), next.wakeAt(), expected);
  }
}
