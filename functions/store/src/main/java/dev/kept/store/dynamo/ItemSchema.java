package dev.kept.store.dynamo;

import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTag;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticImmutableTableSchema;

/** How items are written in the table: every attribute by hand, nothing by reflection. */
final class ItemSchema {

  static final String WAKE = "wake";
  static final String BOARD = "board";

  static final TableSchema<Item> SCHEMA =
      new ItemSchema()
          .text(
              "pk", Item::pk, (item, pk) -> item.pk = pk, StaticAttributeTags.primaryPartitionKey())
          .text("sk", Item::sk, (item, sk) -> item.sk = sk, StaticAttributeTags.primarySortKey())
          .text("body", Item::body, (item, body) -> item.body = body)
          .attribute(Long.class, "version", Item::version, (item, v) -> item.version = v)
          .text(
              "wakeShard",
              Item::wakeShard,
              (item, shard) -> item.wakeShard = shard,
              StaticAttributeTags.secondaryPartitionKey(WAKE))
          .text(
              "wakeAt",
              Item::wakeAt,
              (item, at) -> item.wakeAt = at,
              StaticAttributeTags.secondarySortKey(WAKE))
          .text("doneAt", Item::doneAt, (item, at) -> item.doneAt = at)
          .text(
              "board",
              Item::board,
              (item, board) -> item.board = board,
              StaticAttributeTags.secondaryPartitionKey(BOARD))
          .text(
              "due",
              Item::due,
              (item, due) -> item.due = due,
              StaticAttributeTags.secondarySortKey(BOARD))
          .attribute(Integer.class, "facts", Item::facts, (item, n) -> item.facts = n)
          .text("readAt", Item::readAt, (item, at) -> item.readAt = at)
          .attribute(Integer.class, "parts", Item::parts, (item, n) -> item.parts = n)
          .attribute(Long.class, "expiresAt", Item::expiresAt, (item, at) -> item.expiresAt = at)
          .schema
          .build();

  private final StaticImmutableTableSchema.Builder<Item, Item.Builder> schema =
      StaticImmutableTableSchema.builder(Item.class, Item.Builder.class)
          .newItemBuilder(Item.Builder::new, Item.Builder::build);

  private ItemSchema() {}

  private ItemSchema text(
      String name,
      Function<Item, @Nullable String> getter,
      BiConsumer<Item.Builder, String> setter,
      StaticAttributeTag... tags) {
    return attribute(String.class, name, getter, setter, tags);
  }

  private <T> ItemSchema attribute(
      Class<T> type,
      String name,
      Function<Item, @Nullable T> getter,
      BiConsumer<Item.Builder, T> setter,
      StaticAttributeTag... tags) {
    schema.addAttribute(
        type, attribute -> attribute.name(name).getter(getter).setter(setter).tags(tags));
    return this;
  }
}
