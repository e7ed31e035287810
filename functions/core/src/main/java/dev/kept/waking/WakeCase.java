package dev.kept.waking;

import dev.kept.casefile.CaseFiles;
import dev.kept.casefile.Head;
import dev.kept.casefile.Ledger;
import dev.kept.casefile.Linked;
import dev.kept.casefile.Notice;
import dev.kept.casefile.Reading;
import dev.kept.desk.Desks;
import dev.kept.fact.CaseId;
import dev.kept.policy.Policies;
import dev.kept.policy.Policy;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
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
  private final Settling settling;
  private final Resting resting;
  private final Policies policies;
  private final Gather gather;
  private final Poster poster;
  private final Near near;
  private final Keeping keeping;
  private final Retry retry;
  private final Verdicts verdicts;

  /**
   * Over what is kept.
   *
   * @param verdicts hears what became of promises; {@link Verdicts#UNHEARD} where nobody is to
   */
  public WakeCase(
      CaseFiles files,
      Desks desks,
      Ledger ledger,
      Policies policies,
      Wakes wakes,
      CaseReading rules,
      Pause pause,
      Verdicts verdicts) {
    this(files, desks, ledger, policies, wakes, rules, pause, verdicts, FanOut.CORRECTION_WINDOW);
  }

  /**
   * The same, for tests that cannot wait so long.
   *
   * @param window for how long a case at rest keeps its links open
   */
  WakeCase(
      CaseFiles files,
      Desks desks,
      Ledger ledger,
      Policies policies,
      Wakes wakes,
      CaseReading rules,
      Pause pause,
      Verdicts verdicts,
      Duration window) {
    this.verdicts = verdicts;
    this.files = files;
    this.settling = new Settling(ledger);
    this.resting = new Resting(files, window);
    this.policies = policies;
    this.gather = new Gather(files, rules, policies);
    this.near = new Near(wakes);
    this.keeping = new Keeping(files);
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
    run(caseId, clock, new HashSet<>(), false);
  }

  /** Wakes it because a notice of it was told or withdrawn, and for nothing else. */
  public void runTold(CaseId caseId, Instant clock) {
    run(caseId, clock, new HashSet<>(), true);
  }

  private void run(CaseId caseId, Instant clock, Set<CaseId> path, boolean told) {
    if (!path.add(caseId)) {
      throw new IllegalStateException(
          "no case of " + path + " is the one that the others live on in");
    }
    retry.untilWon("case " + caseId, () -> once(caseId, clock, path, told));
  }

  private boolean once(CaseId caseId, Instant clock, Set<CaseId> path, boolean told) {
    Head found = files.head(caseId).orElse(null);
    boolean forwarded = path.size() > 1;
    settling.settle(found, forwarded);
    Instant now = found != null && found.readAt().isAfter(clock) ? found.readAt() : clock;
    Turnout seen = read(caseId, found, told, now);
    CaseId survivor = seen.reading().survivor();
    if (survivor != null) {
      settling.settle(found, true);
      run(survivor, clock, new HashSet<>(path), false);
      return end(caseId, found, seen);
    }
    if (found == null && seen.world().facts().isEmpty()) {
      // Nothing is known of it, or not any more: a head would only wake it again.
      return true;
    }
    Policy policy = policies.current();
    List<Notice> owed = keeping.still(seen.reading().owed(), now);
    for (Notice notice : Unreachable.at(seen.world(), now).without(owed)) {
      poster.post(notice, policy, now);
    }
    return leave(caseId, found, seen, clock, forwarded);
  }

  /**
   * Reads it. The links of a case that has rested for long may be closed: as long as nothing is new
   * in it they stay so; if anything is, they are opened first and all is read again, so that
   * whichever of the new link and a new fact comes second sees the other.
   */
  private Turnout read(CaseId caseId, @Nullable Head found, boolean told, Instant now) {
    Linked known = found == null ? Linked.NONE : found.linked().at(now);
    if (found != null && found.isAtRest() && known.marks().isEmpty()) {
      Turnout looked = gather.looking(caseId, now);
      if (looked.reading().owed().isEmpty() && Heads.saysTheSame(found, looked.reading())) {
        return looked.linkedAs(found.linked());
      }
    }
    return gather.linking(caseId, found, known, told, now);
  }

  /**
   * Writes the head, then the ledger, and queues what is near. Where a merged case's wake came
   * here, all goes into the ledger: the other may have written a row of its own later than we read,
   * and no verdict of ours need have changed since.
   */
  private boolean leave(
      CaseId caseId, @Nullable Head found, Turnout seen, Instant clock, boolean forwarded) {
    Reading reading = seen.reading();
    Heads.Next next = Heads.after(found, reading, Heads.linked(seen.world()));
    Head head = keeping.seenTo(next.head(), found, seen.world(), reading.now());
    boolean skips = reading.owed().isEmpty() && Heads.saysTheSame(found, head);
    if (!skips) {
      if (!files.replace(caseId, head, head.version() - 1)) {
        return false;
      }
      verdicts.changed(found, head);
      settling.settle(head, false);
    }
    if (found != null && found.isAtRest()) {
      resting.letGo(seen.world(), skips ? found : head, reading.now());
    }
    settling.record(forwarded ? next.rows() : next.older());
    near.wakeCase(caseId, head.wakeAt(), clock);
    return true;
  }

  private boolean end(CaseId caseId, @Nullable Head found, Turnout seen) {
    Head terminal = Heads.terminal(found, seen.reading());
    if (Heads.saysTheSame(found, terminal)) {
      return true;
    }
    boolean won = files.replace(caseId, terminal, terminal.version() - 1);
    if (won) {
      resting.close(seen.world(), terminal);
    }
    return won;
  }
}
