package dev.kept.local.serve;

import dev.kept.store.sqlite.Database;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A system that runs. Ends in the reverse order of its beginning: first no more requests, then
 * every batch in hand is finished, then the file is closed.
 */
final class Serving implements AutoCloseable {

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private final Door door;

  Serving(DataFolder folder, Database database, LocalSystem system, String host, int port) {
    parts.push(folder);
    parts.push(database);
    door = new Door(host, port, system.webhooks(), system.pages());
    parts.push(new Pumps(system.pumps(), system::sweep));
    parts.push(door);
  }

  String url() {
    return door.url();
  }

  @Override
  public synchronized void close() {
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception e) {
        // One part that will not end must not keep the others from ending in order.
        System.err.println("kept: " + e.getMessage());
      }
    }
  }
}
