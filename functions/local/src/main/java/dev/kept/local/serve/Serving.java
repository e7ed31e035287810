package dev.kept.local.serve;

import dev.kept.store.sqlite.Database;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * A system that runs. Ends in the reverse order of its beginning: first no more requests, then
 * every batch in hand is finished, then the file is closed.
 */
final class Serving implements AutoCloseable {

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private final Door door;

  private final List<String> missing;

  Serving(
      DataFolder folder, Database database, LocalSystem system, Door door, List<String> missing) {
    this.door = door;
    this.missing = List.copyOf(missing);
    parts.push(folder);
    parts.push(database);
    parts.push(new Pumps(system.pumps(), system::sweep));
    parts.push(door);
  }

  String url() {
    return door.url();
  }

  /** What is still to be set up, a line each. */
  List<String> missing() {
    return missing;
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
