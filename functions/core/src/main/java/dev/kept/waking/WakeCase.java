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
import dev.kept.fact.CustomerKey;
import dev.kept.policy.Policies;
import dev.kept.policy.Policy;
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

  /** What was read, and what it comes to. */
  private record Turnout(World world, Reading reading) {}

  private final CaseFiles files;
  private final Ledger ledger;
  private final Policies policies;
  private final CaseReading rules;
  private final Gather gather;
  private final Poster poster;
  private final Near near;
  private final Keeping keeping;
  private final Retry retry;
  private final Verdicts verdicts;

  public WakeCase(
      CaseFiles files,
      Desks desks,
      Ledger ledger,
      Policies policies,
      Wakes wakes,
      CaseReading rules,
      Pause pause) {
    this(files, desks, ledger, policies, wakes, rules, pause, Verdicts.UNHEARD);
  }

  /** With somebody who hears what became of promises. */
  public WakeCase(
      CaseFiles files,
      Desks desks,
      Ledger ledger,
      Policies policies,
      Wakes wakes,
      CaseReading rules,
      Pause pause,
      Verdicts verdicts) {
    this.verdicts = verdicts;
    this.files = files;
    this.ledger = ledger;
    this.policies = policies;
    this.rules = rules;
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
    Turnout seen = read(caseId, found, now);
    CaseId survivor = seen.reading().survivor();
    if (survivor != null) {
      settle(found, true);
      run(survivor, clock, new HashSet<>(path));
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
   * Reads it. A case at rest has closed its links: as long as nothing is new in it they stay so; if
   * anything is, they are opened first and all is read again, so that whichever of the new link and
   * a new fact comes second sees the other.
   */
  private Turnout read(CaseId caseId, @Nullable Head found, Instant now) {
    if (found != null && found.isAtRest()) {
      Turnout looked = read(gather.looking(caseId, now), now);
      Head same =
          looked.reading().survivor() == null
              ? Heads.after(found, looked.reading(), found.linked())
                  .head()
                  .wakingBy(null, found.stamp())
              : Heads.terminal(found, looked.reading());
      if (looked.reading().owed().isEmpty() && Heads.saysTheSame(found, same)) {
        close(looked.world(), found);
        return looked;
      }
    }
    Linked known = found == null || found.isAtRest() ? Linked.NONE : found.linked();
    long version = found == null ? 1 : found.version() + 1;
    return read(gather.linking(caseId, known, version, now), now);
  }

  private Turnout read(World world, Instant now) {
    return new Turnout(world, rules.read(world.caseId(), world.facts(), policies, now));
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
    Head head =
        keeping.seenTo(next.head(), found, seen.world(), reading.now()).withoutLinksAtRest();
    boolean skips = reading.owed().isEmpty() && Heads.saysTheSame(found, head);
    if (!skips) {
      if (!files.replace(caseId, head, head.version() - 1)) {
        return false;
      }
      verdicts.changed(found, head);
      settle(head, false);
      close(seen.world(), head);
    }
    (forwarded ? next.rows() : next.older()).forEach(ledger::record);
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
      close(seen.world(), terminal);
    }
    return won;
  }

  /** Behind the head: whoever dies between the two leaves links open, which harms nobody. */
  private void close(World world, Head head) {
    if (head.isAtRest()) {
      for (CustomerKey key : world.customers()) {
        if (Gather.isLinked(key)) {
          files.closeLink(key, world.caseId(), head.version(), head.readAt());
        }
      }
    }
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
