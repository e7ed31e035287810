package dev.kept.store.dynamo;

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
import java.time.Duration;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Every port in one table. */
public record DynamoStore(
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
    Customs customs) {

  /**
   * The store in a table that is there already.
   *
   * @param builtIn what holds until a policy is pushed; its version 0
   * @param shards of the index of wakes; the same for everyone who uses one table, or more later
   * @param retention how long facts, words, links and notices are kept
   * @param clock for expiry alone
   */
  public static DynamoStore of(
      DynamoDbClient client,
      String table,
      FactCodec codec,
      Policy builtIn,
      int shards,
      Duration retention,
      InstantSource clock) {
    Table items = new Table(client, table, clock, retention, shards);
    return new DynamoStore(
        new DynamoCaseFiles(items, codec),
        new DynamoLedger(items),
        new DynamoDesks(items),
        new DynamoPolicies(items, builtIn),
        new DynamoWakeIndex(items),
        new DynamoAside(items),
        new DynamoErasure(items, codec),
        new DynamoTombstones(items),
        new DynamoPhrases(items),
        new DynamoBookmarks(items),
        new DynamoCustoms(items));
  }
}
