package dev.kept.waking;

import dev.kept.fact.CaseId;
import dev.kept.fact.CustomerKey;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Sends "look again" by durable message. A message may come twice or late: both are harmless. */
public interface Wakes {

  /** The longest delay that a message can have; what lies further off is the sweep's. */
  Duration LONGEST = Duration.ofMinutes(15);

  /**
   * Wakes a case.
   *
   * @param delay from now; rounded up to whole seconds
   */
  void wakeCase(CaseId caseId, Duration delay);

  /**
   * Wakes a case because a notice of it was told or withdrawn, and for nothing else: it need not
   * ask again where nothing stood, unless something comes of it.
   */
  default void wakeTold(CaseId caseId) {
    wakeCase(caseId, Duration.ZERO);
  }

  void wakeDesk(String person, Duration delay);

  /** Goes on waking the cases linked to a customer, from where a page of links ended. */
  void wakeCasesOf(CustomerKey key, @Nullable String after);

  /**
   * Sweeps some shards.
   *
   * @param to behind the last
   * @param last the finished tick before; null after a gap
   */
  void sweep(int from, int to, @Nullable Instant last);
}
