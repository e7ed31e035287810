package dev.kept.local.replay;

import dev.kept.casefile.Commitment;
import dev.kept.fact.Action;
import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import dev.kept.policy.Connection;
import dev.kept.policy.Policies;
import dev.kept.policy.Policy;
import dev.kept.reading.MessageReader;
import dev.kept.report.Balance;
import dev.kept.report.Past;
import dev.kept.waking.CaseReading;
import dev.kept.waking.Filing;
import dev.kept.waking.LookAt;
import dev.kept.waking.ReaderHearing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Files the facts of an export, and reads every case as it stood at the end. */
final class Replay {

  private static final Comparator<Fact> AS_IT_HAPPENED =
      Comparator.comparing((Fact fact) -> fact.origin().at())
          .thenComparing(fact -> fact.id().text());

  private final Archive archive = new Archive();
  private final LookAt lookAt;
  private final Instant until;

  /**
   * Files the facts.
   *
   * @param policy by whose hours and people they are read; its connections are taken to have shown
   *     all along what the export shows
   */
  Replay(Collection<Fact> facts, Policy policy, Instant until) {
    this.until = until;
    Policies policies = new OnePolicy(policy.withConnections(connections(facts)));
    this.lookAt = new LookAt(archive, policies, CaseReading.RULES);
    Filing filing = new Filing(archive, policies, new ReaderHearing(new MessageReader()));
    facts.stream().sorted(AS_IT_HAPPENED).forEach(filing::file);
  }

  /** How many cases there are; those that went on in another count too. */
  int cases() {
    return archive.cases().size();
  }

  /** What became of every promise. */
  Balance balance() {
    Set<CaseId> seen = new TreeSet<>();
    List<Past> all = new ArrayList<>();
    for (CaseId caseId : archive.cases()) {
      LookAt.Seen end = lookAt.run(caseId, until);
      if (seen.add(end.reading().caseId())) {
        end.reading().commitments().forEach(commitment -> all.add(past(end, commitment)));
      }
    }
    return Balance.of(all, until);
  }

  private Past past(LookAt.Seen end, Commitment commitment) {
    CaseId caseId = end.reading().caseId();
    Past past = new Past(caseId, customer(end.facts()), commitment, false);
    Instant deadline = commitment.deadline();
    boolean first =
        past.wasBroken() && deadline != null && askedBefore(caseId, commitment, deadline);
    return new Past(caseId, past.customer(), commitment, first);
  }

  /** Read as it stood when the deadline passed: had they asked by then? */
  private boolean askedBefore(CaseId caseId, Commitment commitment, Instant deadline) {
    return lookAt.run(caseId, deadline).reading().commitments().stream()
        .anyMatch(then -> then.id().equals(commitment.id()) && then.chased() > 0);
  }

  private static @Nullable String customer(List<Fact> facts) {
    return facts.stream()
        .map(fact -> fact.origin().matter().customer().name())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** What each source could show: what it did show at least once. */
  private static List<Connection> connections(Collection<Fact> facts) {
    Map<String, EnumSet<Action>> shows = new TreeMap<>();
    for (Fact fact : facts) {
      EnumSet<Action> of =
          shows.computeIfAbsent(fact.id().source(), any -> EnumSet.noneOf(Action.class));
      shown(fact).ifPresent(of::add);
    }
    return shows.entrySet().stream()
        .map(entry ->
            new Connection(
                entry.getKey(), entry.getKey(), Instant.EPOCH, Set.of(), null, entry.getValue()))
        .toList();
  }

  private static Optional<Action> shown(Fact fact) {
    return switch (fact) {
      case Fact.CallEnded _ -> Optional.of(Action.CALL);
      case Fact.AppointmentStarted _, Fact.AppointmentCompleted _ -> Optional.of(Action.VISIT);
      case Fact.DocumentSent _ -> Optional.of(Action.SEND);
      case Fact.PaymentRefunded _ -> Optional.of(Action.REFUND);
      default -> Optional.empty();
    };
  }

  /** The one policy by which all of the past is read. */
  private record OnePolicy(Policy current) implements Policies {

    @Override
    public Optional<Policy> version(int version) {
      return Optional.of(current);
    }

    @Override
    public Policy push(Policy policy) {
      throw new UnsupportedOperationException("the past is read under one policy");
    }
  }
}
