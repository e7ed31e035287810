package dev.kept.store.dynamo;

import dev.kept.store.CustomJson;
import dev.kept.store.Keys;
import dev.kept.store.Versions;
import dev.kept.waking.Custom;
import dev.kept.waking.Customs;
import java.util.Optional;

/** Customs of sources in DynamoDB. One that is not used any more expires as heads do. */
final class DynamoCustoms implements Customs {

  private final Table table;

  DynamoCustoms(Table table) {
    this.table = table;
  }

  @Override
  public Optional<Custom> get(String connection) {
    return table
        .get(Keys.ofSource(connection), Keys.HEAD)
        .map(item -> Table.read(item, body -> CustomJson.read(body, Heads.version(item))));
  }

  @Override
  public boolean replace(String connection, Custom next, long expected) {
    Versions.follows(next.version(), expected);
    return table.replaceHead(
        Keys.ofSource(connection), CustomJson.write(next), next.version(), null, expected);
  }
}
