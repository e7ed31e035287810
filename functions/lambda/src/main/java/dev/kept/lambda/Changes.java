package dev.kept.lambda;

import dev.kept.policy.Connection;
import dev.kept.sources.Delivery;
import dev.kept.sources.Normalised;
import dev.kept.sources.Setting;
import dev.kept.sources.fetch.Asking;
import dev.kept.sources.fetch.Fetcher.Later;
import dev.kept.sources.fetch.Listing;
import dev.kept.waking.Bookmarks;
import dev.kept.waking.Bookmarks.Bookmark;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lists what has changed since it was last listed. The bookmark is moved only when what lies before
 * it was taken, and never back: of two who list at once both take the same, which is harmless, and
 * who fails lists it again.
 */
final class Changes {

  /** So far before the bookmark: two things can change in one instant. */
  private static final Duration OVERLAP = Duration.ofMinutes(2);

  /** Systems do not remember for longer what was deleted. */
  private static final Duration LONGEST = Duration.ofDays(20);

  /** As many at a time; the event comes again for the rest. */
  private static final int MOST_PAGES = 10;

  private final Bookmarks bookmarks;

  Changes(Bookmarks bookmarks) {
    this.bookmarks = bookmarks;
  }

  /**
   * Lists and takes.
   *
   * @param taken takes a page
   * @throws Later if the system is busy, or there is more than fits one time
   */
  void list(
      Listing source,
      Connection connection,
      Delivery push,
      Setting setting,
      Asking asking,
      Consumer<Normalised> taken) {
    String name = "listed " + connection.name();
    Instant since = since(bookmarks.get(name), connection, push.received());
    Instant last = since;
    @Nullable String page = null;
    for (int i = 0; i < MOST_PAGES; i++) {
      Listing.Page listed = source.list(since, page, push, setting, asking);
      taken.accept(listed.read());
      Instant until = listed.until();
      last = until != null && until.isAfter(last) ? until : last;
      page = listed.next();
      if (page == null || listed.read() instanceof Normalised.Unreadable) {
        break;
      }
    }
    // A clock that is ahead must not hide what changes meanwhile.
    move(name, last.isAfter(push.received()) ? push.received() : last);
    if (page != null) {
      throw new Later("there is more to list than %d pages".formatted(MOST_PAGES));
    }
  }

  /** Where we left off; at first, where the connection begins. */
  private static Instant since(
      Optional<Bookmark> bookmark, Connection connection, Instant received) {
    Instant earliest = received.minus(LONGEST);
    Instant left =
        bookmark.flatMap(Changes::read).map(it -> it.minus(OVERLAP)).orElse(connection.since());
    return left.isBefore(earliest) ? earliest : left.isAfter(received) ? received : left;
  }

  private void move(String name, Instant to) {
    Optional<Bookmark> there = bookmarks.get(name);
    while (there.flatMap(Changes::read).map(to::isAfter).orElse(true)) {
      long version = there.map(Bookmark::version).orElse(0L);
      if (bookmarks.replace(name, new Bookmark(to.toString(), version + 1), version)) {
        return;
      }
      there = bookmarks.get(name);
    }
  }

  private static Optional<Instant> read(Bookmark bookmark) {
    try {
      return Optional.of(Instant.parse(bookmark.text()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
