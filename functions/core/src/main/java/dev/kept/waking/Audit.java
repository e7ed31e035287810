package dev.kept.waking;

import dev.kept.casefile.CaseFiles;
import dev.kept.casefile.Head;
import dev.kept.casefile.Ledger;
import dev.kept.casefile.LedgerRow;
import dev.kept.casefile.Level;
import dev.kept.casefile.Notice;
import dev.kept.desk.DeskHead;
import dev.kept.desk.Desks;
import dev.kept.fact.CaseId;
import dev.kept.policy.Member;
import dev.kept.policy.Policies;
import dev.kept.policy.Policy;
import dev.kept.policy.Team;
import dev.kept.waking.Wakes.Wake;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Watches the watcher: an open commitment whose case will never wake, wakes too late, or lies where
 * no sweep looks is one that nobody would hear of; so is a notice on a desk that sleeps. There
 * should be none; what is found is mended, and counted for an alarm.
 */
public final class Audit {

  private static final List<String> LIVE = List.of("open", "asleep");

  private final Ledger ledger;
  private final CaseFiles files;
  private final Desks desks;
  private final Policies policies;
  private final WakeIndex index;
  private final Wakes wakes;

  public Audit(
      Ledger ledger,
      CaseFiles files,
      Desks desks,
      Policies policies,
      WakeIndex index,
      Wakes wakes) {
    this.ledger = ledger;
    this.files = files;
    this.desks = desks;
    this.policies = policies;
    this.index = index;
    this.wakes = wakes;
  }

  /**
   * What was found, and has been mended.
   *
   * @param asleep cases that would not have woken, or too late
   * @param mislaid cases whose wake no sweep would have seen
   * @param desks people whose desks would not have woken for what lies on them
   * @param waiting how many notices are owed and not sent yet
   * @param oldest how long the oldest of them has waited
   */
  public record Found(
      Set<CaseId> asleep, Set<CaseId> mislaid, Set<String> desks, int waiting, Duration oldest) {

    public Found {
      asleep = Set.copyOf(asleep);
      mislaid = Set.copyOf(mislaid);
      desks = Set.copyOf(desks);
    }

    /** Everything was as it should be. */
    public boolean passes() {
      return asleep.isEmpty() && mislaid.isEmpty() && desks.isEmpty();
    }
  }

  /**
   * Looks at the live commitments of each team, those due first, and at everybody's desk.
   *
   * @param limit how many of each team and state
   */
  public Found run(int limit, Instant now) {
    Set<CaseId> asleep = new TreeSet<>();
    Set<CaseId> mislaid = new TreeSet<>();
    Policy policy = policies.current();
    for (String team : teams(policy)) {
      for (String state : LIVE) {
        for (LedgerRow row : ledger.board(team, state, limit)) {
          look(row, asleep, mislaid);
        }
      }
    }
    wakes.wakeAll(
        asleep.stream().<Wake>map(caseId -> new Wake.OfCase(caseId, Duration.ZERO)).toList());
    mislaid.removeAll(asleep);
    return desks(policy, asleep, mislaid, now);
  }

  private void look(LedgerRow row, Set<CaseId> asleep, Set<CaseId> mislaid) {
    CaseId caseId = row.caseId();
    if (asleep.contains(caseId) || mislaid.contains(caseId)) {
      return;
    }
    Instant wakeAt = files.head(caseId).map(Head::wakeAt).orElse(null);
    if (wakeAt == null || isTooLate(wakeAt, row)) {
      asleep.add(caseId);
    } else if (index.mend(caseId)) {
      mislaid.add(caseId);
    }
  }

  /** What is loud and open changes at its deadline, if not before. */
  private static boolean isTooLate(Instant wakeAt, LedgerRow row) {
    return row.level() == Level.LOUD
        && row.state().equals("open")
        && row.deadline() != null
        && wakeAt.isAfter(row.deadline())
        && !isPutOff(wakeAt, row);
  }

  /** A head that could not be read was put off on purpose, and a person was told. */
  private static boolean isPutOff(Instant wakeAt, LedgerRow row) {
    return row.deadline() != null
        && wakeAt.isBefore(row.deadline().plus(GiveUp.LONGEST))
        && !row.deadline().isAfter(row.readAt());
  }

  private Found desks(Policy policy, Set<CaseId> asleep, Set<CaseId> mislaid, Instant now) {
    Set<String> sleeping = new TreeSet<>();
    Instant oldest = now;
    int waiting = 0;
    for (String person : people(policy)) {
      List<Notice> lying = desks.waiting(person);
      waiting += lying.size();
      Optional<Instant> first = lying.stream().map(Notice::owedAt).min(Comparator.naturalOrder());
      oldest = first.filter(oldest::isAfter).orElse(oldest);
      if (!lying.isEmpty() && desks.head(person).map(DeskHead::wakeAt).isEmpty()) {
        sleeping.add(person);
        wake(person, now);
      }
    }
    return new Found(asleep, mislaid, sleeping, waiting, Duration.between(oldest, now));
  }

  /** A desk without a wake does nothing when it is called, so it is given one first. */
  private void wake(String person, Instant now) {
    DeskHead head = desks.head(person).orElse(DeskHead.NEW);
    if (desks.replace(person, head.wakingAt(now), head.version())) {
      wakes.wakeDesk(person, Duration.ZERO);
    }
  }

  private static List<String> teams(Policy policy) {
    Stream<String> named = policy.teams().stream().map(Team::id);
    return Stream.concat(named, Stream.of(Team.NONE)).distinct().toList();
  }

  private static Set<String> people(Policy policy) {
    Set<String> people = new TreeSet<>();
    policy.people().stream().map(Member::address).forEach(people::add);
    policy.teams().stream().map(Team::lead).filter(Objects::nonNull).forEach(people::add);
    Stream.<@Nullable String>of(policy.owner(), policy.manager())
        .filter(Objects::nonNull)
        .forEach(people::add);
    return people;
  }
}
