package dev.kept.lambda;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A durable queue: what was sent is delivered at least once, in no particular order. */
public interface Queue {

  /** The largest message, in bytes of UTF-8. */
  int LARGEST = 1024 * 1024;

  /**
   * Sends a message; once this returns, it is not lost.
   *
   * @param delay until it may be delivered; zero to 15 minutes
   */
  void send(Channel channel, String body, Duration delay);

  /**
   * A message that is to be sent.
   *
   * @param delay until it may be delivered; zero to 15 minutes
   */
  record Outgoing(Channel channel, String body, Duration delay) {}

  /**
   * Sends many, in as few requests as it takes. Where it throws, some may have been sent and some
   * not: whoever asked asks again for all of them.
   */
  default void sendAll(List<Outgoing> messages) {
    messages.forEach(message -> send(message.channel(), message.body(), message.delay()));
  }

  /**
   * Shows messages again that were handed out and not done: sooner than by themselves, where the
   * queue can.
   *
   * @param delays by their receipts; whole seconds
   */
  default void again(Channel channel, Map<String, Duration> delays) {}

  /** Makes ready for the first sending, without sending anything. */
  default void prepare() {}
}
