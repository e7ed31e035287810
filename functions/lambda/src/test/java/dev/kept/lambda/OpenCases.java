package dev.kept.lambda;

import dev.kept.casefile.Head;
import dev.kept.casefile.LedgerRow;
import dev.kept.casefile.Level;
import dev.kept.fact.Action;
import dev.kept.fact.CaseId;
import dev.kept.fact.CommitmentId;
import dev.kept.store.HeadJson;
import dev.kept.store.LedgerRowJson;
import dev.kept.store.dynamo.PaperDynamo;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Fills a table with open cases, each as one real open case left it, waking on a far day. */
public final class OpenCases {

  /** What DynamoDB takes in one request. */
  private static final int BATCH = 25;

  private static final int SHARDS = 4;

  /** A row, what stands beside its keys shared with others. */
  private record Row(String pk, String sk, Map<String, AttributeValue> rest) {

    Map<String, AttributeValue> item() {
      Map<String, AttributeValue> item = new HashMap<>(rest);
      item.put("pk", AttributeValue.fromS(pk));
      item.put("sk", AttributeValue.fromS(sk));
      return item;
    }
  }

  private static final LedgerRow OPEN =
      new LedgerRow(
          CommitmentId.parse("other:0|0|other/reply/0"),
          new CaseId("other", "0"),
          "office",
          YearMonth.of(2026, 1),
          Action.CALL,
          Level.LOUD,
          "open",
          "8",
          Instant.parse("2026-01-05T09:00:00Z"),
          Instant.parse("2029-01-05T09:00:00Z"),
          Instant.parse("2029-01-05T10:00:00Z"),
          null,
          false,
          0,
          2,
          Instant.parse("2026-01-05T09:00:00Z"));

  private OpenCases() {}

  /** On paper, without counting. */
  public static void fill(PaperDynamo table, int cases) {
    each(cases, row -> table.fill(row.pk(), row.sk(), row.rest()));
  }

  /** In a real table. */
  public static void fill(DynamoDbClient client, String table, int cases) {
    List<WriteRequest> batch = new ArrayList<>();
    each(
        cases,
        row -> {
          PutRequest put = PutRequest.builder().item(row.item()).build();
          batch.add(WriteRequest.builder().putRequest(put).build());
          if (batch.size() == BATCH) {
            write(client, table, batch);
          }
        });
    write(client, table, batch);
  }

  private static void write(DynamoDbClient client, String table, List<WriteRequest> batch) {
    if (!batch.isEmpty()) {
      var _ = client.batchWriteItem(it -> it.requestItems(Map.of(table, List.copyOf(batch))));
      batch.clear();
    }
  }

  /** A fact, a head, a link and a row of the ledger each. */
  private static void each(int cases, Consumer<Row> fill) {
    List<Map<String, AttributeValue>> heads = new ArrayList<>();
    Head.Verdict verdict = new Head.Verdict(OPEN.commitment(), "open", 2, OPEN);
    String head =
        HeadJson.write(
            new Head(2, OPEN.readAt(), "0".repeat(64), 2, List.of(verdict), OPEN.deadline()));
    for (int i = 0; i < SHARDS * 60; i++) {
      heads.add(
          Map.of(
              "version", AttributeValue.fromN("2"),
              "body", AttributeValue.fromS(head),
              "wakeShard", AttributeValue.fromS(String.valueOf(i % SHARDS)),
              "wakeAt",
                  AttributeValue.fromS("2029-01-05T10:%02d:00.000000000Z".formatted(i % 60))));
    }
    Map<String, AttributeValue> fact = Map.of("body", AttributeValue.fromS("f".repeat(600)));
    Map<String, AttributeValue> link = Map.of("expiresAt", AttributeValue.fromN("4102444800"));
    Map<String, AttributeValue> row =
        Map.of(
            "body", AttributeValue.fromS(LedgerRowJson.write(OPEN)),
            "board", AttributeValue.fromS("office#open"),
            "due", AttributeValue.fromS("2029-01-05T09:00:00.000000000Z"));
    for (int i = 0; i < cases; i++) {
      String pk = "CASE#other:" + i;
      fill.accept(new Row(pk, "FACT#2026-01-05T09:00:00.000000000Z#other/reply/" + i, fact));
      fill.accept(new Row(pk, "HEAD", heads.get(i % heads.size())));
      fill.accept(new Row("CUSTOMER#other:" + i, pk, link));
      fill.accept(new Row("LEDGER#office#2026-01", "other:" + i + "|0|other/reply/" + i, row));
    }
  }
}
