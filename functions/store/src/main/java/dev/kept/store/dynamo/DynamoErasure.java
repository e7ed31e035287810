package dev.kept.store.dynamo;

import dev.kept.fact.CaseId;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.fact.FactCodec;
import dev.kept.store.Keys;
import dev.kept.store.NoticeJson;
import dev.kept.waking.Erasure;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;

/** Deletes for good in DynamoDB; backups keep what they hold until they end. */
final class DynamoErasure implements Erasure {

  private final Table table;
  private final LongTexts texts;
  private final FactCodec codec;

  DynamoErasure(Table table, FactCodec codec) {
    this.table = table;
    this.texts = new LongTexts(table);
    this.codec = codec;
  }

  @Override
  public int erase(CaseId caseId, Instant until, Fact stays) {
    String pk = Keys.ofCase(caseId);
    table.keys(pk, Keys.WORDS).forEach(sk -> table.delete(pk, sk));
    table.keys(pk, LongTexts.PARTS).forEach(sk -> table.delete(pk, sk));
    return erase(pk, until, Keys.ofFact(stays));
  }

  @Override
  public int erase(CustomerKey key, Instant until) {
    return erase(Keys.ofCustomer(key), until, "");
  }

  private int erase(String pk, Instant until, String stays) {
    List<String> gone =
        table.keys(pk, Keys.FACT).stream()
            .filter(sk -> sk.compareTo(Keys.behindFacts(until)) < 0 && !sk.equals(stays))
            .toList();
    gone.forEach(sk -> table.delete(pk, sk));
    return gone.size();
  }

  @Override
  public void remove(CaseId caseId, Fact fact) {
    texts.delete(Keys.ofCase(caseId), Keys.ofWords(fact.id()));
    table.delete(Keys.ofCase(caseId), Keys.ofFact(fact));
  }

  @Override
  public void remove(CustomerKey key, Fact fact) {
    table.delete(Keys.ofCustomer(key), Keys.ofFact(fact));
  }

  @Override
  public void replace(CaseId caseId, Fact blanked) {
    String pk = Keys.ofCase(caseId);
    texts.delete(pk, Keys.ofWords(blanked.id()));
    Item.Builder item = Item.at(pk, Keys.ofFact(blanked)).body(codec.encode(blanked));
    item.expiresAt =
        table
            .get(pk, Keys.ofFact(blanked))
            .map(Item::expiresAt)
            .orElseGet(() -> table.expiry().getEpochSecond());
    table.put(item.build());
  }

  @Override
  public void unlink(CustomerKey key, CaseId caseId) {
    table.delete(Keys.ofCustomer(key), Keys.ofCase(caseId));
  }

  @Override
  public int takeOff(String person, Set<CaseId> cases) {
    String desk = Keys.ofDesk(person);
    List<String> theirs =
        table
            .items()
            .query(query ->
                query
                    .queryConditional(QueryConditional.sortBeginsWith(Table.key(desk, Keys.NOTICE)))
                    .consistentRead(true))
            .items()
            .stream()
            .filter(item -> NoticeJson.isAbout(item.sk(), item.body(), cases))
            .map(Item::sk)
            .toList();
    theirs.forEach(sk -> table.delete(desk, sk));
    return theirs.size();
  }

  /** What is deleted is gone: the service sees to its disks. */
  @Override
  public void scrub() {}
}
