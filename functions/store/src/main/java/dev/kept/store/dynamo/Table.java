package dev.kept.store.dynamo;

import dev.kept.store.Instants;
import dev.kept.store.Keys;
import dev.kept.store.UnreadableItem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * The one table, as the ports use it: reads are consistent and complete, and an item that has
 * expired is not there, although the table deletes it only hours later.
 *
 * <p>The client tries again when an answer is lost, so a write may be refused by its own first try:
 * "no" means that somebody wrote, perhaps ourselves.
 */
final class Table {

  /** Heads outlive their facts, so that a reading never finds facts without the guard. */
  private static final Duration HEAD_OUTLIVES = Duration.ofDays(35);

  private final DynamoDbClient client;
  private final String name;

  /** Made when it is first asked for: the function at the door reads a policy, and needs none. */
  private volatile @Nullable Mapped mapped;

  private final InstantSource clock;
  private final Duration retention;
  private final int shards;

  Table(DynamoDbClient client, String name, InstantSource clock, Duration retention, int shards) {
    this.client = client;
    this.name = name;
    this.clock = clock;
    this.retention = retention;
    this.shards = shards;
  }

  DynamoDbClient client() {
    return client;
  }

  DynamoDbEnhancedClient enhanced() {
    return mapped().client();
  }

  DynamoDbTable<Item> items() {
    return mapped().items();
  }

  private Mapped mapped() {
    Mapped ready = mapped;
    if (ready == null) {
      DynamoDbEnhancedClient made =
          DynamoDbEnhancedClient.builder().dynamoDbClient(client).extensions().build();
      ready = new Mapped(made, made.table(name, ItemSchema.SCHEMA));
      mapped = ready;
    }
    return ready;
  }

  /** Two that are made at once are as good as one. */
  private record Mapped(DynamoDbEnhancedClient client, DynamoDbTable<Item> items) {}

  int shards() {
    return shards;
  }

  Duration retention() {
    return retention;
  }

  Instant now() {
    return clock.instant();
  }

  /** When that expires which is written now. */
  Instant expiry() {
    return now().plus(retention);
  }

  boolean putIfAbsent(Item item) {
    return putIf(item, Conditions.absent(now()));
  }

  void put(Item item) {
    items().putItem(item);
  }

  boolean putIf(Item item, Expression condition) {
    try {
      items().putItem(put -> put.item(item).conditionExpression(condition));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  Optional<Item> get(String pk, String sk) {
    @Nullable Item found = items().getItem(get -> get.key(key(pk, sk)).consistentRead(true));
    return Optional.ofNullable(found).filter(item -> item.isThere(now()));
  }

  /** The same by the plain client: what an item says, its version and its end. */
  Optional<Item> plain(String pk, String sk) {
    return plain(pk, sk, true);
  }

  /** What was there a moment ago, at half the price. */
  Optional<Item> lately(String pk, String sk) {
    return plain(pk, sk, false);
  }

  private Optional<Item> plain(String pk, String sk, boolean consistent) {
    Map<String, AttributeValue> found =
        client
            .getItem(get -> get.tableName(name).key(rawKey(pk, sk)).consistentRead(consistent))
            .item();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Item.Builder item = Item.at(pk, sk);
    AttributeValue body = found.get("body");
    AttributeValue version = found.get("version");
    AttributeValue expiresAt = found.get("expiresAt");
    item.body = body == null ? null : body.s();
    item.version = version == null ? null : Long.valueOf(version.n());
    item.expiresAt = expiresAt == null ? null : Long.valueOf(expiresAt.n());
    return Optional.of(item.build()).filter(one -> one.isThere(now()));
  }

  void delete(String pk, String sk) {
    items().deleteItem(key(pk, sk));
  }

  /** Every item of a partition whose sort key begins so and that is not done, in its order. */
  <T> List<T> withPrefix(String pk, String prefix, Function<String, T> form) {
    return withPrefix(pk, prefix, true, form);
  }

  /**
   * The same.
   *
   * @param consistent false for what was there a moment ago, at half the price
   */
  <T> List<T> withPrefix(String pk, String prefix, boolean consistent, Function<String, T> form) {
    Instant now = now();
    return items()
        .query(query ->
            query
                .queryConditional(QueryConditional.sortBeginsWith(key(pk, prefix)))
                .filterExpression(
                    Expression.builder().expression("attribute_not_exists(doneAt)").build())
                .consistentRead(consistent))
        .items()
        .stream()
        .filter(item -> item.isThere(now))
        .map(item -> read(item, form))
        .toList();
  }

  /** The sort keys of a partition that begin so, also of what has expired. */
  List<String> keys(String pk, String prefix) {
    return items()
        .query(query ->
            query
                .queryConditional(QueryConditional.sortBeginsWith(key(pk, prefix)))
                .attributesToProject("pk", "sk")
                .consistentRead(true))
        .items()
        .stream()
        .map(Item::sk)
        .toList();
  }

  boolean replaceHead(
      String pk, String body, long version, @Nullable Instant wakeAt, long expected) {
    Item.Builder head =
        Item.at(pk, Keys.HEAD).body(body).version(version).expires(expiry().plus(HEAD_OUTLIVES));
    if (wakeAt != null) {
      head.wakeAt = Instants.text(wakeAt);
      head.wakeShard = Integer.toString(Keys.shard(pk, shards));
    }
    return putIf(
        head.build(), expected == 0 ? Conditions.absent(now()) : Conditions.hasVersion(expected));
  }

  static <T> T read(Item item, Function<String, T> form) {
    try {
      return form.apply(item.text());
    } catch (RuntimeException e) {
      throw new UnreadableItem(item.pk(), item.sk(), e);
    }
  }

  static Key key(String pk, String sk) {
    return Key.builder().partitionValue(pk).sortValue(sk).build();
  }

  static Map<String, AttributeValue> rawKey(String pk, String sk) {
    return Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS(sk));
  }
}
