package dev.kept.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import dev.kept.lambda.SqsBatch.Message;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What a function behind a queue does with its messages, whatever they say. One that fails comes
 * again soon, and then each minute: an outage of hours ends with everything done a minute later and
 * nothing among the dead letters. One that fails by itself again and again is set aside.
 */
final class Messages {

  private static final List<Duration> AGAIN =
      List.of(Duration.ofSeconds(10), Duration.ofSeconds(30));

  private static final Duration THEN = Duration.ofMinutes(1);

  private final Wiring wiring;
  private final Channel channel;
  private final Patience patience;

  Messages(Wiring wiring, Channel channel) {
    this.wiring = wiring;
    this.channel = channel;
    this.patience = Patience.of(wiring);
  }

  void each(InputStream event, OutputStream answer, Context context, Consumer<Message> work)
      throws IOException {
    SqsBatch.each(
        event,
        answer,
        context,
        wiring.log(),
        message -> patience.with(channel, message, () -> work.accept(message)),
        this::comeAgain);
  }

  /**
   * When a message comes again.
   *
   * @param receives how often it has been handed out
   */
  static Duration after(int receives) {
    return receives <= AGAIN.size() ? AGAIN.get(Math.max(receives, 1) - 1) : THEN;
  }

  /** Where the queue cannot be told, they come when their time of hiding is over. */
  private void comeAgain(List<Message> failed) {
    Map<String, Duration> delays = new LinkedHashMap<>();
    failed.forEach(message -> delays.put(message.receipt(), after(message.receives())));
    try {
      wiring.queue().again(channel, delays);
    } catch (RuntimeException e) {
      wiring.log().failure("messages.later", e, Map.of("channel", channel.name()));
    }
  }
}
