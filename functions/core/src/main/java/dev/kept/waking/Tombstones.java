package dev.kept.waking;

import dev.kept.fact.FactId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What remains of those who were forgotten: keyed hashes, each with the instant up to which nothing
 * is to be taken in. Every implementation passes {@code TombstonesContract}.
 */
public interface Tombstones {

  /**
   * How often tombstones were put, as one copy of that count says. There may be several, for it is
   * read after every fact that comes in: all events together ask for one item otherwise.
   *
   * @param copy which one it is
   * @param times 0 where there are none
   */
  record Count(int copy, long times) {}

  /** The count as the copy says that is asked for this fact. Consistent. */
  Count count(FactId fact);

  /** Every tombstone. */
  Map<String, Instant> all();

  /**
   * Puts tombstones, then raises every copy of the count. A tombstone that is there moves forward,
   * never back.
   *
   * @param until nothing that happened up to here is taken in again
   */
  void bury(Set<String> hashes, Instant until);

  /** What was begun and has not been finished. */
  List<Forgetting> begun();

  /** Writes the work down, or how far it has come; in the place of the one with its id. */
  void begin(Forgetting work);

  /** Records that it is done, then forgets the work itself. */
  void finish(Forgetting work, Forgot record);

  /** Every record, the oldest first. */
  List<Forgot> done();

  /**
   * That somebody was forgotten, and how much of them there was; not who.
   *
   * @param id of the work that did it
   * @param customers numbers, addresses and ids by which they were known
   * @param aside events that had been set aside
   * @param elsewhere mails and messages of this machine's own mailbox and queues
   */
  record Forgot(
      String id,
      Instant at,
      int customers,
      int cases,
      int facts,
      int notices,
      int aside,
      int elsewhere) {}
}
