package dev.kept.waking;

import java.util.Optional;

/**
 * How far we have read elsewhere, and whom we have asked after: what would be asked again without
 * it. It holds no word of a customer. Every implementation passes {@code BookmarksContract}.
 */
public interface Bookmarks {

  /** The bookmark of a name. Consistent. */
  Optional<Bookmark> get(String name);

  /**
   * Writes what follows {@code expected}, so that of two who read from one place only one moves it.
   *
   * @param expected the version read; 0 where there was none
   * @return {@code false} if another has been written since
   */
  boolean replace(String name, Bookmark next, long expected);

  /**
   * A place.
   *
   * @param version 1 for the first, one more each time
   */
  record Bookmark(String text, long version) {}
}
