package dev.kept.waking;

import dev.kept.casefile.CaseFiles;
import dev.kept.casefile.Commitment;
import dev.kept.casefile.Linked;
import dev.kept.casefile.Silences;
import dev.kept.casefile.StaffKeys;
import dev.kept.casefile.State;
import dev.kept.fact.CaseId;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.policy.Policies;
import dev.kept.policy.Policy;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the world of a case: its facts, those of its customers, those of the cases merged into
 * it, until none of them names another customer or case.
 */
final class Gather {

  /** Above this a case cannot be read in the time of a wake. */
  static final int MOST = 5_000;

  private static final Comparator<Fact> FIRST_TO_STAND =
      Comparator.comparing((Fact fact) -> fact.origin().received())
          .thenComparing(fact -> fact.origin().at())
          .thenComparing(fact -> fact.origin().matter().caseId() == null);

  private static final Comparator<Fact> AS_IT_HAPPENED =
      Comparator.comparing(Fact::happened).thenComparing(fact -> fact.id().text());

  private final CaseFiles files;
  private final CaseReading rules;
  private final Policies policies;

  Gather(CaseFiles files, CaseReading rules, Policies policies) {
    this.files = files;
    this.rules = rules;
    this.policies = policies;
  }

  /**
   * For a wake. Links the case to each customer before it reads that customer's facts: whichever of
   * a new link and a new fact comes second sees the other.
   *
   * @param known under which customers the head says that it is linked: those links stand
   * @param version of the head that is to be written
   */
  World linking(CaseId caseId, Linked known, long version, Instant now) {
    return new Closure(caseId, known.at(now), version, now).world(now);
  }

  /** For a question about a case, which changes nothing. */
  World looking(CaseId caseId, Instant now) {
    return new Closure(caseId, Linked.NONE, 0, null).world(now);
  }

  /** A colleague or a source has more cases than could be woken for each word of theirs. */
  static boolean isLinked(CustomerKey key) {
    return !StaffKeys.isOne(key) && !Silences.isKey(key);
  }

  private final class Closure {
    private final CaseId root;
    private final @Nullable Instant linking;
    private final long version;
    private Linked linked;
    private final Map<FactId, Fact> facts = new HashMap<>();
    private final Set<CustomerKey> customers = new HashSet<>();
    private final Set<CaseId> cases = new HashSet<>();

    /**
     * Begins with one case.
     *
     * @param version of the head that is to be written
     * @param linking when it is linked to its customers; null where it only looks
     */
    Closure(CaseId root, Linked linked, long version, @Nullable Instant linking) {
      this.root = root;
      this.linked = linked;
      this.version = version;
      this.linking = linking;
    }

    World world(Instant now) {
      Policy policy = policies.current();
      cases.add(root);
      files.facts(root).forEach(this::add);
      List<Fact> known = inOrder();
      int before;
      do {
        before = known.size();
        for (CustomerKey key : rules.keys(known, policy)) {
          read(key);
        }
        for (CaseId other : rules.others(known)) {
          read(other);
        }
        known = inOrder();
      } while (known.size() > before);
      if (accuses(known, now)) {
        rules.doubts(policy).forEach(this::read);
        known = inOrder();
      }
      return new World(root, known, cases, customers, linked);
    }

    /** Few cases come to that, so only these pay for asking who was silent. */
    private boolean accuses(List<Fact> known, Instant now) {
      return rules.read(root, known, policies, now).commitments().stream()
          .map(Commitment::state)
          .anyMatch(state -> state instanceof State.Broken || state instanceof State.KeptLate);
    }

    private void read(CustomerKey key) {
      if (customers.add(key)) {
        if (linking != null && isLinked(key) && !linked.has(key)) {
          files.link(key, root, version);
          linked = linked.and(key, linking);
        }
        files.facts(key).forEach(this::add);
      }
    }

    private void read(CaseId other) {
      if (cases.add(other)) {
        files.facts(other).forEach(this::add);
      }
    }

    /** Of two items with one id, the one that came first stands. */
    private void add(Fact fact) {
      facts.merge(fact.id(), fact, (one, two) -> FIRST_TO_STAND.compare(one, two) <= 0 ? one : two);
      if (facts.size() > MOST) {
        throw new Overlong(root);
      }
    }

    private List<Fact> inOrder() {
      return facts.values().stream().sorted(AS_IT_HAPPENED).toList();
    }
  }

  /** No reading can help: a case of this length is a person's to look at. */
  static final class Overlong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Overlong(CaseId caseId) {
      super(
          "case %s has more than %d facts; merge loops and chatty rules do this"
              .formatted(caseId, MOST));
    }
  }
}
