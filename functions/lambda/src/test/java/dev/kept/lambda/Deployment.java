package dev.kept.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * All functions, and what calls them in an account: queues that hand a message out again until it
 * is done or dead, a schedule, senders and people who try again. Time goes from one thing that
 * happens to the next.
 */
final class Deployment implements Queue {

  /** How long a message that was handed out is hidden; as the template says. */
  private static final Duration HIDDEN =
      Duration.ofSeconds(
          (int) Template.read().at("Resources", "TicketsQueue", "Properties", "VisibilityTimeout"));

  /** How often it is handed out before it is dead; as the template says. */
  private static final int MOST =
      (int)
          Template.read()
              .map("Resources", "TicketsQueue", "Properties", "RedrivePolicy")
              .get("maxReceiveCount");

  private static final int BATCH = 10;
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** A message that waits in a queue. */
  private static final class Waiting {
    private final String id;
    private final Channel channel;
    private final String body;
    private Instant visible;
    private int receives;

    Waiting(String id, Channel channel, String body, Instant visible) {
      this.id = id;
      this.channel = channel;
      this.body = body;
      this.visible = visible;
    }
  }

  /** Something that others do, again each minute until it is taken. */
  private record Act(Instant at, long order, BooleanSupplier what) {}

  final Rig rig;
  final Mishaps mishaps;
  final List<String> dead = new ArrayList<>();
  private final List<Waiting> queue = new ArrayList<>();
  private final PriorityQueue<Act> acts =
      new PriorityQueue<>(Comparator.comparing(Act::at).thenComparingLong(Act::order));
  private final Map<Channel, RequestStreamHandler> functions =
      new java.util.EnumMap<>(Channel.class);
  private Instant nextSweep;
  private long order;

  Deployment(Rig rig, Mishaps mishaps) {
    this.rig = rig;
    this.mishaps = mishaps;
    this.nextSweep = rig.now;
    start();
  }

  /** New processes over the same ports. */
  private void start() {
    rig.wiring =
        rig.wiringOver(
            mishaps.store(rig.store),
            mishaps.queue(this),
            mishaps.secrets(rig::secret),
            mishaps.mailer(rig));
    functions.put(Channel.TICKETS, new TicketEventsHandler(rig.wiring));
    functions.put(Channel.CALLS, new CallbackEventsHandler(rig.wiring));
    functions.put(Channel.CASES, new WakeHandler(rig.wiring));
    functions.put(Channel.DESKS, new DeskHandler(rig.wiring));
  }

  @Override
  public void send(Channel channel, String body, Duration delay) {
    queue.add(new Waiting("m" + ++order, channel, body, rig.now.plus(delay)));
  }

  @Override
  public void again(Channel channel, Map<String, Duration> delays) {
    for (Waiting waiting : queue) {
      Duration delay = delays.get(waiting.id + "/" + waiting.receives);
      if (delay != null) {
        waiting.visible = rig.now.plus(delay);
      }
    }
  }

  /** Lets others do something at an instant; again a minute later while it is not taken. */
  void at(Instant at, BooleanSupplier what) {
    acts.add(new Act(at, order++, what));
  }

  /** A sweep at this minute, whether there is anything to sweep or not. */
  void sweepAt(Instant at) {
    at(
        at,
        () -> {
          sweep();
          return true;
        });
  }

  /** Lets everything happen that happens before an instant. */
  void until(Instant end) {
    while (true) {
      Instant act = acts.isEmpty() ? Instant.MAX : acts.element().at();
      Instant message =
          queue.stream().map(it -> it.visible).min(Comparator.naturalOrder()).orElse(Instant.MAX);
      Instant sweep = nextSweep();
      Instant next = earliest(act, earliest(message, sweep));
      if (!next.isBefore(end)) {
        rig.now = end;
        return;
      }
      rig.now = next.isAfter(rig.now) ? next : rig.now;
      if (next.equals(act)) {
        act(acts.remove());
      } else if (next.equals(message)) {
        work();
      } else {
        sweep();
      }
    }
  }

  private static Instant earliest(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  /** The next full minute at which a sweep has something to do. */
  private Instant nextSweep() {
    Instant first =
        IntStream.range(0, rig.store.wakes().shards())
            .boxed()
            .flatMap(shard -> rig.store.wakes().before(shard, Instant.MAX, 1).stream())
            .map(waking -> waking.wakeAt().minus(MINUTE).truncatedTo(ChronoUnit.MINUTES))
            .min(Comparator.naturalOrder())
            .orElse(Instant.MAX);
    return first.isBefore(nextSweep) ? nextSweep : first;
  }

  private void sweep() {
    nextSweep = rig.now.truncatedTo(ChronoUnit.MINUTES).plus(MINUTE);
    guarded(() -> {
      new SweepHandler(rig.wiring, () -> {})
          .handleRequest(
              ByteArrayInputStream.nullInputStream(),
              new ByteArrayOutputStream(),
              new TestContext());
      return true;
    });
  }

  private void act(Act act) {
    if (!guarded(act.what())) {
      acts.add(new Act(rig.now.plus(MINUTE), order++, act.what()));
    }
  }

  private boolean guarded(BooleanSupplier what) {
    try {
      return what.getAsBoolean();
    } catch (Mishaps.Gone gone) {
      start();
      return false;
    } catch (RuntimeException failed) {
      return false;
    }
  }

  /** Hands out one batch of the channel whose message is due first. */
  private void work() {
    Channel channel =
        queue.stream().min(Comparator.comparing(it -> it.visible)).orElseThrow().channel;
    List<Waiting> batch =
        queue.stream()
            .filter(it -> it.channel == channel && !it.visible.isAfter(rig.now))
            .limit(BATCH)
            .toList();
    for (Waiting message : batch) {
      message.receives++;
      message.visible = rig.now.plus(HIDDEN);
    }
    Optional<String> answer = answer(functions.get(channel), event(batch));
    for (Waiting message : batch) {
      if (answer.isPresent() && !answer.get().contains("\"" + message.id + "\"")) {
        queue.remove(message);
      } else if (message.receives >= MOST) {
        queue.remove(message);
        dead.add(message.body);
      }
    }
  }

  private Optional<String> answer(RequestStreamHandler function, String event) {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    boolean answered =
        guarded(() -> {
          try {
            byte[] bytes = event.getBytes(StandardCharsets.UTF_8);
            function.handleRequest(new ByteArrayInputStream(bytes), answer, new TestContext());
            return true;
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    return answered ? Optional.of(answer.toString(StandardCharsets.UTF_8)) : Optional.empty();
  }

  private static String event(List<Waiting> batch) {
    return Json.object(json -> {
      json.writeArrayFieldStart("Records");
      for (Waiting message : batch) {
        json.writeStartObject();
        json.writeStringField("messageId", message.id);
        json.writeStringField("receiptHandle", message.id + "/" + message.receives);
        json.writeObjectFieldStart("attributes");
        json.writeStringField("ApproximateReceiveCount", Integer.toString(message.receives));
        json.writeEndObject();
        json.writeStringField("body", message.body);
        json.writeEndObject();
      }
      json.writeEndArray();
    });
  }

  /** What still waits in the queues. */
  List<String> waiting() {
    return queue.stream().map(it -> it.channel + " " + it.body).toList();
  }
}
