package dev.kept.store.sqlite;

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
import dev.kept.store.UnreadableItem;
import dev.kept.store.Versions;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Facts and heads in SQLite. */
final class SqliteCaseFiles implements CaseFiles {

  private static final int PAGE = 100;

  private static final String LINK =
      "INSERT INTO item (pk, sk, body, version, expires_at) VALUES (?, ?, '', ?, ?)"
          + " ON CONFLICT DO UPDATE SET version = excluded.version, done_at = NULL,"
          + " expires_at = excluded.expires_at WHERE coalesce(item.version, 0) < excluded.version"
          + " OR (item.expires_at >= 0 AND item.expires_at <= ?)";

  private record Link(CaseId caseId, @Nullable String closed) {}

  private final Database database;
  private final Items items;
  private final FactCodec codec;

  SqliteCaseFiles(Database database, Items items, FactCodec codec) {
    this.database = database;
    this.items = items;
    this.codec = codec;
  }

  @Override
  public boolean add(CaseId caseId, Fact fact) {
    return items.putIfAbsent(Keys.ofCase(caseId), Keys.ofFact(fact), codec.encode(fact));
  }

  @Override
  public boolean add(CustomerKey key, Fact fact) {
    return items.putIfAbsent(Keys.ofCustomer(key), Keys.ofFact(fact), codec.encode(fact));
  }

  @Override
  public List<Fact> facts(CaseId caseId) {
    return items.withPrefix(Keys.ofCase(caseId), Keys.FACT, codec::decode);
  }

  @Override
  public List<Fact> facts(CustomerKey key) {
    return items.withPrefix(Keys.ofCustomer(key), Keys.FACT, codec::decode);
  }

  @Override
  public Optional<Head> head(CaseId caseId) {
    String pk = Keys.ofCase(caseId);
    return items.head(pk).map(stored -> read(pk, stored));
  }

  @Override
  public boolean replace(CaseId caseId, Head next, long expected) {
    Versions.follows(next.version(), expected);
    return items.replaceHead(
        Keys.ofCase(caseId),
        new Items.StoredHead(HeadJson.write(next), next.version(), next.wakeAt()),
        expected);
  }

  @Override
  public void link(CustomerKey key, CaseId caseId, long version) {
    Lifetime lifetime = items.lifetime();
    database.write(connection ->
        Sql.update(
            connection,
            LINK,
            Keys.ofCustomer(key),
            Keys.ofCase(caseId),
            version,
            lifetime.expiry(),
            lifetime.now()));
  }

  @Override
  public void closeLink(CustomerKey key, CaseId caseId, long version, Instant since) {
    database.write(connection ->
        Sql.update(
            connection,
            "UPDATE item SET done_at = ?, expires_at = ?, version = ?"
                + " WHERE pk = ? AND sk = ? AND version <= ? AND done_at IS NULL",
            Instants.text(since),
            items.lifetime().expiry(),
            version,
            Keys.ofCustomer(key),
            Keys.ofCase(caseId),
            version));
  }

  @Override
  public Optional<Duration> retention() {
    return Optional.ofNullable(items.lifetime().retention());
  }

  @Override
  public void keepLonger(CaseId caseId) {
    items.keepLonger(Keys.ofCase(caseId), Keys.FACT);
    items.keepLonger(Keys.ofCase(caseId), Keys.WORDS);
  }

  @Override
  public void keepLonger(CustomerKey key) {
    items.keepLonger(Keys.ofCustomer(key), Keys.FACT);
  }

  @Override
  public Links cases(@Nullable String after) {
    List<String> found =
        database.read(connection ->
            Sql.list(
                connection,
                row -> row.getString(1).substring(Keys.CASE.length()),
                "SELECT pk FROM item WHERE pk > ? AND pk < ? AND sk = ? ORDER BY pk LIMIT ?",
                Keys.CASE + (after == null ? "" : after),
                Items.after(Keys.CASE),
                Keys.HEAD,
                PAGE + 1));
    List<String> page = found.subList(0, Math.min(PAGE, found.size()));
    return new Links(
        page.stream().map(CaseId::parse).toList(), found.size() > PAGE ? page.getLast() : null);
  }

  @Override
  public Links links(CustomerKey key, @Nullable String after) {
    List<Link> found =
        database.read(connection ->
            Sql.list(
                connection,
                row ->
                    new Link(
                        CaseId.parse(row.getString(1).substring(Keys.CASE.length())),
                        row.getString(2)),
                "SELECT sk, done_at FROM item WHERE pk = ? AND sk > ? AND sk < ? AND "
                    + Items.THERE
                    + " ORDER BY sk LIMIT ?",
                Keys.ofCustomer(key),
                Keys.CASE + (after == null ? "" : after),
                Items.after(Keys.CASE),
                items.lifetime().now(),
                PAGE + 1));
    List<Link> page = found.subList(0, Math.min(PAGE, found.size()));
    Map<CaseId, Instant> closed = new HashMap<>();
    for (Link link : page) {
      if (link.closed() != null) {
        closed.put(link.caseId(), Instants.parse(link.closed()));
      }
    }
    return new Links(
        page.stream().map(Link::caseId).toList(),
        closed,
        found.size() > PAGE ? page.getLast().caseId().text() : null);
  }

  @Override
  public boolean keepWords(CaseId caseId, FactId fact, String words) {
    return items.putUnlessBlank(Keys.ofCase(caseId), Keys.ofWords(fact), words);
  }

  @Override
  public boolean blank(CaseId caseId, FactId fact) {
    items.put(Keys.ofCase(caseId), Keys.ofWords(fact), "");
    List<Fact> told = facts(caseId).stream().filter(one -> one.id().equals(fact)).toList();
    told.forEach(
        one -> items.put(Keys.ofCase(caseId), Keys.ofFact(one), codec.encode(Blanked.of(one))));
    return !told.isEmpty();
  }

  @Override
  public Optional<String> words(CaseId caseId, FactId fact) {
    return items.get(Keys.ofCase(caseId), Keys.ofWords(fact)).filter(words -> !words.isEmpty());
  }

  private static Head read(String pk, Items.StoredHead stored) {
    try {
      return HeadJson.read(stored.body(), stored.version(), stored.wakeAt());
    } catch (RuntimeException e) {
      throw new UnreadableItem(pk, Keys.HEAD, e);
    }
  }
}
