package dev.kept.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of one recipient's desk. Every change yields the head that follows, one version on.
 *
 * @param version every write asks for the version that it replaces
 * @param lease until when one worker has it; null where nobody has. No two claims of a desk that
 *     overlap have the same one, so it also says whose claim it is
 * @param wakeAt when to look at it again; null for never
 * @param batch what is being sent; null between sendings
 * @param lastSent when the last mail that was no list went out; null before the first
 * @param day the reader's day that {@code sentThatDay} counts
 * @param sentThatDay mails sent on that day, lists not counted
 * @param listedOn the last day on which the reader's list was made up
 */
public record DeskHead(
    long version,
    @Nullable Instant lease,
    @Nullable Instant wakeAt,
    @Nullable Batch batch,
    @Nullable Instant lastSent,
    @Nullable LocalDate day,
    int sentThatDay,
    @Nullable LocalDate listedOn) {

  /** The head of a desk on which nothing has happened yet. */
  public static final DeskHead NEW = new DeskHead(0, null, null, null, null, null, 0, null);

  /**
   * Notices that go out as one mail.
   *
   * @param id the same for every attempt at this mail, so that a mailbox can refuse the second
   * @param keys of the notices in it
   * @param sent true once the mailer has taken it
   * @param startedAt when the intent was written
   */
  public record Batch(String id, List<String> keys, boolean list, boolean sent, Instant startedAt) {
    public Batch {
      keys = List.copyOf(keys);
    }

    Batch taken() {
      return new Batch(id, keys, list, true, startedAt);
    }
  }

  public boolean isLeased(Instant now) {
    return lease != null && lease.isAfter(now);
  }

  /** One worker has it until then; if that worker dies, it is looked at again at that instant. */
  public DeskHead claimed(Instant until) {
    return with(until, until, batch);
  }

  public DeskHead wakingAt(Instant at) {
    return with(lease, at, batch);
  }

  /** The intent to send: from here on its notices may have been told. */
  public DeskHead sending(Batch intent) {
    return with(lease, wakeAt, intent);
  }

  /**
   * The mailer took the batch. What gathers after it does so from when it was first to go: nobody
   * waits again who waited through an outage.
   *
   * @param at when it took it, later than the intent after an outage
   * @param on the day by which mails, or lists, are counted
   */
  public DeskHead sent(Batch taken, Instant at, LocalDate on) {
    Batch told = new Batch(taken.id(), taken.keys(), taken.list(), true, at);
    if (taken.list()) {
      return new DeskHead(version + 1, lease, wakeAt, told, lastSent, day, sentThatDay, on);
    }
    int before = on.equals(day) ? sentThatDay : 0;
    return new DeskHead(
        version + 1, lease, wakeAt, told, taken.startedAt(), on, before + 1, listedOn);
  }

  /** Nobody has it, nothing is being sent. */
  public DeskHead released(@Nullable Instant next) {
    return with(null, next, null);
  }

  /** Nobody has it for now; what is being sent is tried again then. */
  public DeskHead putOff(Instant until) {
    return with(null, until, batch);
  }

  private DeskHead with(@Nullable Instant holds, @Nullable Instant wakes, @Nullable Batch sends) {
    return new DeskHead(version + 1, holds, wakes, sends, lastSent, day, sentThatDay, listedOn);
  }
}
