package dev.kept.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of one recipient's desk.
 *
 * @param version every write asks for the version that it replaces
 * @param lease until when one worker has it; null where nobody has
 * @param wakeAt when to look at it again; null for never
 * @param batch what is being sent; null between sendings
 * @param lastSent when the last mail went out; null before the first
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
  }
}
