package dev.kept.local.serve;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.kept.lambda.Channel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Hands a channel's messages to its function in batches, takes off what was done and lets come
 * again what was not.
 */
final class Pump {

  private static final int BATCH = 10;

  private final Inbox inbox;
  private final Channel channel;
  private final RequestStreamHandler function;
  private final Consumer<Received> dead;

  /**
   * A pump for one channel.
   *
   * @param dead is given what failed too often
   */
  Pump(Inbox inbox, Channel channel, RequestStreamHandler function, Consumer<Received> dead) {
    this.dead = dead;
    this.inbox = inbox;
    this.channel = channel;
    this.function = function;
  }

  Channel channel() {
    return channel;
  }

  /**
   * Handles one batch of what is visible now.
   *
   * @return how many messages it held; 0 when there is nothing to do
   */
  int once() {
    List<Received> batch = inbox.receive(channel, BATCH);
    if (batch.isEmpty()) {
      return 0;
    }
    Set<String> failures = handled(batch);
    for (Received message : batch) {
      if (failures.contains(message.id())) {
        if (!inbox.again(message, backOff(message.receives()))) {
          dead.accept(message);
        }
      } else {
        inbox.delete(message);
      }
    }
    return batch.size();
  }

  private Set<String> handled(List<Received> batch) {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try {
      function.handleRequest(
          new ByteArrayInputStream(SqsEvent.write(channel, batch)), answer, new LocalContext());
      return SqsEvent.failures(answer.toByteArray());
    } catch (RuntimeException | IOException e) {
      // A function that fails as a whole has done nothing for certain: all of it comes again.
      return SqsEvent.all(batch);
    }
  }

  /** 2, 4, 8, 16 seconds: the first try again is soon, the last one leaves time to recover. */
  private static Duration backOff(int receives) {
    return Duration.ofSeconds(1L << Math.min(receives, 6));
  }
}
