package dev.kept.store.dynamo;

import java.util.List;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
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
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** A client that asks of every request what it is billed for, and adds it up. */
public final class Metered implements DynamoDbClient {

  private static final ReturnConsumedCapacity ASK = ReturnConsumedCapacity.INDEXES;

  private final DynamoDbClient inner;
  private final Consumer<String> trace;
  private final DoubleAdder reads = new DoubleAdder();
  private final DoubleAdder writes = new DoubleAdder();
  private final LongAdder calls = new LongAdder();
  private final LongAdder nanos = new LongAdder();

  public Metered(DynamoDbClient inner) {
    this(inner, line -> {});
  }

  /** With a line for every request. */
  public Metered(DynamoDbClient inner, Consumer<String> trace) {
    this.inner = inner;
    this.trace = trace;
  }

  /** Everything until now. */
  public Bill bill() {
    return new Bill(reads.sum(), writes.sum(), calls.sum(), nanos.sum());
  }

  @Override
  public PutItemResponse putItem(PutItemRequest request) {
    String what = "put " + request.item().get("pk").s() + " " + request.item().get("sk").s();
    double refused = Sizes.written(Sizes.of(request.item()));
    var metered = request.toBuilder().returnConsumedCapacity(ASK).build();
    PutItemResponse answer = written(what, refused, () -> inner.putItem(metered));
    write(what, answer.consumedCapacity());
    return answer;
  }

  @Override
  public UpdateItemResponse updateItem(UpdateItemRequest request) {
    String what = "update " + request.key().get("pk").s() + " " + request.key().get("sk").s();
    var metered = request.toBuilder().returnConsumedCapacity(ASK).build();
    UpdateItemResponse answer = written(what, 1, () -> inner.updateItem(metered));
    write(what, answer.consumedCapacity());
    return answer;
  }

  @Override
  public DeleteItemResponse deleteItem(DeleteItemRequest request) {
    String what = "delete " + request.key().get("pk").s() + " " + request.key().get("sk").s();
    var metered = request.toBuilder().returnConsumedCapacity(ASK).build();
    DeleteItemResponse answer = written(what, 1, () -> inner.deleteItem(metered));
    write(what, answer.consumedCapacity());
    return answer;
  }

  @Override
  public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
    var metered = request.toBuilder().returnConsumedCapacity(ASK).build();
    BatchWriteItemResponse answer = timed(() -> inner.batchWriteItem(metered));
    answer.consumedCapacity().forEach(capacity -> write("batch", capacity));
    return answer;
  }

  @Override
  public GetItemResponse getItem(GetItemRequest request) {
    var metered = request.toBuilder().returnConsumedCapacity(ASK).build();
    GetItemResponse answer = timed(() -> inner.getItem(metered));
    read(
        "get " + request.key().get("pk").s() + " " + request.key().get("sk").s(),
        List.of(answer.consumedCapacity()));
    return answer;
  }

  @Override
  public QueryResponse query(QueryRequest request) {
    var metered = request.toBuilder().returnConsumedCapacity(ASK).build();
    QueryResponse answer = timed(() -> inner.query(metered));
    read(
        "query " + request.indexName() + " " + request.expressionAttributeValues().values(),
        List.of(atLeast(Sizes.read(0, Boolean.TRUE.equals(request.consistentRead())), answer)));
    return answer;
  }

  /** A query that finds nothing is billed too; the local DynamoDB says that it is not. */
  private static ConsumedCapacity atLeast(double least, QueryResponse answer) {
    ConsumedCapacity told = answer.consumedCapacity();
    return told.capacityUnits() >= least ? told : told.toBuilder().capacityUnits(least).build();
  }

  @Override
  public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
    var metered = request.toBuilder().returnConsumedCapacity(ASK).build();
    BatchGetItemResponse answer = timed(() -> inner.batchGetItem(metered));
    read("batch", answer.consumedCapacity());
    return answer;
  }

  /** A write that its condition refuses is billed, but the refusal does not say how much. */
  private <T> T written(String what, double refused, Supplier<T> call) {
    try {
      return timed(call);
    } catch (ConditionalCheckFailedException e) {
      writes.add(refused);
      trace.accept("W %4.1f refused %s".formatted(refused, what));
      throw e;
    }
  }

  private <T> T timed(Supplier<T> call) {
    long begun = System.nanoTime();
    try {
      return call.get();
    } finally {
      nanos.add(System.nanoTime() - begun);
      calls.increment();
    }
  }

  private void write(String what, ConsumedCapacity used) {
    writes.add(used.capacityUnits());
    trace.accept("W %4.1f %s".formatted(used.capacityUnits(), what));
  }

  private void read(String what, List<ConsumedCapacity> used) {
    double units = used.stream().mapToDouble(ConsumedCapacity::capacityUnits).sum();
    reads.add(units);
    trace.accept("R %4.1f %s".formatted(units, what));
  }

  @Override
  public String serviceName() {
    return inner.serviceName();
  }

  @Override
  public void close() {
    inner.close();
  }
}
