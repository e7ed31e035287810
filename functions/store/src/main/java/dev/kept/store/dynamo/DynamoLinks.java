package dev.kept.store.dynamo;

import dev.kept.casefile.CaseFiles.Links;
import dev.kept.fact.CaseId;
import dev.kept.fact.CustomerKey;
import dev.kept.store.Instants;
import dev.kept.store.Keys;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.model.Page;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.ScanEnhancedRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Which cases a customer's facts matter to, in DynamoDB. */
final class DynamoLinks {

  private static final int PAGE = 100;

  private final Table table;

  DynamoLinks(Table table) {
    this.table = table;
  }

  void link(CustomerKey key, CaseId caseId, long version) {
    boolean _ =
        table.putIf(
            at(key, caseId, version).build(), Conditions.absentOrBefore(version, table.now()));
  }

  void close(CustomerKey key, CaseId caseId, long version, Instant since) {
    Item.Builder closed = at(key, caseId, version);
    closed.doneAt = Instants.text(since);
    boolean _ = table.putIf(closed.build(), Conditions.notDoneSince(version));
  }

  private Item.Builder at(CustomerKey key, CaseId caseId, long version) {
    return Item.at(Keys.ofCustomer(key), Keys.ofCase(caseId))
        .version(version)
        .expires(table.expiry());
  }

  /** Reads the whole table: for a person who asks, never for a wake. */
  Links cases(@Nullable String after) {
    ScanEnhancedRequest.Builder scan =
        ScanEnhancedRequest.builder()
            .filterExpression(
                Expression.builder()
                    .expression("sk = :head AND begins_with(pk, :case)")
                    .putExpressionValue(":head", AttributeValue.fromS(Keys.HEAD))
                    .putExpressionValue(":case", AttributeValue.fromS(Keys.CASE))
                    .build())
            .addAttributeToProject("pk")
            .addAttributeToProject("sk");
    if (after != null) {
      int split = after.indexOf('\n');
      scan.exclusiveStartKey(Table.rawKey(after.substring(0, split), after.substring(split + 1)));
    }
    Page<Item> page = table.items().scan(scan.build()).iterator().next();
    Map<String, AttributeValue> last = page.lastEvaluatedKey();
    return new Links(
        page.items().stream()
            .map(item -> CaseId.parse(item.pk().substring(Keys.CASE.length())))
            .toList(),
        last == null ? null : part(last, "pk") + "\n" + part(last, "sk"));
  }

  Links of(CustomerKey key, @Nullable String after, boolean consistent) {
    String pk = Keys.ofCustomer(key);
    QueryEnhancedRequest.Builder query =
        QueryEnhancedRequest.builder()
            .queryConditional(QueryConditional.sortBeginsWith(Table.key(pk, Keys.CASE)))
            .consistentRead(consistent)
            .limit(PAGE);
    if (after != null) {
      query.exclusiveStartKey(Table.rawKey(pk, Keys.CASE + after));
    }
    Page<Item> page = table.items().query(query.build()).iterator().next();
    List<Item> links = page.items().stream().filter(item -> item.isThere(table.now())).toList();
    return new Links(
        links.stream().map(item -> CaseId.parse(caseOf(item))).toList(),
        links.stream()
            .filter(item -> item.doneAt() != null)
            .collect(
                Collectors.toMap(
                    item -> CaseId.parse(caseOf(item)),
                    item -> Instants.parse(String.valueOf(item.doneAt())))),
        page.lastEvaluatedKey() == null ? null : caseOf(page.items().getLast()));
  }

  private static String part(Map<String, AttributeValue> key, String name) {
    return Objects.requireNonNull(key.get(name)).s();
  }

  private static String caseOf(Item link) {
    return link.sk().substring(Keys.CASE.length());
  }
}
