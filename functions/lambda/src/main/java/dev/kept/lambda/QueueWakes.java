package dev.kept.lambda;

import dev.kept.fact.CaseId;
import dev.kept.fact.CustomerKey;
import dev.kept.waking.Wakes;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Wakes by message. */
public final class QueueWakes implements Wakes {

  private final Queue queue;

  public QueueWakes(Queue queue) {
    this.queue = queue;
  }

  @Override
  public void wakeCase(CaseId caseId, Duration delay) {
    queue.send(Channel.CASES, new WakeMessage.OfCase(caseId).text(), wholeSeconds(delay));
  }

  @Override
  public void wakeTold(CaseId caseId) {
    queue.send(Channel.CASES, new WakeMessage.OfCase(caseId, true).text(), Duration.ZERO);
  }

  @Override
  public void wakeDesk(String person, Duration delay) {
    queue.send(Channel.DESKS, new WakeMessage.OfDesk(person).text(), wholeSeconds(delay));
  }

  @Override
  public void wakeCasesOf(CustomerKey key, @Nullable String after) {
    queue.send(Channel.CASES, new WakeMessage.OfCustomer(key, after).text(), Duration.ZERO);
  }

  @Override
  public void sweep(int from, int to, @Nullable Instant last) {
    queue.send(Channel.CASES, new WakeMessage.OfShards(from, to, last).text(), Duration.ZERO);
  }

  /** Rounded up, or a case would wake just before its instant; never longer than a queue holds. */
  private static Duration wholeSeconds(Duration delay) {
    if (delay.isNegative()) {
      return Duration.ZERO;
    }
    Duration whole = Duration.ofSeconds(delay.plusNanos(999_999_999).toSeconds());
    return whole.compareTo(LONGEST) > 0 ? LONGEST : whole;
  }
}
