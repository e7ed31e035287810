package dev.kept.store.dynamo;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.Capacity;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * DynamoDB on paper: as much of it as we use, in memory, with what each request is billed for by
 * the published rules. For counting where the real local one would take hours; {@code UnitsTest}
 * holds the two against each other.
 */
public final class PaperDynamo implements DynamoDbClient {

  private static final Pattern PARTITION = Pattern.compile("(\\S+) = (\\S+)");
  private static final Pattern PREFIX =
      Pattern.compile("begins_with\\s*\\(\\s*\\S+\\s*,\\s*(:\\w+)");

  private final PaperTable table = new PaperTable();

  /** Puts a row without billing it. */
  public synchronized void fill(String pk, String sk, Map<String, AttributeValue> rest) {
    var _ = table.put(pk, sk, rest);
  }

  @Override
  public synchronized PutItemResponse putItem(PutItemRequest request) {
    Map<String, AttributeValue> item = new HashMap<>(request.item());
    String pk = item.get("pk").s();
    String sk = item.get("sk").s();
    Map<String, AttributeValue> before =
        check(
            pk,
            sk,
            request.conditionExpression(),
            request.expressionAttributeNames(),
            request.expressionAttributeValues());
    long size = Math.max(Sizes.of(item), Sizes.of(before));
    item.remove("pk");
    item.remove("sk");
    return PutItemResponse.builder().consumedCapacity(wrote(size, table.put(pk, sk, item))).build();
  }

  @Override
  public synchronized DeleteItemResponse deleteItem(DeleteItemRequest request) {
    String pk = request.key().get("pk").s();
    String sk = request.key().get("sk").s();
    long size = Sizes.of(item(pk, sk));
    return DeleteItemResponse.builder()
        .consumedCapacity(wrote(size, table.put(pk, sk, Map.of())))
        .build();
  }

  @Override
  public synchronized UpdateItemResponse updateItem(UpdateItemRequest request) {
    String pk = request.key().get("pk").s();
    String sk = request.key().get("sk").s();
    Map<String, AttributeValue> before =
        check(
            pk,
            sk,
            request.conditionExpression(),
            request.expressionAttributeNames(),
            request.expressionAttributeValues());
    Map<String, AttributeValue> after = new HashMap<>(table.rest(pk, sk));
    Updates.apply(request.updateExpression(), request.expressionAttributeValues(), after);
    Map<String, Double> indexes = table.put(pk, sk, after);
    long size = Math.max(Sizes.of(item(pk, sk)), Sizes.of(before));
    return UpdateItemResponse.builder().consumedCapacity(wrote(size, indexes)).build();
  }

  @Override
  public synchronized GetItemResponse getItem(GetItemRequest request) {
    Map<String, AttributeValue> item =
        item(request.key().get("pk").s(), request.key().get("sk").s());
    double units = Sizes.read(Sizes.of(item), Boolean.TRUE.equals(request.consistentRead()));
    var answer = GetItemResponse.builder().consumedCapacity(used(units, Map.of()));
    return item.isEmpty() ? answer.build() : answer.item(item).build();
  }

  @Override
  public synchronized BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
    Map<String, List<Map<String, AttributeValue>>> answers = new HashMap<>();
    double units = 0;
    for (var asked : request.requestItems().entrySet()) {
      boolean consistent = Boolean.TRUE.equals(asked.getValue().consistentRead());
      for (Map<String, AttributeValue> key : asked.getValue().keys()) {
        Map<String, AttributeValue> item = item(key.get("pk").s(), key.get("sk").s());
        units += Sizes.read(Sizes.of(item), consistent);
        if (!item.isEmpty()) {
          answers.computeIfAbsent(asked.getKey(), it -> new ArrayList<>()).add(item);
        }
      }
    }
    return BatchGetItemResponse.builder()
        .responses(answers)
        .unprocessedKeys(Map.of())
        .consumedCapacity(used(units, Map.of()))
        .build();
  }

  @Override
  public synchronized QueryResponse query(QueryRequest request) {
    String condition = request.keyConditionExpression();
    Map<String, AttributeValue> values = request.expressionAttributeValues();
    var rows = rows(request, condition, values);
    List<Map<String, AttributeValue>> items = new ArrayList<>();
    QueryResponse.Builder answer = QueryResponse.builder();
    long size = 0;
    int seen = 0;
    for (var row : rows.entrySet()) {
      Map<String, AttributeValue> item =
          request.indexName() == null
              ? PaperTable.whole(row.getKey(), row.getValue())
              : item(row.getKey().pk(), row.getKey().sk());
      if (!Expressions.holds(condition, request.expressionAttributeNames(), values, item)) {
        break;
      }
      if (request.limit() != null && seen == request.limit()) {
        answer.lastEvaluatedKey(items.getLast());
        break;
      }
      seen++;
      size += request.indexName() == null ? Sizes.of(item) : Sizes.of(keysOf(item));
      if (Expressions.holds(
          request.filterExpression(), request.expressionAttributeNames(), values, item)) {
        items.add(request.indexName() == null ? item : keysOf(item));
      }
    }
    double units = Sizes.read(size, Boolean.TRUE.equals(request.consistentRead()));
    return answer.items(items).count(items.size()).consumedCapacity(used(units, Map.of())).build();
  }

  /** The whole table in one page. */
  @Override
  public synchronized ScanResponse scan(ScanRequest request) {
    List<Map<String, AttributeValue>> all = table.all();
    List<Map<String, AttributeValue>> items =
        all.stream()
            .filter(item ->
                Expressions.holds(
                    request.filterExpression(),
                    request.expressionAttributeNames(),
                    request.expressionAttributeValues(),
                    item))
            .toList();
    double units = Sizes.read(all.stream().mapToLong(Sizes::of).sum(), false);
    return ScanResponse.builder()
        .items(items)
        .count(items.size())
        .consumedCapacity(used(units, Map.of()))
        .build();
  }

  private NavigableMap<PaperTable.Place, Map<String, AttributeValue>> rows(
      QueryRequest request, String condition, Map<String, AttributeValue> values) {
    String value = requireNonNull(values.get(group(PARTITION, condition, 2))).s();
    var rows = table.partition(request.indexName(), value);
    String prefix = group(PREFIX, condition, 1);
    if (prefix != null) {
      String from = requireNonNull(values.get(prefix)).s();
      rows = rows.tailMap(new PaperTable.Place(from, "", ""), true);
    }
    if (request.hasExclusiveStartKey() && !request.exclusiveStartKey().isEmpty()) {
      rows = rows.tailMap(place(request.indexName(), request.exclusiveStartKey()), false);
    }
    return rows;
  }

  private static PaperTable.Place place(@Nullable String index, Map<String, AttributeValue> key) {
    String sk = key.get("sk").s();
    String sort =
        index == null ? sk : key.get(index.equals(ItemSchema.WAKE) ? "wakeAt" : "due").s();
    return new PaperTable.Place(sort, key.get("pk").s(), sk);
  }

  private static @Nullable String group(Pattern pattern, String text, int group) {
    Matcher found = pattern.matcher(text);
    return found.find() ? found.group(group) : null;
  }

  /** What an index of keys tells. */
  private static Map<String, AttributeValue> keysOf(Map<String, AttributeValue> item) {
    Map<String, AttributeValue> keys = new HashMap<>(item);
    keys.keySet().retainAll(List.of("pk", "sk", "wakeShard", "wakeAt", "board", "due"));
    return keys;
  }

  private Map<String, AttributeValue> item(String pk, String sk) {
    Map<String, AttributeValue> rest = table.rest(pk, sk);
    return rest.isEmpty() ? Map.of() : PaperTable.whole(new PaperTable.Place(sk, pk, sk), rest);
  }

  private Map<String, AttributeValue> check(
      String pk,
      String sk,
      @Nullable String condition,
      Map<String, String> names,
      Map<String, AttributeValue> values) {
    Map<String, AttributeValue> item = item(pk, sk);
    if (!Expressions.holds(condition, names, values, item)) {
      throw ConditionalCheckFailedException.builder().message("refused").build();
    }
    return item;
  }

  private static ConsumedCapacity wrote(long size, Map<String, Double> indexes) {
    return used(Sizes.written(size), indexes);
  }

  private static ConsumedCapacity used(double ofTable, Map<String, Double> indexes) {
    Map<String, Capacity> each = new HashMap<>();
    indexes.forEach(
        (name, units) -> each.put(name, Capacity.builder().capacityUnits(units).build()));
    double all = ofTable + indexes.values().stream().mapToDouble(Double::doubleValue).sum();
    return ConsumedCapacity.builder()
        .capacityUnits(all)
        .table(capacity -> capacity.capacityUnits(ofTable))
        .globalSecondaryIndexes(each)
        .build();
  }

  @Override
  public String serviceName() {
    return "paper";
  }

  @Override
  public void close() {}
}
