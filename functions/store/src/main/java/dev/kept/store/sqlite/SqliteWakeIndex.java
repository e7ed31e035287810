package dev.kept.store.sqlite;

import dev.kept.fact.CaseId;
import dev.kept.store.Instants;
import dev.kept.store.Keys;
import dev.kept.store.Wakings;
import dev.kept.waking.WakeIndex;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The heads of the SQLite file by the instant at which they are to wake. */
final class SqliteWakeIndex implements WakeIndex {

  private final Database database;
  private final Items items;
  private final int shards;

  SqliteWakeIndex(Database database, Items items, int shards) {
    this.database = database;
    this.items = items;
    this.shards = shards;
  }

  /** What was written down before is raised, never lowered. */
  @Override
  public int shards() {
    int known = items.get(Keys.SWEEP, Keys.SHARDS).map(Integer::parseInt).orElse(0);
    if (known < shards) {
      items.putForGood(Keys.SWEEP, Keys.SHARDS, Integer.toString(shards));
    }
    return Math.max(known, shards);
  }

  @Override
  public boolean mend(CaseId caseId) {
    String pk = Keys.ofCase(caseId);
    int swept = shards();
    return database.write(connection ->
        Sql.update(
                connection,
                "UPDATE item SET wake_shard = ? WHERE pk = ? AND sk = ? AND wake_at IS NOT NULL"
                    + " AND (wake_shard IS NULL OR wake_shard < 0 OR wake_shard >= ?)",
                Keys.shard(pk, shards),
                pk,
                Keys.HEAD,
                swept)
            == 1);
  }

  @Override
  public List<Waking> before(int shard, Instant before, int limit) {
    return database.read(connection ->
        Sql.list(
            connection,
            row -> Wakings.of(row.getString("pk"), row.getString("wake_at")),
            "SELECT pk, wake_at FROM item WHERE wake_shard = ? AND wake_at < ? AND "
                + Items.THERE
                + " ORDER BY wake_at, pk LIMIT ?",
            shard,
            Instants.text(before),
            items.lifetime().now(),
            limit));
  }

  @Override
  public void putOff(Waking waking, Instant until) {
    database.write(connection ->
        Sql.update(
            connection,
            "UPDATE item SET wake_at = ?, failures = failures + 1"
                + " WHERE pk = ? AND sk = ? AND wake_at <= ?",
            Instants.text(until),
            Wakings.partition(waking),
            Keys.HEAD,
            Instants.text(waking.wakeAt())));
  }

  @Override
  public Optional<Instant> lastTick() {
    return items.get(Keys.SWEEP, Keys.TICK).map(Instants::parse);
  }

  @Override
  public void finishedTick(Instant at) {
    items.putForGood(Keys.SWEEP, Keys.TICK, Instants.text(at));
  }
}
