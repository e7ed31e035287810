package dev.kept.local.serve;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.kept.lambda.Channel;
import dev.kept.lambda.Log;
import dev.kept.lambda.Ports;
import dev.kept.lambda.Secrets;
import dev.kept.lambda.Store;
import dev.kept.lambda.Wiring;
import dev.kept.lambda.pages.Access;
import dev.kept.store.sqlite.SqliteStore;
import dev.kept.waking.Pause;
import dev.kept.waking.Sweep;
import dev.kept.waking.WakeIndex.Waking;
import dev.kept.words.Links;
import dev.kept.words.MailWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All of Kept in one file: the same functions, with queues, mailbox and store of this machine. */
public final class LocalSystem implements AutoCloseable {

  /** How far ahead of a wake a sweep finds it. */
  public static final Duration SWEEP_LOOKS_AHEAD = Sweep.HORIZON;

  /** What a schedule sends. */
  private static final byte[] TICK =
      "{\"source\":\"aws.scheduler\",\"detail-type\":\"Scheduled Event\",\"detail\":{}}"
          .getBytes(StandardCharsets.UTF_8);

  private final SqliteStore store;
  private final FileQueue queue;
  private final FileMailbox mailbox;
  private final Functions functions;
  private final List<Pump> pumps;

  /**
   * Puts the system together over a file.
   *
   * @param url what links in mails begin with
   */
  public LocalSystem(
      SqliteStore store, InstantSource clock, Secrets secrets, Pause pause, Log log, String url) {
    this.store = store;
    this.queue = new FileQueue(store.database(), clock);
    this.mailbox = new FileMailbox(store.database(), clock);
    Store kept =
        new Store(
            store.files(),
            store.ledger(),
            store.desks(),
            store.policies(),
            store.wakes(),
            store.aside());
    Wiring wiring =
        new Wiring(
            new Ports(
                () -> kept,
                () -> queue,
                () -> secrets,
                () -> mailbox,
                () -> new MailWriter(Links.under(url)),
                clock,
                pause,
                log,
                Access::open,
                mailbox));
    this.functions = Functions.of(wiring);
    this.pumps =
        List.of(
            new Pump(queue, Channel.TICKETS, functions.tickets()),
            new Pump(queue, Channel.CALLS, functions.calls()),
            new Pump(queue, Channel.CASES, functions.cases()),
            new Pump(queue, Channel.DESKS, functions.desks()));
  }

  public SqliteStore store() {
    return store;
  }

  public FileMailbox mailbox() {
    return mailbox;
  }

  public int deadLetters() {
    return queue.deadLetters();
  }

  FileQueue queue() {
    return queue;
  }

  public RequestStreamHandler webhooks() {
    return functions.webhooks();
  }

  public RequestStreamHandler pages() {
    return functions.pages();
  }

  List<Pump> pumps() {
    return pumps;
  }

  /**
   * Handles one batch of each channel.
   *
   * @return how many messages there were; 0 when nothing is to be done now
   */
  public int work() {
    return pumps.stream().mapToInt(Pump::once).sum();
  }

  /** When the next message can be handed out; empty where none waits. */
  public Optional<Instant> nextWork() {
    return Stream.of(Channel.values())
        .flatMap(channel -> queue.nextVisible(channel).stream())
        .min(Comparator.naturalOrder());
  }

  /** When the next case or desk is to look at itself again; empty where none is to. */
  public Optional<Instant> nextWake() {
    return IntStream.range(0, store.wakes().shards())
        .boxed()
        .flatMap(shard -> store.wakes().before(shard, Instant.MAX, 1).stream())
        .map(Waking::wakeAt)
        .min(Comparator.naturalOrder());
  }

  /** What the schedule does every minute. */
  public void sweep() {
    try {
      functions
          .sweep()
          .handleRequest(
              new ByteArrayInputStream(TICK), new ByteArrayOutputStream(), new LocalContext());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    store.close();
  }
}
