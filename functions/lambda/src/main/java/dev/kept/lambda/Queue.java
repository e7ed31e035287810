package dev.kept.lambda;

import java.time.Duration;

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

  /** Makes ready for the first sending, without sending anything. */
  default void prepare() {}
}
