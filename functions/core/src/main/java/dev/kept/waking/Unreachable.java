package dev.kept.waking;

import dev.kept.casefile.Notice;
import dev.kept.fact.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whose address has just refused a notice of this case. Such a notice stays owed, for it was never
 * told; tried again at once it would be refused again, without end.
 */
record Unreachable(Set<String> people) {

  /** What a withdrawn notice says that its reader's address refused. */
  static final String WORD = Notice.UNREACHABLE;

  /** After this the address may have been mended. */
  private static final Duration FOR = Duration.ofDays(1);

  static Unreachable at(World world, Instant now) {
    return new Unreachable(
        world.facts().stream()
            .filter(fact -> fact.happened().plus(FOR).isAfter(now))
            .filter(Fact.NoticeWithdrawn.class::isInstance)
            .map(fact -> ((Fact.NoticeWithdrawn) fact).statement())
            .filter(statement -> statement.verdict().equals(WORD))
            .map(statement -> statement.person())
            .collect(Collectors.toUnmodifiableSet()));
  }

  List<Notice> without(List<Notice> owed) {
    return owed.stream().filter(notice -> !people.contains(notice.statement().person())).toList();
  }
}
