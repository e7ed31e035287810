package dev.kept.waking;

import dev.kept.casefile.CaseFiles;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.waking.Bookmarks.Bookmark;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/**
 * Whom we have asked after. Who was found stands among the customer's own facts, and goes with them
 * when they are forgotten; that nobody was found is remembered under a keyed hash, for a while.
 */
public record AskedAfter(CaseFiles files, Bookmarks bookmarks, KeyedHash hash) {

  /** Somebody may get a number later. */
  private static final Duration REMEMBERED = Duration.ofDays(30);

  public boolean isKnown(CustomerKey key, Instant now) {
    boolean found =
        files.facts(key).stream()
            .anyMatch(fact ->
                fact instanceof Fact.CustomerKnownAs known
                    && !known.key().equals(key)
                    && fact.id().source().equals(scheme(key)));
    return found || bookmarks.get(name(key)).map(it -> isFresh(it, now)).orElse(false);
  }

  /** There is nothing to be known, or we are not told. */
  public void inVain(CustomerKey key, Instant now) {
    long version = bookmarks.get(name(key)).map(Bookmark::version).orElse(0L);
    // Another may have found the same meanwhile.
    boolean _ = bookmarks.replace(name(key), new Bookmark(now.toString(), version + 1), version);
  }

  private static boolean isFresh(Bookmark bookmark, Instant now) {
    try {
      return now.isBefore(Instant.parse(bookmark.text()).plus(REMEMBERED));
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static String scheme(CustomerKey key) {
    return key.text().substring(0, key.text().indexOf(':'));
  }

  private String name(CustomerKey key) {
    return "asked " + hash.of(key);
  }
}
