package dev.kept.waking;

import dev.kept.fact.CaseId;
import dev.kept.fact.CustomerKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

  /** A case or a desk that is to be woken after a delay. */
  sealed interface Wake {

    record OfCase(CaseId caseId, Duration delay) implements Wake {}

    /** At once, because a notice of it was told or withdrawn. */
    record OfTold(CaseId caseId) implements Wake {}

    record OfDesk(String person, Duration delay) implements Wake {}
  }

  /**
   * Wakes many, in as few requests as the queue allows. Where it throws, some may have been queued
   * and some not: whoever asked asks again for all of them.
   */
  default void wakeAll(List<Wake> wakes) {
    for (Wake wake : wakes) {
      switch (wake) {
        case Wake.OfCase(CaseId caseId, Duration delay) -> wakeCase(caseId, delay);
        case Wake.OfTold(CaseId caseId) -> wakeTold(caseId);
        case Wake.OfDesk(String person, Duration delay) -> wakeDesk(person, delay);
      }
    }
  }

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
