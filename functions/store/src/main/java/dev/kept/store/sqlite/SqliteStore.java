package dev.kept.store.sqlite;

import dev.kept.casefile.CaseFiles;
import dev.kept.casefile.Ledger;
import dev.kept.desk.Desks;
import dev.kept.fact.FactCodec;
import dev.kept.policy.Policies;
import dev.kept.policy.Policy;
import dev.kept.waking.Aside;
import dev.kept.waking.Bookmarks;
import dev.kept.waking.Customs;
import dev.kept.waking.Erasure;
import dev.kept.waking.Phrases;
import dev.kept.waking.Tombstones;
import dev.kept.waking.WakeIndex;
import java.nio.file.Path;

/**
 * Every port in one file.
 *
 * @param database the file, for other parts that live in it too
 */
public record SqliteStore(
    Database database,
    CaseFiles files,
    Ledger ledger,
    Desks desks,
    Policies policies,
    WakeIndex wakes,
    Aside aside,
    Erasure erasure,
    Tombstones tombstones,
    Phrases phrases,
    Bookmarks bookmarks,
    Customs customs,
    Expired expired)
    implements AutoCloseable {

  /**
   * Opens the file, and makes it where it is missing.
   *
   * @param builtIn what holds until a policy is pushed; its version 0
   * @param shards of the index of wakes; the same at every opening of one file, or more
   * @throws DatabaseFailure if the file cannot be used; the message says why
   */
  public static SqliteStore open(Path file, FactCodec codec, Policy builtIn, int shards) {
    return over(Database.open(file), codec, builtIn, shards, Lifetime.UNKNOWN);
  }

  /**
   * Every port over a database that is open already, for one who does not say how long it keeps.
   */
  public static SqliteStore over(Database database, FactCodec codec, Policy builtIn, int shards) {
    return over(database, codec, builtIn, shards, Lifetime.UNKNOWN);
  }

  /** Every port over a database that is open already. */
  public static SqliteStore over(
      Database database, FactCodec codec, Policy builtIn, int shards, Lifetime lifetime) {
    Items items = new Items(database, shards, lifetime);
    return new SqliteStore(
        database,
        new SqliteCaseFiles(database, items, codec),
        new SqliteLedger(database),
        new SqliteDesks(database, items),
        new SqlitePolicies(database, builtIn),
        new SqliteWakeIndex(database, items, shards),
        new SqliteAside(database, items),
        new SqliteErasure(database, items, codec),
        new SqliteTombstones(database, items),
        new SqlitePhrases(items),
        new SqliteBookmarks(items),
        new SqliteCustoms(items),
        new Expired(database, lifetime));
  }

  @Override
  public void close() {
    database.close();
  }
}
