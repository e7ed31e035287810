package dev.kept.local.aside;

import dev.kept.fact.CaseId;
import dev.kept.lambda.Channel;
import dev.kept.lambda.Queue;
import dev.kept.lambda.QueueWakes;
import dev.kept.waking.Aside.SetAside;
import java.time.Duration;
import java.util.Arrays;

/** Puts what was set aside back to where it failed. */
record Retrying(Queue queue) {

  private static final String CASE = "case ";
  private static final String DESK = "desk ";

  void send(SetAside item) {
    if (item.id().startsWith(CASE)) {
      new QueueWakes(queue)
          .wakeCase(CaseId.parse(item.id().substring(CASE.length())), Duration.ZERO);
    } else if (item.id().startsWith(DESK)) {
      new QueueWakes(queue).wakeDesk(item.id().substring(DESK.length()), Duration.ZERO);
    } else {
      queue.send(channel(item), item.body(), Duration.ZERO);
    }
  }

  /** A dead letter goes back to its own channel; an event can be read in any that takes events. */
  private static Channel channel(SetAside item) {
    return Arrays.stream(Channel.values())
        .filter(channel -> channel.name().equals(item.source()))
        .findFirst()
        .orElse(Channel.TICKETS);
  }
}
