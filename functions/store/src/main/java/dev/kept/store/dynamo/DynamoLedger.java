package dev.kept.store.dynamo;

import dev.kept.casefile.Ledger;
import dev.kept.casefile.LedgerRow;
import dev.kept.store.Instants;
import dev.kept.store.Keys;
import dev.kept.store.LedgerRowJson;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.model.Page;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.ReadBatch;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The ledger in DynamoDB. */
final class DynamoLedger implements Ledger {

  /** What one request for items by their keys may ask for. */
  private static final int BATCH = 100;

  private final Table table;

  DynamoLedger(Table table) {
    this.table = table;
  }

  @Override
  public boolean record(LedgerRow row) {
    Item.Builder item =
        Item.at(Keys.ofLedger(row.team(), row.month()), Keys.ofCommitment(row.commitment()))
            .body(LedgerRowJson.write(row));
    item.board = Keys.ofBoard(row.team(), row.state());
    item.due = Keys.due(row);
    item.facts = row.facts();
    item.readAt = Instants.text(row.readAt());
    return table.putIf(item.build(), notBehind(row));
  }

  private static Expression notBehind(LedgerRow row) {
    return Expression.builder()
        .expression(
            "attribute_not_exists(pk) OR facts < :facts OR (facts = :facts AND readAt <= :readAt)")
        .putExpressionValue(":facts", AttributeValue.fromN("" + row.facts()))
        .putExpressionValue(":readAt", AttributeValue.fromS(Instants.text(row.readAt())))
        .build();
  }

  @Override
  public List<LedgerRow> rows(String team, YearMonth month) {
    String pk = Keys.ofLedger(team, month);
    return table
        .items()
        .query(query ->
            query
                .queryConditional(
                    QueryConditional.keyEqualTo(Key.builder().partitionValue(pk).build()))
                .consistentRead(true))
        .items()
        .stream()
        .map(item -> Table.read(item, LedgerRowJson::read))
        .toList();
  }

  /** The index tells keys alone and may lag, so each row is read and asked for its state again. */
  @Override
  public List<LedgerRow> board(String team, String state, int limit) {
    List<LedgerRow> rows = new ArrayList<>();
    for (Page<Item> page : pages(Keys.ofBoard(team, state), Math.min(limit, BATCH))) {
      rows(page.items()).stream().filter(row -> row.state().equals(state)).forEach(rows::add);
      if (rows.size() >= limit) {
        break;
      }
    }
    return rows.stream()
        .sorted(Comparator.comparing(Keys::due).thenComparing(row -> row.commitment().text()))
        .limit(limit)
        .toList();
  }

  private Iterable<Page<Item>> pages(String board, int size) {
    return table
        .items()
        .index(ItemSchema.BOARD)
        .query(query ->
            query
                .queryConditional(
                    QueryConditional.keyEqualTo(Key.builder().partitionValue(board).build()))
                .limit(size));
  }

  private List<LedgerRow> rows(List<Item> keys) {
    if (keys.isEmpty()) {
      return List.of();
    }
    ReadBatch.Builder<Item> batch =
        ReadBatch.builder(Item.class).mappedTableResource(table.items());
    keys.forEach(key ->
        batch.addGetItem(get -> get.key(Table.key(key.pk(), key.sk())).consistentRead(true)));
    return table
        .enhanced()
        .batchGetItem(request -> request.readBatches(batch.build()))
        .resultsForTable(table.items())
        .stream()
        .map(item -> Table.read(item, LedgerRowJson::read))
        .toList();
  }
}
