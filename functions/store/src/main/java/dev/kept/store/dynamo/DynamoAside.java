package dev.kept.store.dynamo;

import dev.kept.store.Keys;
import dev.kept.store.SetAsideJson;
import dev.kept.waking.Aside;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Events that were set aside, in DynamoDB. */
final class DynamoAside implements Aside {

  private final Table table;
  private final LongTexts texts;

  DynamoAside(Table table) {
    this.table = table;
    this.texts = new LongTexts(table);
  }

  /** The body comes first, so that an event that is listed is whole. */
  @Override
  public void put(SetAside item) {
    Instant expiry = table.expiry();
    texts.put(Keys.ASIDE, Keys.ofBody(item.id()), item.body(), expiry);
    table.put(
        Item.at(Keys.ASIDE, Keys.ofEvent(item.id()))
            .body(SetAsideJson.write(item))
            .expires(expiry)
            .build());
  }

  @Override
  public List<SetAside> list(int limit) {
    return table.withPrefix(Keys.ASIDE, Keys.EVENT, SetAsideJson::read).stream()
        .sorted(Comparator.comparing(SetAside::at).reversed().thenComparing(SetAside::id))
        .limit(limit)
        .map(this::withBody)
        .toList();
  }

  @Override
  public Optional<SetAside> get(String id) {
    return table
        .get(Keys.ASIDE, Keys.ofEvent(id))
        .map(item -> withBody(Table.read(item, SetAsideJson::read)));
  }

  @Override
  public void drop(String id) {
    table.delete(Keys.ASIDE, Keys.ofEvent(id));
    texts.delete(Keys.ASIDE, Keys.ofBody(id));
  }

  private SetAside withBody(SetAside item) {
    return SetAsideJson.with(item, texts.get(Keys.ASIDE, Keys.ofBody(item.id())).orElse(""));
  }
}
