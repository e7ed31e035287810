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
import dev.kept.store.Keys;
import dev.kept.store.Versions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Facts and heads in DynamoDB. */
final class DynamoCaseFiles implements CaseFiles {

  private final Table table;
  private final LongTexts texts;
  private final DynamoLinks links;
  private final Lasting lasting;
  private final FactCodec codec;
  private final boolean consistent;

  DynamoCaseFiles(Table table, FactCodec codec) {
    this(table, codec, true);
  }

  private DynamoCaseFiles(Table table, FactCodec codec, boolean consistent) {
    this.table = table;
    this.texts = new LongTexts(table);
    this.links = new DynamoLinks(table);
    this.lasting = new Lasting(table);
    this.codec = codec;
    this.consistent = consistent;
  }

  @Override
  public CaseFiles lately() {
    return new DynamoCaseFiles(table, codec, false);
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
    return table.withPrefix(Keys.ofCustomer(key), Keys.FACT, consistent, codec::decode);
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
    links.link(key, caseId, version);
  }

  @Override
  public void closeLink(CustomerKey key, CaseId caseId, long version, Instant since) {
    links.close(key, caseId, version, since);
  }

  @Override
  public Links links(CustomerKey key, @Nullable String after) {
    return links.of(key, after, consistent);
  }

  @Override
  public Links cases(@Nullable String after) {
    return links.cases(after);
  }

  @Override
  public Optional<Duration> retention() {
    return Optional.of(table.retention());
  }

  @Override
  public void keepLonger(CaseId caseId) {
    String pk = Keys.ofCase(caseId);
    List.of(Keys.FACT, Keys.WORDS, LongTexts.PARTS).forEach(it -> lasting.keepLonger(pk, it));
  }

  @Override
  public void keepLonger(CustomerKey key) {
    lasting.keepLonger(Keys.ofCustomer(key), Keys.FACT);
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
