package dev.kept.waking;

import dev.kept.casefile.CaseFiles;
import dev.kept.casefile.Commitment;
import dev.kept.casefile.Head;
import dev.kept.casefile.Linked;
import dev.kept.casefile.Reading;
import dev.kept.casefile.State;
import dev.kept.fact.CaseId;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.policy.Policies;
import dev.kept.policy.Policy;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One gathering, from one case to all that its facts name. */
final class Closure {

  private final CaseFiles files;
  private final CaseReading rules;
  private final Policies policies;
  private final Begin begin;
  private final Pile pile;
  private final Set<CustomerKey> customers = new HashSet<>();
  private final Set<CaseId> cases = new HashSet<>();
  private Linked linked;

  /** Keys that are read only if this wake comes to more than what was told. */
  private final Set<CustomerKey> spared = new HashSet<>();

  private boolean sparing;

  /**
   * Where it begins.
   *
   * @param found the head that was found; null where there was none
   * @param linked what still holds of the links that it remembers
   * @param told true where the case wakes because a notice was told, and for nothing else
   * @param links whether it is linked to its customers, or only looked at
   */
  record Begin(
      CaseId root, @Nullable Head found, Linked linked, boolean told, boolean links, Instant now) {

    /** Of the head that the reading would write. */
    long version() {
      return found == null ? 1 : found.version() + 1;
    }
  }

  Closure(CaseFiles files, CaseReading rules, Policies policies, Begin begin) {
    this.files = files;
    this.rules = rules;
    this.policies = policies;
    this.begin = begin;
    this.pile = new Pile(begin.root());
    this.linked = begin.linked();
    this.sparing = begin.told();
  }

  Turnout turnout() {
    Policy policy = policies.current();
    read(begin.root());
    Reading reading = reading(policy);
    if (!spared.isEmpty() && !tellsOnlyWhatWasTold(reading)) {
      sparing = false;
      List<Fact> before = pile.inOrder();
      spared.forEach(this::query);
      reading = pile.inOrder().equals(before) ? reading : reading(policy);
    }
    World world = new World(begin.root(), pile.inOrder(), cases, customers, linked);
    return new Turnout(world, reading);
  }

  private Reading reading(Policy policy) {
    List<Fact> known = closed(policy);
    Reading reading = read(known);
    if (mayBeWrong(reading, known)) {
      rules.doubts(policy).forEach(this::read);
      List<Fact> doubted = pile.inOrder();
      return doubted.equals(known) ? reading : read(doubted);
    }
    return reading;
  }

  private Reading read(List<Fact> known) {
    return rules.read(begin.root(), known, policies, begin.now());
  }

  /** Until nothing names another customer or case. */
  private List<Fact> closed(Policy policy) {
    List<Fact> known = pile.inOrder();
    int before;
    do {
      before = known.size();
      for (CustomerKey key : rules.keys(known, policy)) {
        read(key);
      }
      for (CaseId other : rules.others(known)) {
        read(other);
      }
      known = pile.inOrder();
    } while (known.size() > before);
    return known;
  }

  /**
   * Few cases come to that somebody is accused, so only these pay for asking who was silent; and
   * those that were told of a silence, for it may have ended.
   */
  private static boolean mayBeWrong(Reading reading, List<Fact> known) {
    return reading.commitments().stream()
            .map(Commitment::state)
            .anyMatch(state -> state instanceof State.Broken || state instanceof State.KeptLate)
        || known.stream().anyMatch(Fact.SourceSilent.class::isInstance);
  }

  private boolean tellsOnlyWhatWasTold(Reading reading) {
    Head found = begin.found();
    return found != null
        && Sparing.tellsOnlyWhatWasTold(found, reading, pile.inOrder(), this::read);
  }

  private void read(CustomerKey key) {
    if (!customers.add(key)) {
      return;
    }
    boolean isNew = begin.links() && Gather.isLinked(key) && !linked.has(key);
    if (isNew) {
      files.link(key, begin.root(), begin.version());
      linked = linked.and(key, begin.now());
    }
    if (sparing && !isNew && linked.isQuiet(key)) {
      spared.add(key);
    } else {
      query(key);
    }
  }

  /** What stands with nobody who is woken for it is read as it was a moment ago. */
  private void query(CustomerKey key) {
    List<Fact> theirs = (Gather.isLinked(key) ? files : files.lately()).facts(key);
    pile.add(theirs);
    linked = begin.links() ? linked.having(key, theirs.isEmpty()) : linked;
  }

  private void read(CaseId other) {
    if (cases.add(other)) {
      pile.add(files.facts(other));
    }
  }
}
