package dev.kept.waking;

import dev.kept.casefile.CaseFiles;
import dev.kept.casefile.Head;
import dev.kept.casefile.Ledger;
import dev.kept.casefile.LedgerRow;
import dev.kept.casefile.Linked;
import dev.kept.casefile.Notice;
import dev.kept.casefile.Reading;
import dev.kept.desk.Desks;
import dev.kept.fact.CaseId;
import dev.kept.policy.Policies;
import dev.kept.policy.Policy;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A case wakes, reads itself, does what is owed, and says when to wake it next. Waking it late,
 * twice or for nothing is harmless; what another worker did in between is seen, never overwritten.
 *
 * <p>The order of the reads and writes is the whole of it: the head is read before the facts and
 * written after the notices, on condition that nobody wrote it meanwhile; the ledger follows.
 */
public final class WakeCase {

  private final CaseFiles files;
  private final Ledger ledger;
  private final Policies policies;
  private final CaseReading rules;
  private final Gather gather;
  private final Poster poster;
  private final Near near;
  private final Retry retry;

  public WakeCase(
      CaseFiles files,
      Desks desks,
      Ledger ledger,
      Policies policies,
      Wakes wakes,
      CaseReading rules,
      Pause pause) {
    this.files = files;
    this.ledger = ledger;
    this.policies = policies;
    this.rules = rules;
    this.gather = new Gather(files, rules, policies);
    this.near = new Near(wakes);
    this.retry = new Retry(pause);
    this.poster = new Poster(desks, near, retry);
  }

  /**
   * Wakes it.
   *
   * @param clock the machine's; where the case was read later than that, by a machine whose clock
   *     is ahead, time does not go back behind it
   * @throws Contended if others kept writing first: nothing is lost, ask again
   */
  public void run(CaseId caseId, Instant clock) {
    run(caseId, clock, new HashSet<>());
  }

  private void run(CaseId caseId, Instant clock, Set<CaseId> path) {
    if (!path.add(caseId)) {
      throw new IllegalStateException(
          "no case of " + path + " is the one that the others live on in");
    }
    retry.untilWon("case " + caseId, () -> once(caseId, clock, path));
  }

  private boolean once(CaseId caseId, Instant clock, Set<CaseId> path) {
    Head found = files.head(caseId).orElse(null);
    boolean forwarded = path.size() > 1;
    settle(found, forwarded);
    Instant now = found != null && found.readAt().isAfter(clock) ? found.readAt() : clock;
    Linked before = found == null ? Linked.NONE : found.linked();
    World world = gather.linking(caseId, before, now);
    Linked linked = Heads.linked(world);
    Reading reading = rules.read(caseId, world.facts(), policies, now);
    CaseId survivor = reading.survivor();
    if (survivor != null) {
      settle(found, true);
      run(survivor, clock, new HashSet<>(path));
      return end(caseId, found, reading, linked);
    }
    Policy policy = policies.current();
    for (Notice notice : Unreachable.at(world, now).without(reading.owed())) {
      poster.post(notice, policy, now);
    }
    return leave(caseId, found, Heads.after(found, reading, linked), reading, clock, forwarded);
  }

  /**
   * Writes the head, then the ledger, and queues what is near. Where a merged case's wake came
   * here, all goes into the ledger: the other may have written a row of its own later than we read,
   * and no verdict of ours need have changed since.
   */
  private boolean leave(
      CaseId caseId,
      @Nullable Head found,
      Heads.Next next,
      Reading reading,
      Instant clock,
      boolean forwarded) {
    boolean skips = reading.owed().isEmpty() && Heads.saysTheSame(found, next.head());
    if (!skips) {
      if (!files.replace(caseId, next.head(), next.head().version() - 1)) {
        return false;
      }
      settle(next.head(), false);
    }
    (forwarded ? next.rows() : next.older()).forEach(ledger::record);
    near.wakeCase(caseId, next.head().wakeAt(), clock);
    return true;
  }

  private boolean end(CaseId caseId, @Nullable Head found, Reading reading, Linked linked) {
    Head terminal = Heads.terminal(found, reading, linked);
    return Heads.saysTheSame(found, terminal)
        || files.replace(caseId, terminal, terminal.version() - 1);
  }

  /**
   * Sees to it that the ledger holds what a head says: whoever wrote the head may have died before
   * that. Older changes were settled before the next head was written.
   */
  private void settle(@Nullable Head head, boolean all) {
    if (head == null) {
      return;
    }
    for (Head.Verdict verdict : head.verdicts()) {
      if (all || verdict.changed() == head.version()) {
        LedgerRow row = verdict.row();
        ledger.record(row);
      }
    }
  }
}
