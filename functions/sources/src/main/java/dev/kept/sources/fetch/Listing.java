package dev.kept.sources.fetch;

import dev.kept.sources.Delivery;
import dev.kept.sources.Normalised;
import dev.kept.sources.Setting;
import dev.kept.sources.Source;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A source whose pushes say only that something changed: what did must be listed. */
public interface Listing extends Source {

  /** Whether this is such a push, and not a list or a single thing to be read as it is. */
  boolean isPush(Delivery delivery);

  /**
   * Lists a page of what changed.
   *
   * @param since when it may have changed; to be listed twice is harmless
   * @param page null for the first
   * @throws Fetcher.Later if it should be tried again
   */
  Page list(Instant since, @Nullable String page, Delivery push, Setting setting, Asking asking);

  /**
   * A page.
   *
   * @param until when the last of it changed; null where nothing on it says so
   * @param next the page after it; null at the end
   */
  record Page(Normalised read, @Nullable Instant until, @Nullable String next) {}
}
