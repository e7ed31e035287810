package dev.kept.store.dynamo;

import dev.kept.casefile.CaseFiles;
import dev.kept.casefile.Head;
import dev.kept.fact.Blanked;
import dev.kept.fact.CaseId;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.fact.FactCodec;
import dev.kept.fact.FactId;
import dev.kept.store.HeadJson;
import dev.kept.store.Instants;
import dev.kept.store.Keys;
import dev.kept.store.Versions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.Expression;
import software.amazon.awssdk.enhanced.dynamodb.model.Page;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryEnhancedRequest;
import software.amazon.awssdk.enhanced.dynamodb.model.ScanEnhancedRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Facts and heads in DynamoDB. */
final class DynamoCaseFiles implements CaseFiles {

  private static final int PAGE = 100;

  private final Table table;
  private final LongTexts texts;
  private final FactCodec codec;

  DynamoCaseFiles(Table table, FactCodec codec) {
    this.table = table;
    this.texts = new LongTexts(table);
    this.codec = codec;
  }

  @Override
  public boolean add(CaseId caseId, Fact fact) {
    return add(Keys.ofCase(caseId), fact);
  }

  @Override
  public boolean add(CustomerKey key, Fact fact) {
    return add(Keys.ofCustomer(key), fact);
  }

  private boolean add(String pk, Fact fact) {
    return table.putIfAbsent(
        Item.at(pk, Keys.ofFact(fact)).body(codec.encode(fact)).expires(table.expiry()).build());
  }

  @Override
  public List<Fact> facts(CaseId caseId) {
    return table.withPrefix(Keys.ofCase(caseId), Keys.FACT, codec::decode);
  }

  @Override
  public List<Fact> facts(CustomerKey key) {
    return table.withPrefix(Keys.ofCustomer(key), Keys.FACT, codec::decode);
  }

  @Override
  public Optional<Head> head(CaseId caseId) {
    return table
        .get(Keys.ofCase(caseId), Keys.HEAD)
        .map(item ->
            Table.read(item, body -> HeadJson.read(body, Heads.version(item), Heads.wakeAt(item))));
  }

  @Override
  public boolean replace(CaseId caseId, Head next, long expected) {
    Versions.follows(next.version(), expected);
    return table.replaceHead(
        Keys.ofCase(caseId), HeadJson.write(next), next.version(), next.wakeAt(), expected);
  }

  @Override
  public void link(CustomerKey key, CaseId caseId, long version) {
    boolean _ =
        table.putIf(
            Item.at(Keys.ofCustomer(key), Keys.ofCase(caseId))
                .version(version)
                .expires(table.expiry())
                .build(),
            table.absentOr("version < :version", Map.of(":version", number(version))));
  }

  @Override
  public void closeLink(CustomerKey key, CaseId caseId, long version, Instant since) {
    Item.Builder closed =
        Item.at(Keys.ofCustomer(key), Keys.ofCase(caseId)).version(version).expires(table.expiry());
    closed.doneAt = Instants.text(since);
    boolean _ =
        table.putIf(
            closed.build(),
            Expression.builder()
                .expression("version <= :version AND attribute_not_exists(doneAt)")
                .putExpressionValue(":version", number(version))
                .build());
  }

  private static AttributeValue number(long version) {
    return AttributeValue.fromN(Long.toString(version));
  }

  @Override
  public Optional<Duration> retention() {
    return Optional.of(table.retention());
  }

  @Override
  public void keepLonger(CaseId caseId) {
    String pk = Keys.ofCase(caseId);
    List.of(Keys.FACT, Keys.WORDS, LongTexts.PARTS).forEach(it -> table.keepLonger(pk, it));
  }

  @Override
  public void keepLonger(CustomerKey key) {
    table.keepLonger(Keys.ofCustomer(key), Keys.FACT);
  }

  /** Reads the whole table: for a person who asks, never for a wake. */
  @Override
  public Links cases(@Nullable String after) {
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

  @Override
  public Links links(CustomerKey key, @Nullable String after) {
    String pk = Keys.ofCustomer(key);
    QueryEnhancedRequest.Builder query =
        QueryEnhancedRequest.builder()
            .queryConditional(QueryConditional.sortBeginsWith(Table.key(pk, Keys.CASE)))
            .consistentRead(true)
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

  @Override
  public boolean keepWords(CaseId caseId, FactId fact, String words) {
    return texts.putUnlessBlank(Keys.ofCase(caseId), Keys.ofWords(fact), words, table.expiry());
  }

  @Override
  public boolean blank(CaseId caseId, FactId fact) {
    String pk = Keys.ofCase(caseId);
    texts.blank(pk, Keys.ofWords(fact), table.expiry());
    List<Fact> told = facts(caseId).stream().filter(one -> one.id().equals(fact)).toList();
    for (Fact one : told) {
      table.put(
          Item.at(pk, Keys.ofFact(one))
              .body(codec.encode(Blanked.of(one)))
              .expires(table.expiry())
              .build());
    }
    return !told.isEmpty();
  }

  @Override
  public Optional<String> words(CaseId caseId, FactId fact) {
    return texts.get(Keys.ofCase(caseId), Keys.ofWords(fact)).filter(words -> !words.isEmpty());
  }
}
