package dev.kept.lambda;

import dev.kept.casefile.LedgerRow;
import dev.kept.desk.Mail;
import dev.kept.policy.Policy;
import dev.kept.store.dynamo.Bill;
import dev.kept.store.dynamo.Metered;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The firm's functions over a table that counts, with a clock that moves when told. */
public final class MeteredFirm {

  private static final int SHARDS = 4;

  /** A message that waits in a queue. */
  private record Waiting(Channel channel, String body, Instant visible) {}

  /**
   * What something cost.
   *
   * @param webhooks requests at the door
   * @param messages put into queues
   * @param mails sent
   */
  public record Cost(Bill table, long webhooks, long messages, long mails) {

    public Cost since(Cost before) {
      return new Cost(
          table.since(before.table),
          webhooks - before.webhooks,
          messages - before.messages,
          mails - before.mails);
    }

    /** Each message is handed to one run of a function, where there are few. */
    public long runs() {
      return webhooks + messages;
    }
  }

  private final PriorityQueue<Waiting> queue =
      new PriorityQueue<>(Comparator.comparing(Waiting::visible));
  private final List<Mail> mails = new ArrayList<>();
  private final Metered meter;
  private final Metered sweeps;
  private final Store store;
  private final Functions functions;
  private Instant now;
  private long webhooks;
  private long messages;

  /** A firm over a table of this client that is there already. */
  public MeteredFirm(DynamoDbClient client, String table, Instant now) {
    this(new Metered(client), client, table, Firm.policy(), now);
  }

  /** The same with a meter of the caller's. */
  public MeteredFirm(
      Metered meter, DynamoDbClient client, String table, Policy policy, Instant now) {
    this.now = now;
    this.meter = meter;
    this.sweeps = new Metered(client);
    this.store = Functions.store(client, table, policy, SHARDS, () -> this.now);
    this.functions =
        new Functions(meter, sweeps, table, policy, SHARDS, () -> this.now, this::send, mails::add);
  }

  private void send(Channel channel, String body, Duration delay) {
    messages++;
    queue.add(new Waiting(channel, body, now.plus(delay)));
  }

  public Instant now() {
    return now;
  }

  public List<Mail> mails() {
    return mails;
  }

  /** Everything until now, without the sweep. */
  public Cost cost() {
    return new Cost(meter.bill(), webhooks, messages, mails.size());
  }

  public Bill sweeps() {
    return sweeps.bill();
  }

  public void sweep() {
    functions.sweep();
  }

  /** How the promises of March stand, by the ledger. */
  public List<String> states() {
    return store.ledger().rows("office", YearMonth.of(2026, 3)).stream()
        .map(LedgerRow::state)
        .toList();
  }

  /** An event comes in at an instant, and all that follows from it at once. */
  public void post(String connection, Instant at, String body) {
    runUntil(at);
    webhooks++;
    functions.post(connection, body, at);
    work();
  }

  /** Lets time pass. The sweep comes each minute in which it finds anything. */
  public void runUntil(Instant until) {
    work();
    for (Instant next = next(); next.isBefore(until); next = next()) {
      now = next;
      functions.sweep();
      work();
    }
    now = until;
    work();
  }

  private Instant next() {
    Instant next = now.plus(Duration.ofMinutes(1));
    Instant first = Instant.MAX;
    for (int shard = 0; shard < SHARDS; shard++) {
      for (var waking : store.wakes().before(shard, Instant.parse("9999-01-01T00:00:00Z"), 1)) {
        first = waking.wakeAt().isBefore(first) ? waking.wakeAt() : first;
      }
    }
    if (!queue.isEmpty() && queue.peek().visible().isBefore(first)) {
      first = queue.peek().visible();
    }
    Instant seen = first.equals(Instant.MAX) ? first : first.minus(Duration.ofMinutes(2));
    boolean waits = !queue.isEmpty() && queue.peek().visible().isBefore(next);
    return waits ? queue.peek().visible() : seen.isAfter(next) ? seen : next;
  }

  /** Delivers every message that can be handed out now, and those that come of it. */
  private void work() {
    for (Optional<Waiting> one = ready(); one.isPresent(); one = ready()) {
      queue.remove(one.get());
      functions.deliver(one.get().channel(), List.of(one.get().body()));
    }
  }

  private Optional<Waiting> ready() {
    return Optional.ofNullable(queue.peek()).filter(one -> !one.visible().isAfter(now));
  }
}
