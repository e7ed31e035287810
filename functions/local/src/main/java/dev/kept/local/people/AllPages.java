package dev.kept.local.people;

import dev.kept.local.Complaint;
import dev.kept.sources.fetch.Book;
import dev.kept.sources.fetch.Fetcher.Later;
import dev.kept.sources.fetch.Known;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list to its end. A system that is busy is asked again when it wants to be; one that leads
 * in a circle is left.
 *
 * @param waiting waits for as long
 */
record AllPages(Consumer<Duration> waiting) {

  private static final int MOST_PAGES = 10_000;
  private static final int TRIES = 6;
  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final Duration LONGEST = Duration.ofMinutes(5);

  /** Waits on the clock of this machine. */
  static AllPages patient() {
    return new AllPages(AllPages::sleep);
  }

  /**
   * Reads.
   *
   * @param name of the connection, for people
   * @param taken gets each of them, as they come
   * @throws Complaint if it cannot be read to its end; what was taken stays taken
   */
  void read(String name, Function<@Nullable String, Book.Page> pages, Consumer<Known> taken) {
    Set<String> seen = new HashSet<>();
    @Nullable String next = null;
    do {
      Book.Page page = page(name, pages, next);
      page.known().forEach(taken);
      next = page.next();
      if (next != null && (!seen.add(next) || seen.size() > MOST_PAGES)) {
        throw new Complaint(
            "%s: its list leads back to a page that was read; what came before it was taken."
                .formatted(name));
      }
    } while (next != null);
  }

  private Book.Page page(
      String name, Function<@Nullable String, Book.Page> pages, @Nullable String next) {
    for (int tries = 1; true; tries++) {
      try {
        return pages.apply(next);
      } catch (Later later) {
        if (tries == TRIES) {
          throw new Complaint(
              "%s: %s, after %d tries; ask again later, what was taken stays taken."
                  .formatted(name, later.getMessage(), TRIES),
              later);
        }
        waiting.accept(pause(later, tries));
      } catch (Book.Refusal refusal) {
        throw new Complaint(
            "%s: %s. May the token read this?".formatted(name, refusal.getMessage()), refusal);
      }
    }
  }

  private static Duration pause(Later later, int tries) {
    Duration asked = later.pause();
    Duration pause = asked == null ? PAUSE.multipliedBy(tries) : asked.plusSeconds(1);
    return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
  }

  private static void sleep(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Complaint("interrupted; what was taken stays taken.", e);
    }
  }
}
