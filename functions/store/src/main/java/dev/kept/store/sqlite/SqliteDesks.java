package dev.kept.store.sqlite;

import dev.kept.casefile.Notice;
import dev.kept.desk.DeskHead;
import dev.kept.desk.Desks;
import dev.kept.store.DeskHeadJson;
import dev.kept.store.Instants;
import dev.kept.store.Keys;
import dev.kept.store.NoticeJson;
import dev.kept.store.UnreadableItem;
import dev.kept.store.Versions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Desks in SQLite. */
final class SqliteDesks implements Desks {

  private final Database database;
  private final Items items;

  SqliteDesks(Database database, Items items) {
    this.database = database;
    this.items = items;
  }

  @Override
  public boolean post(Notice notice) {
    return items.putIfAbsent(
        Keys.ofDesk(notice.statement().person()),
        Keys.ofNotice(notice.key()),
        NoticeJson.write(notice));
  }

  @Override
  public List<Notice> waiting(String person) {
    return items.withPrefix(Keys.ofDesk(person), Keys.NOTICE, NoticeJson::read).stream()
        .sorted(Comparator.comparing(Notice::owedAt).thenComparing(Notice::key))
        .toList();
  }

  @Override
  public void done(String person, String key, Instant at) {
    database.write(connection ->
        Sql.update(
            connection,
            "UPDATE item SET done_at = ? WHERE pk = ? AND sk = ? AND done_at IS NULL",
            Instants.text(at),
            Keys.ofDesk(person),
            Keys.ofNotice(key)));
  }

  @Override
  public Optional<DeskHead> head(String person) {
    String pk = Keys.ofDesk(person);
    return items.head(pk).map(stored -> read(pk, stored));
  }

  @Override
  public boolean replace(String person, DeskHead next, long expected) {
    Versions.follows(next.version(), expected);
    return items.replaceHead(
        Keys.ofDesk(person),
        new Items.StoredHead(DeskHeadJson.write(next), next.version(), next.wakeAt()),
        expected);
  }

  private static DeskHead read(String pk, Items.StoredHead stored) {
    try {
      return DeskHeadJson.read(stored.body(), stored.version(), stored.wakeAt());
    } catch (RuntimeException e) {
      throw new UnreadableItem(pk, Keys.HEAD, e);
    }
  }
}
