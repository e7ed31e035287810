package dev.kept.waking;

import dev.kept.casefile.Commitment;
import dev.kept.casefile.LedgerRow;
import dev.kept.casefile.Level;
import dev.kept.casefile.Notice;
import dev.kept.casefile.Reading;
import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import dev.kept.waking.LookAt.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which of the promises that ended lately makes the story to tell. */
final class WorthTelling {

  /** So many are read for their words, those most worth hearing first. */
  private static final int READ = 12;

  private final LookAt lookAt;

  WorthTelling(LookAt lookAt) {
    this.lookAt = lookAt;
  }

  /** One whose customer can be heard, before one who said nothing. */
  Optional<CaseId> of(List<LedgerRow> rows, Set<String> states, Instant now) {
    List<Seen> worth =
        rows.stream()
            .filter(row -> states.contains(row.state()))
            .sorted(WORTH)
            .map(LedgerRow::caseId)
            .distinct()
            .limit(READ)
            .map(caseId -> lookAt.run(caseId, now))
            .filter(seen -> about(seen.reading(), states) != null && isNew(seen))
            .toList();
    Predicate<Seen> mended = seen -> isMended(seen.reading());
    return Stream.of(
            mended.and(WorthTelling::isHeard),
            WorthTelling::isHeard,
            mended,
            (Predicate<Seen>) _ -> true)
        .flatMap(best -> worth.stream().filter(best))
        .findFirst()
        .map(seen -> seen.reading().caseId());
  }

  /** Asked for most often first, then waited for longest. */
  private static final Comparator<LedgerRow> WORTH =
      Comparator.comparingInt(LedgerRow::chased)
          .reversed()
          .thenComparing(WorthTelling::waited, Comparator.reverseOrder())
          .thenComparing(row -> row.commitment().text());

  private static Duration waited(LedgerRow row) {
    Instant end = row.endedAt();
    return end == null ? Duration.ZERO : Duration.between(row.made(), end);
  }

  private static @Nullable Commitment about(Reading reading, Set<String> states) {
    return reading.commitments().stream()
        .filter(it -> it.level() == Level.LOUD && states.contains(it.state().word()))
        .filter(it -> !it.id().isImplied())
        .findFirst()
        .orElse(null);
  }

  private static boolean isNew(Seen seen) {
    return seen.facts().stream()
        .noneMatch(fact ->
            fact instanceof Fact.NoticeSent sent
                && sent.statement().step().startsWith(Notice.STORY));
  }

  private static boolean isHeard(Seen seen) {
    return seen.facts().stream()
        .anyMatch(fact ->
            fact instanceof Fact.CustomerWrote wrote
                && wrote.words().heard() != null
                && !wrote.words().heard().signals().isEmpty());
  }

  private static boolean isMended(Reading reading) {
    return reading.commitments().stream().anyMatch(it -> it.repaired() != null);
  }
}
