package dev.kept.store.sqlite;

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

/** Deletes for good in SQLite. */
final class SqliteErasure implements Erasure {

  private static final String DELETE =
      "DELETE FROM item WHERE pk = ? AND sk >= ? AND sk < ? AND sk <> ?";

  private final Database database;
  private final Items items;
  private final FactCodec codec;

  SqliteErasure(Database database, Items items, FactCodec codec) {
    this.database = database;
    this.items = items;
    this.codec = codec;
  }

  @Override
  public int erase(CaseId caseId, Instant until, Fact stays) {
    String pk = Keys.ofCase(caseId);
    return database.write(connection -> {
      Sql.update(connection, DELETE, pk, Keys.WORDS, Items.after(Keys.WORDS), "");
      return Sql.update(
          connection, DELETE, pk, Keys.FACT, Keys.behindFacts(until), Keys.ofFact(stays));
    });
  }

  @Override
  public int erase(CustomerKey key, Instant until) {
    return database.write(connection ->
        Sql.update(
            connection, DELETE, Keys.ofCustomer(key), Keys.FACT, Keys.behindFacts(until), ""));
  }

  @Override
  public void remove(CaseId caseId, Fact fact) {
    items.delete(Keys.ofCase(caseId), Keys.ofWords(fact.id()));
    items.delete(Keys.ofCase(caseId), Keys.ofFact(fact));
  }

  @Override
  public void remove(CustomerKey key, Fact fact) {
    items.delete(Keys.ofCustomer(key), Keys.ofFact(fact));
  }

  @Override
  public void replace(CaseId caseId, Fact blanked) {
    items.delete(Keys.ofCase(caseId), Keys.ofWords(blanked.id()));
    items.change(Keys.ofCase(caseId), Keys.ofFact(blanked), codec.encode(blanked));
  }

  @Override
  public void unlink(CustomerKey key, CaseId caseId) {
    items.delete(Keys.ofCustomer(key), Keys.ofCase(caseId));
  }

  @Override
  public int takeOff(String person, Set<CaseId> cases) {
    String desk = Keys.ofDesk(person);
    List<String> theirs =
        database
            .read(connection ->
                Sql.list(
                    connection,
                    row ->
                        NoticeJson.isAbout(row.getString(1), row.getString(2), cases)
                            ? row.getString(1)
                            : "",
                    "SELECT sk, body FROM item WHERE pk = ? AND sk >= ? AND sk < ?",
                    desk,
                    Keys.NOTICE,
                    Items.after(Keys.NOTICE)))
            .stream()
            .filter(sk -> !sk.isEmpty())
            .toList();
    theirs.forEach(sk -> items.delete(desk, sk));
    return theirs.size();
  }

  /**
   * Deleted rows are overwritten as they go; what older versions of the file left in free pages and
   * in the log goes here.
   *
   * @throws DatabaseFailure if somebody else keeps reading the old pages
   */
  @Override
  public void scrub() {
    boolean busy =
        database.read(connection -> {
          Sql.run(connection, "VACUUM");
          return Sql.first(connection, row -> row.getInt(1), "PRAGMA wal_checkpoint(TRUNCATE)")
                  .orElse(0)
              != 0;
        });
    if (busy) {
      throw new DatabaseFailure(
          database.file() + " is being read, and old pages of it are still there: ask again");
    }
  }
}
