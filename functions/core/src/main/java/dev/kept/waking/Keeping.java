package dev.kept.waking;

import dev.kept.casefile.CaseFiles;
import dev.kept.casefile.Head;
import dev.kept.casefile.Head.Stamp;
import dev.kept.casefile.Notice;
import dev.kept.fact.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that no fact expires of a case that goes on. When each fact was put is known to the
 * store alone; but it was not before it was received, and not before all were last kept longer.
 */
final class Keeping {

  private final CaseFiles files;

  Keeping(CaseFiles files) {
    this.files = files;
  }

  /** The head with the instant by which its facts are to be kept longer, if they are. */
  Head seenTo(Head next, @Nullable Head found, World world, Instant now) {
    Optional<Duration> retention = files.retention();
    Stamp stamp = found == null ? null : found.stamp();
    if (retention.isEmpty() || next.isAtRest()) {
      return next.wakingBy(null, stamp);
    }
    Duration early = retention.get().minus(retention.get().dividedBy(4));
    Instant due = oldest(world, stamp).plus(early);
    if (due.isAfter(now)) {
      return next.wakingBy(due, stamp);
    }
    world.cases().forEach(files::keepLonger);
    world.customers().forEach(files::keepLonger);
    return next.wakingBy(now.plus(early), new Stamp(now, size(world)));
  }

  /**
   * What was owed so long ago that facts around it may have gone is told to nobody: a proof that
   * expired before its promise would accuse somebody.
   */
  List<Notice> still(List<Notice> owed, Instant now) {
    Instant since = files.retention().map(time -> now.minus(time.dividedBy(2))).orElse(Instant.MIN);
    return owed.stream().filter(notice -> !notice.owedAt().isBefore(since)).toList();
  }

  /** Where a case or customer is new to the reading, nothing is known of its facts' stamps. */
  private static Instant oldest(World world, @Nullable Stamp stamp) {
    Instant received =
        world.facts().stream()
            .map(Fact::origin)
            .map(origin -> origin.received())
            .min(Comparator.naturalOrder())
            .orElse(Instant.MAX);
    return stamp != null && stamp.over() >= size(world) && stamp.at().isAfter(received)
        ? stamp.at()
        : received;
  }

  private static int size(World world) {
    return world.cases().size() + world.customers().size();
  }
}
