package dev.kept.waking;

import dev.kept.casefile.CaseFiles;
import dev.kept.casefile.Commitment;
import dev.kept.fact.CaseId;
import dev.kept.fact.CommitmentId;
import dev.kept.fact.Fact;
import dev.kept.fact.Heard;
import dev.kept.fact.Promise;
import dev.kept.fact.Words;
import dev.kept.policy.Policies;
import dev.kept.policy.Policy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads again what was said in a case, with another reader or by another policy's calendar, and
 * says what would differ. Nothing that was read is rewritten: a difference is applied as a fact, as
 * if a person had said so, and what a person has said stands.
 */
public final class Rebuild {

  private final CaseFiles files;
  private final Policies policies;
  private final Hearing hearing;
  private final CaseReading rules;
  private final Listening listening;
  private final Gather gather;

  public Rebuild(CaseFiles files, Policies policies, Hearing hearing, CaseReading rules) {
    this.files = files;
    this.policies = policies;
    this.hearing = hearing;
    this.rules = rules;
    this.listening = new Listening(files, policies, hearing);
    this.gather = new Gather(files, rules, policies);
  }

  /**
   * A promise that reads differently.
   *
   * @param quote what was said
   * @param was what was read then; null where no promise was
   * @param is what is read now; null where it is none
   * @param fact that would say so
   */
  public record Difference(
      CommitmentId commitment,
      String quote,
      @Nullable Promise was,
      @Nullable Promise is,
      Fact fact) {}

  /**
   * What would differ in a case.
   *
   * @param before its commitments as they stand
   * @param after its commitments as they would stand
   */
  public record Preview(
      CaseId caseId,
      List<Difference> differences,
      List<Commitment> before,
      List<Commitment> after) {

    public Preview {
      differences = List.copyOf(differences);
      before = List.copyOf(before);
      after = List.copyOf(after);
    }
  }

  /** What would differ under a policy. Changes nothing. */
  public Preview preview(CaseId caseId, Policy policy, Instant now) {
    List<Fact> own = files.facts(caseId);
    Set<CommitmentId> said = saidByPeople(own);
    List<Difference> differences = new ArrayList<>();
    for (Fact fact : own) {
      String text = files.words(caseId, fact.id()).orElse(null);
      Heard was = heard(fact);
      if (text != null && was != null) {
        Heard is = hearing.hear(fact, text, () -> listening.before(caseId, fact), policy);
        RebuiltFacts facts = new RebuiltFacts(caseId, fact, is, now);
        differences.addAll(facts.differences(was.promises()));
      }
    }
    Set<String> there = new HashSet<>();
    own.forEach(fact -> there.add(fact.id().text()));
    differences.removeIf(it -> there.contains(it.fact().id().text()));
    differences.removeIf(it -> said.contains(it.commitment()));
    return preview(caseId, differences, now);
  }

  private Preview preview(CaseId caseId, List<Difference> differences, Instant now) {
    Turnout seen = gather.looking(caseId, now);
    List<Fact> facts = seen.world().facts();
    List<Fact> more =
        Stream.concat(facts.stream(), differences.stream().map(Difference::fact)).toList();
    return new Preview(
        caseId,
        differences,
        seen.reading().commitments(),
        differences.isEmpty() ? List.of() : rules.read(caseId, more, policies, now).commitments());
  }

  /** Says it in facts. Whoever calls it wakes the case; doing it again changes nothing. */
  public void apply(Preview preview) {
    preview.differences().forEach(it -> files.add(preview.caseId(), it.fact()));
  }

  private static @Nullable Heard heard(Fact fact) {
    Words words =
        switch (fact) {
          case Fact.StaffReplied(_, var it) -> it;
          case Fact.StaffNoted(_, var it) -> it;
          default -> Words.NONE;
        };
    return words.heard();
  }

  /** Of which promises a person has said what they are: no reader knows better. */
  private static Set<CommitmentId> saidByPeople(List<Fact> facts) {
    Set<CommitmentId> said = new HashSet<>();
    for (Fact fact : facts) {
      CommitmentId about =
          switch (fact) {
            case Fact.PromiseCorrected it -> it.commitment();
            case Fact.PromiseReagreed it -> it.commitment();
            case Fact.PhraseSuspended it -> it.commitment();
            default -> null;
          };
      if (about != null && !RebuiltFacts.isOurs(fact)) {
        said.add(Objects.requireNonNull(about));
      }
    }
    return said;
  }
}
