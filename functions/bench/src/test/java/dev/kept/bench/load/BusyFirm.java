package dev.kept.bench.load;

import dev.kept.desk.Mail;
import dev.kept.fact.Action;
import dev.kept.lambda.Channel;
import dev.kept.lambda.Functions;
import dev.kept.policy.Connection;
import dev.kept.policy.Defaults;
import dev.kept.policy.Member;
import dev.kept.policy.Policy;
import dev.kept.policy.Team;
import dev.kept.store.dynamo.Bill;
import dev.kept.store.dynamo.Metered;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The functions of a firm of two hundred, on a clock that runs, with workers that really wait. */
final class BusyFirm {

  static final ZoneId ZONE = ZoneId.of("America/Chicago");
  static final int MAKERS = 200;

  private static final int BATCH = 10;
  private static final Pattern POSTED =
      Pattern.compile("W .* put DESK#\\S+ NOTICE#([^|]+)\\|.*\\|(reminder|maker)\\|.*");

  private record Waiting(Channel channel, String body, Instant visible) {}

  final MovedClock clock;
  final Map<String, List<Instant>> posted = new ConcurrentHashMap<>();
  final Collection<Mail> mails = new ConcurrentLinkedQueue<>();

  private final PriorityQueue<Waiting> queue =
      new PriorityQueue<>(Comparator.comparing(Waiting::visible));
  private final Metered meter;
  private final Functions functions;
  private volatile boolean open = true;
  private int atWork;

  BusyFirm(DynamoDbClient client, String table, Instant begin) {
    this.clock = new MovedClock(begin);
    this.meter = new Metered(client, this::seen);
    this.functions = new Functions(meter, meter, table, policy(), 4, clock, this::send, mails::add);
  }

  /** A notice counts from the moment at which it is on its desk for good. */
  private void seen(String line) {
    Matcher found = POSTED.matcher(line);
    if (!line.contains("refused") && found.matches()) {
      posted.computeIfAbsent(found.group(1), it -> new ArrayList<>()).add(clock.instant());
    }
  }

  private static Policy policy() {
    Policy it = Defaults.policy(ZONE, "olga@firm.example");
    List<Member> people = new ArrayList<>();
    for (int i = 0; i < MAKERS; i++) {
      people.add(Member.of("maker" + i + "@firm.example", "M" + i, "crew", "desk:m" + i));
    }
    return new Policy(
        0,
        "Firm",
        it.locale(),
        it.calendar(),
        it.calendars(),
        List.of(new Team("crew", "Crew", Set.of(), "lead@firm.example", null, null)),
        people,
        it.owner(),
        it.manager(),
        List.of(
            new Connection(
                "desk",
                "generic",
                Instant.parse("2026-01-05T15:00:00Z"),
                Set.of("/kept/webhooks/desk"),
                null,
                Set.of(Action.MESSAGE))),
        it.timing(),
        it.ladder(),
        it.caps(),
        it.callbacks(),
        it.ownNumbers(),
        it.sharedNumbers(),
        it.dangerTags());
  }

  /** One promise of its own case, made by one of the two hundred. */
  void promise(int nth, Instant at, String when) {
    clock.standAt(at);
    functions.post(
        "desk",
        "{\"kind\":\"ticket.agent_replied\",\"id\":\"r%d\",\"at\":\"%s\",\"case\":\"%d\",\"visibility\":\"public\",\"actor\":{\"role\":\"staff\",\"id\":\"m%d\"},\"customer\":{\"id\":\"c%d\",\"name\":\"Customer %d\"},\"text\":{\"format\":\"plain\",\"value\":\"We'll call you about job %d %s.\"}}"
            .formatted(nth, at, nth, nth % MAKERS, nth, nth, nth, when),
        at);
    while (step()) {
      // One event at a time.
    }
  }

  Bill bill() {
    return meter.bill();
  }

  void sweep() {
    functions.sweep();
  }

  private synchronized void send(Channel channel, String body, Duration delay) {
    queue.add(new Waiting(channel, body, clock.instant().plus(delay)));
    notifyAll();
  }

  private synchronized List<Waiting> next() {
    List<Waiting> batch = new ArrayList<>();
    Instant now = clock.instant();
    while (batch.size() < BATCH && !queue.isEmpty() && !queue.peek().visible().isAfter(now)) {
      if (!batch.isEmpty() && batch.getFirst().channel() != queue.peek().channel()) {
        break;
      }
      batch.add(queue.remove());
    }
    atWork += batch.isEmpty() ? 0 : 1;
    return batch;
  }

  /** Does what is to be done now; false where nothing is. */
  boolean step() {
    List<Waiting> batch = next();
    if (batch.isEmpty()) {
      return false;
    }
    functions.deliver(batch.getFirst().channel(), batch.stream().map(Waiting::body).toList());
    synchronized (this) {
      atWork--;
    }
    return true;
  }

  /** Workers until nothing more is to be done before {@code until}, with a sweep each minute. */
  void run(int workers, Instant until) throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    open = true;
    for (int i = 0; i < workers; i++) {
      threads.add(Thread.ofPlatform().start(this::work));
    }
    Instant swept = Instant.MIN;
    while (clock.instant().isBefore(until) || isBusy()) {
      if (clock.instant().isAfter(swept.plusSeconds(60))) {
        swept = clock.instant();
        sweep();
      }
      Thread.sleep(5);
    }
    open = false;
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private synchronized boolean isBusy() {
    return atWork > 0 || (!queue.isEmpty() && !queue.peek().visible().isAfter(clock.instant()));
  }

  private void work() {
    try {
      while (open) {
        if (!step()) {
          Thread.sleep(2);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
