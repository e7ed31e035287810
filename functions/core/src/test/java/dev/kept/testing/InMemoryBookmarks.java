package dev.kept.testing;

import dev.kept.waking.Bookmarks;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Bookmarks in memory. */
public final class InMemoryBookmarks implements Bookmarks {

  private final Map<String, Bookmark> bookmarks = new HashMap<>();

  @Override
  public synchronized Optional<Bookmark> get(String name) {
    return Optional.ofNullable(bookmarks.get(name));
  }

  @Override
  public synchronized boolean replace(String name, Bookmark next, long expected) {
    Versions.follows(next.version(), expected);
    if (get(name).map(Bookmark::version).orElse(0L) != expected) {
      return false;
    }
    bookmarks.put(name, next);
    return true;
  }
}
