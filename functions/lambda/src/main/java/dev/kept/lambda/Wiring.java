package dev.kept.lambda;

import dev.kept.lambda.aws.AwsPorts;
import dev.kept.lambda.channel.Web;
import dev.kept.lambda.pages.Pages;
import dev.kept.lambda.reply.Replies;
import dev.kept.lambda.reply.TextMessages;
import dev.kept.reading.MessageReader;
import dev.kept.waking.Audit;
import dev.kept.waking.CaseReading;
import dev.kept.waking.FanOut;
import dev.kept.waking.Filing;
import dev.kept.waking.Forgotten;
import dev.kept.waking.GiveUp;
import dev.kept.waking.KeyedHash;
import dev.kept.waking.ReaderHearing;
import dev.kept.waking.Silence;
import dev.kept.waking.Stories;
import dev.kept.waking.Sweep;
import dev.kept.waking.TakeIn;
import dev.kept.waking.Unmatched;
import dev.kept.waking.WakeCase;
import dev.kept.waking.WakeDesk;
import dev.kept.waking.Wakes;
import java.time.InstantSource;
import java.util.function.Supplier;

/** Puts the engine together over its ports: the same in the cloud, on one machine and in tests. */
public final class Wiring {

  private final Ports ports;
  private final Supplier<Web> web;

  public Wiring(Ports ports) {
    // Not Web::new, which would load an HTTP client where the door answers.
    this(ports, Lazy.of(() -> new Web()));
  }

  /** With another way to where people are reached besides e-mail. */
  Wiring(Ports ports, Supplier<Web> web) {
    this.ports = ports;
    this.web = web;
  }

  /**
   * The wiring of a deployed function.
   *
   * @throws Environment.Unfit if its environment is not as it must be; says everything at once
   */
  public static Wiring fromEnvironment() {
    return new Wiring(AwsPorts.of(Settings.read(System.getenv())));
  }

  public InstantSource clock() {
    return ports.clock();
  }

  public Log log() {
    return ports.log();
  }

  public Store store() {
    return ports.store().get();
  }

  public Queue queue() {
    return ports.queue().get();
  }

  public Secrets secrets() {
    return ports.secrets().get();
  }

  public KeyedHash hash() {
    return new KeyedHash(() -> ports.forgetKeys().get());
  }

  Fetchers fetchers() {
    return ports.fetchers();
  }

  public TakeIn takeIn() {
    Store store = store();
    Filing filing =
        new Filing(
            store.files(),
            store.policies(),
            new ReaderHearing(new MessageReader()),
            new Forgotten(store.tombstones(), hash(), store.erasure()),
            store.phrases());
    Unmatched unmatched = new Unmatched(store.files(), store.policies());
    return new TakeIn(filing, wakeCase(), fanOut(), unmatched);
  }

  public WakeCase wakeCase() {
    Store store = store();
    return new WakeCase(
        store.files(),
        store.desks(),
        store.ledger(),
        store.policies(),
        wakes(),
        CaseReading.RULES,
        ports.pause(),
        new PromiseMetrics(log()));
  }

  public FanOut fanOut() {
    return new FanOut(store().files(), wakes());
  }

  public WakeDesk wakeDesk() {
    return sending().wakeDesk(wakes());
  }

  /** Everything that leaves by mail or by another channel. */
  Sending sending() {
    return new Sending(ports, store(), web);
  }

  /** Pages, and what people answer on them or by mail. */
  private Answering answering() {
    return new Answering(ports, store(), this::takeIn);
  }

  Replies replies() {
    return answering().replies();
  }

  TextMessages texts() {
    return answering().texts();
  }

  public Sweep sweep() {
    return new Sweep(store().wakes(), wakes());
  }

  public GiveUp giveUp() {
    return new GiveUp(store().wakes(), store().aside());
  }

  Silence silence() {
    Store store = store();
    return new Silence(
        store.customs(),
        store.files(),
        store.ledger(),
        store.desks(),
        store.policies(),
        wakes(),
        ports.pause());
  }

  public Audit audit() {
    Store store = store();
    return new Audit(
        store.ledger(), store.files(), store.desks(), store.policies(), store.wakes(), wakes());
  }

  public Stories stories() {
    Store store = store();
    return new Stories(
        store.files(),
        store.desks(),
        store.ledger(),
        store.policies(),
        wakes(),
        CaseReading.RULES,
        ports.pause());
  }

  public Pages pages() {
    return answering().pages();
  }

  FactMessage facts() {
    return FactMessage.plain();
  }

  private Wakes wakes() {
    return new QueueWakes(queue());
  }
}
