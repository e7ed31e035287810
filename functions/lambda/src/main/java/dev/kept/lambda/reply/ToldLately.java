package dev.kept.lambda.reply;

import dev.kept.fact.CaseId;
import dev.kept.fact.CommitmentId;
import dev.kept.fact.Fact;
import dev.kept.lambda.pages.SpokenPromise.Whose;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What one of our people was told by text, as far as an answer may be about it. */
record ToldLately(Texter from, List<Fact.NoticeSent> notices) {

  /** A bare "done" says nothing of what was told longer ago. */
  private static final Duration FRESH = Duration.ofDays(3);

  /** Who answers within so little may not have seen the last one yet. */
  private static final Duration UNSEEN = Duration.ofMinutes(1);

  /** Longer ago nobody is in the middle of an answer. */
  private static final Duration BEFORE = Duration.ofHours(12);

  /** Of so many the customers are looked up. */
  private static final int MOST = 20;

  ToldLately {
    notices = List.copyOf(notices);
  }

  static ToldLately of(Texter from) {
    return new ToldLately(
        from, from.texts().notices(from.at().minus(Understanding.LIFE), from.at()));
  }

  boolean isEmpty() {
    return notices.isEmpty();
  }

  /** Whether a bare word may be about one of them at all. */
  boolean isFresh() {
    return !isEmpty() && !notices.getLast().happened().plus(FRESH).isBefore(from.at());
  }

  /** The last one, where that was about one promise and is what they have read. */
  Optional<Fact.NoticeSent> last() {
    if (!isFresh()) {
      return Optional.empty();
    }
    Fact.NoticeSent last = notices.getLast();
    boolean seen = last.happened().plus(UNSEEN).isBefore(from.at());
    Instant since = seen ? last.happened() : last.happened().minus(BEFORE);
    boolean alone =
        notices.stream()
            .filter(other -> !other.happened().isBefore(since))
            .allMatch(other -> about(other).equals(about(last)));
    return alone ? Optional.of(last) : Optional.empty();
  }

  /** The newest of each customer. */
  Map<Whose, Fact.NoticeSent> customers() {
    Map<CaseId, Fact.NoticeSent> cases = new LinkedHashMap<>();
    newest().forEach(one -> cases.put(one.origin().matter().caseId(), one));
    Map<Whose, Fact.NoticeSent> customers = new LinkedHashMap<>();
    cases.forEach((caseId, one) ->
        from.customers().of(caseId, from.at()).ifPresent(whose -> customers.put(whose, one)));
    return customers;
  }

  /** Whether there is another promise to the same customer that they were told of. */
  boolean isAboutSeveral(Whose whose, Fact.NoticeSent about) {
    return newest().stream()
        .filter(one -> whose.caseId().equals(one.origin().matter().caseId()))
        .anyMatch(one -> !about(one).equals(about(about)));
  }

  private List<Fact.NoticeSent> newest() {
    return notices.subList(Math.max(0, notices.size() - MOST), notices.size());
  }

  static CommitmentId about(Fact.NoticeSent notice) {
    return Objects.requireNonNull(notice.statement().commitment());
  }
}
