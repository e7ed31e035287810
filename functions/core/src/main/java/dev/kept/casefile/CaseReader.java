package dev.kept.casefile;

import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import dev.kept.policy.Policies;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one function: facts, policies and the time in; commitments, notices owed and the instant to
 * look again out. Pure, and the same for any order and any repetition of the facts.
 */
public final class CaseReader {

  private CaseReader() {}

  /**
   * Reads a case.
   *
   * @param caseId the case; where it was merged into another, the reading says so and owes nothing
   * @param all its facts, those of its customers, and those of the cases merged into it
   * @param now facts that lie ahead of it are not read yet, and wake the case when they happen
   */
  public static Reading read(CaseId caseId, Collection<Fact> all, Policies policies, Instant now) {
    List<Fact> facts = Timeline.of(all).facts();
    CaseId survivor = Merges.survivor(caseId, all);
    String hash = hash(facts);
    if (!survivor.equals(caseId)) {
      return new Reading(caseId, now, facts.size(), hash, List.of(), List.of(), null, survivor);
    }
    Book book = new Book(caseId, facts, policies);
    new Story(book, facts).tellUntil(now);
    Notices notices = new Notices(book, facts, now);
    return new Reading(
        caseId,
        now,
        facts.size(),
        hash,
        Stream.concat(book.forgotten.stream(), book.tracked.stream()).map(Commitments::of).toList(),
        notices.owed(),
        wake(facts, book, notices, now),
        null,
        notices.skipped());
  }

  private static @Nullable Instant wake(List<Fact> facts, Book book, Notices notices, Instant now) {
    Optional<Instant> ahead =
        facts.stream().map(Fact::happened).filter(at -> at.isAfter(now)).findFirst();
    Optional<Instant> verdict = book.erased ? Optional.empty() : new Deadlines(book).next();
    return Stream.of(ahead, verdict, notices.next())
        .flatMap(Optional::stream)
        .min(Instant::compareTo)
        .orElse(null);
  }

  private static String hash(List<Fact> facts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Fact fact : facts) {
        digest.update(fact.id().text().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(fact.origin().at().toString().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
