package dev.kept.local.serve;

import dev.kept.lambda.Channel;
import java.time.Duration;
import java.util.List;

/** The receiving end of the queues. */
public interface Inbox {

  /** Hands out what is visible now, at most {@code most} messages. */
  List<Received> receive(Channel channel, int most);

  /** Takes a message off, unless it has been handed out again since. */
  void delete(Received message);

  /**
   * Lets a message come again after {@code delay}.
   *
   * @return {@code false} if that was often enough: it comes no more
   */
  boolean again(Received message, Duration delay);
}
