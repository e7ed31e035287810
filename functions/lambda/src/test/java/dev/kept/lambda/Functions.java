package dev.kept.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.kept.desk.Mailer;
import dev.kept.lambda.pages.Access;
import dev.kept.policy.Policy;
import dev.kept.store.dynamo.DynamoStore;
import dev.kept.waking.Pause;
import dev.kept.words.Links;
import dev.kept.words.MailWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The functions over one table, each with a store of its own, as each runs in a place of its own.
 */
public final class Functions {

  private static final String SECRET_FREE = "answered in memory";

  private final Map<Channel, RequestStreamHandler> byQueue = new EnumMap<>(Channel.class);
  private final WebhookHandler webhook;
  private final SweepHandler sweep;

  /**
   * Deploys them.
   *
   * @param sweeps the client of the sweep alone: what it costs does not depend on what is promised
   */
  public Functions(
      DynamoDbClient client,
      DynamoDbClient sweeps,
      String table,
      Policy policy,
      int shards,
      InstantSource clock,
      Queue queue,
      Mailer mailer) {
    Ports ports =
        new Ports(
            () -> store(client, table, policy, shards, clock),
            () -> queue,
            () -> reference -> List.of(Webhooks.SECRET),
            () -> List.of("a key of the tests, of no use elsewhere"),
            () -> mailer,
            () -> new MailWriter(Links.under("https://kept.example")),
            clock,
            Pause.NONE,
            new Log(Heard.by(line -> {}), clock),
            Access::open,
            null,
            (host, token) -> {
              throw new IllegalStateException(SECRET_FREE);
            });
    this.webhook = new WebhookHandler(own(ports));
    byQueue.put(Channel.TICKETS, new TicketEventsHandler(own(ports)));
    byQueue.put(Channel.CALLS, new CallbackEventsHandler(own(ports)));
    byQueue.put(Channel.CASES, new WakeHandler(own(ports)));
    byQueue.put(Channel.DESKS, new DeskHandler(own(ports)));
    this.sweep = new SweepHandler(own(over(ports, store(sweeps, table, policy, shards, clock))));
  }

  private static Wiring own(Ports ports) {
    return new Wiring(over(ports, ports.store().get()));
  }

  private static Ports over(Ports ports, Store store) {
    Supplier<Store> one = () -> store;
    return new Ports(
        one,
        ports.queue(),
        ports.secrets(),
        ports.forgetKeys(),
        ports.mailer(),
        ports.writer(),
        ports.clock(),
        ports.pause(),
        ports.log(),
        ports.access(),
        ports.mailbox(),
        ports.fetchers());
  }

  /** The store in a table, with the facts' own form. */
  public static Store store(
      DynamoDbClient client, String table, Policy policy, int shards, InstantSource clock) {
    DynamoStore it =
        DynamoStore.of(
            client,
            table,
            new dev.kept.sources.json.FactJson(),
            policy,
            shards,
            Duration.ofDays(400),
            clock);
    return new Store(
        it.files(),
        it.ledger(),
        it.desks(),
        it.policies(),
        it.wakes(),
        it.aside(),
        it.erasure(),
        it.tombstones(),
        it.phrases(),
        it.bookmarks(),
        it.customs());
  }

  /** An event of the firm's own form at the door of a connection. */
  public void post(String connection, String body, Instant at) {
    String answer = Rig.ask(webhook, Webhooks.signed("/webhooks/" + connection, body, at));
    if (!answer.contains("\"statusCode\":202")) {
      throw new IllegalStateException(answer);
    }
  }

  /** Hands a batch of messages out; all must be done with. */
  public void deliver(Channel channel, List<String> bodies) {
    String answer = Rig.ask(byQueue.get(channel), SqsEvents.of(bodies.toArray(String[]::new)));
    if (!answer.equals("{\"batchItemFailures\":[]}")) {
      throw new IllegalStateException(channel + ": " + answer);
    }
  }

  public void sweep() {
    sweep.handleRequest(
        ByteArrayInputStream.nullInputStream(), new ByteArrayOutputStream(), new TestContext());
  }
}
