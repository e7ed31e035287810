package dev.kept.local.serve;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.kept.lambda.Channel;
import dev.kept.lambda.Ports;
import dev.kept.lambda.Store;
import dev.kept.lambda.Wiring;
import dev.kept.waking.Aside.SetAside;
import dev.kept.waking.Sweep;
import dev.kept.waking.WakeIndex.Waking;
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

/** All of Kept in one process: the functions as they are deployed, and what triggers them. */
public final class LocalSystem {

  /** How far ahead of a wake a sweep finds it. */
  public static final Duration SWEEP_LOOKS_AHEAD = Sweep.HORIZON;

  /** What a schedule sends. */
  private static final byte[] TICK =
      "{\"source\":\"aws.scheduler\",\"detail-type\":\"Scheduled Event\",\"detail\":{}}"
          .getBytes(StandardCharsets.UTF_8);

  private final Store store;
  private final Functions functions;
  private final List<Pump> pumps;
  private Runnable housekeeping = () -> {};

  /** Puts it together over what is this machine's. */
  public LocalSystem(Ports ports, Inbox inbox) {
    Wiring wiring = new Wiring(ports);
    store = wiring.store();
    functions = Functions.of(wiring);
    pumps =
        List.of(
            pump(inbox, Channel.TICKETS, functions.tickets(), ports.clock()),
            pump(inbox, Channel.CALLS, functions.calls(), ports.clock()),
            pump(inbox, Channel.CASES, functions.cases(), ports.clock()),
            pump(inbox, Channel.DESKS, functions.desks(), ports.clock()));
  }

  /** What no function can handle is put by, so that it can be looked at and tried again. */
  private Pump pump(
      Inbox inbox, Channel channel, RequestStreamHandler function, InstantSource clock) {
    return new Pump(
        inbox,
        channel,
        function,
        dead ->
            store
                .aside()
                .put(
                    new SetAside(
                        "dead-" + channel + "-" + dead.id(),
                        channel.name(),
                        "it failed %d times; the log says how".formatted(dead.receives()),
                        dead.body(),
                        clock.instant(),
                        dead.receives())));
  }

  public Store store() {
    return store;
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

  /** When the next case or desk is to look at itself again; empty where none is to. */
  public Optional<Instant> nextWake() {
    return IntStream.range(0, store.wakes().shards())
        .boxed()
        .flatMap(shard -> store.wakes().before(shard, Instant.MAX, 1).stream())
        .map(Waking::wakeAt)
        .min(Comparator.naturalOrder());
  }

  /** Has something else done every minute. */
  void eachMinute(Runnable work) {
    housekeeping = work;
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
    housekeeping.run();
  }
}
