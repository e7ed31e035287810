package dev.kept.lambda;

import dev.kept.fact.CaseId;
import dev.kept.fact.CustomerKey;
import dev.kept.lambda.Queue.Outgoing;
import dev.kept.waking.Wakes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Wakes by message. */
public final class QueueWakes implements Wakes {

  private final Queue queue;

  public QueueWakes(Queue queue) {
    this.queue = queue;
  }

  @Override
  public void wakeCase(CaseId caseId, Duration delay) {
    send(message(new Wake.OfCase(caseId, delay)));
  }

  @Override
  public void wakeTold(CaseId caseId) {
    send(message(new Wake.OfTold(caseId)));
  }

  @Override
  public void wakeDesk(String person, Duration delay) {
    send(message(new Wake.OfDesk(person, delay)));
  }

  @Override
  public void wakeAll(List<Wake> wakes) {
    List<Outgoing> messages = wakes.stream().map(QueueWakes::message).toList();
    if (messages.size() == 1) {
      send(messages.getFirst());
    } else if (!messages.isEmpty()) {
      queue.sendAll(messages);
    }
  }

  private void send(Outgoing message) {
    queue.send(message.channel(), message.body(), message.delay());
  }

  private static Outgoing message(Wake wake) {
    return switch (wake) {
      case Wake.OfCase(CaseId caseId, Duration delay) ->
          new Outgoing(Channel.CASES, new WakeMessage.OfCase(caseId).text(), wholeSeconds(delay));
      case Wake.OfTold(CaseId caseId) ->
          new Outgoing(Channel.CASES, new WakeMessage.OfCase(caseId, true).text(), Duration.ZERO);
      case Wake.OfDesk(String person, Duration delay) ->
          new Outgoing(Channel.DESKS, new WakeMessage.OfDesk(person).text(), wholeSeconds(delay));
    };
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
