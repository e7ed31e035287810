package dev.kept.waking;

import dev.kept.casefile.CaseFiles;
import dev.kept.casefile.Head;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Closes the links of a case that has rested for so long that its customers' events are no longer
 * told to it. Until then it would be woken by them all the same, and mostly something comes that
 * would open them again; a case that nobody wakes any more keeps its links, and costs nothing.
 *
 * <p>A head that remembers no link is written first, and the links are closed behind it, on
 * condition that they hold its version or an earlier one. Whoever found an earlier head, and relied
 * on its links, cannot write any more; whoever finds this one, or a later one, opens them before
 * they read, by a later version. Whoever dies between the two leaves links open: the next wake that
 * finds nothing new closes them.
 */
final class Resting {

  private final CaseFiles files;
  private final Duration window;

  Resting(CaseFiles files, Duration window) {
    this.files = files;
    this.window = window;
  }

  /**
   * Lets its customers go, if it has rested for long and goes on resting.
   *
   * @param standing the head of a case that was at rest before, as this wake leaves it
   */
  void letGo(World world, Head standing, Instant now) {
    Instant since = since(world, standing);
    if (!standing.isAtRest() || since.plus(window).isAfter(now)) {
      return;
    }
    Head last = standing.linked().marks().isEmpty() ? standing : standing.lettingGo();
    if (last.equals(standing) || files.replace(world.caseId(), last, standing.version())) {
      close(world, last.version(), since);
    }
  }

  /** When something was last told of the case itself, or a verdict changed. */
  private static Instant since(World world, Head head) {
    Stream<Instant> told =
        world.facts().stream()
            .map(Fact::origin)
            .filter(origin -> origin.matter().caseId() != null)
            .map(origin -> origin.received());
    Stream<Instant> changed = head.verdicts().stream().map(verdict -> verdict.row().readAt());
    return Stream.concat(told, changed).max(Comparator.naturalOrder()).orElse(head.readAt());
  }

  /** Behind the head of a case that goes on in another one. */
  void close(World world, Head head) {
    close(world, head.version(), head.readAt());
  }

  private void close(World world, long version, Instant since) {
    for (CustomerKey key : world.customers()) {
      if (Gather.isLinked(key)) {
        files.closeLink(key, world.caseId(), version, since);
      }
    }
  }
}
