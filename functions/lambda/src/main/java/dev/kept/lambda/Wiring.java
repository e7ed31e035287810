package dev.kept.lambda;

import dev.kept.desk.Brief;
import dev.kept.desk.Letter;
import dev.kept.desk.Recipient;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.fact.Statement;
import dev.kept.lambda.aws.AwsPorts;
import dev.kept.lambda.channel.EventWriter;
import dev.kept.lambda.channel.ProgramMailer;
import dev.kept.lambda.channel.Routes;
import dev.kept.lambda.channel.Texting;
import dev.kept.lambda.channel.Web;
import dev.kept.lambda.pages.Outbox;
import dev.kept.lambda.pages.PageData;
import dev.kept.lambda.pages.Pages;
import dev.kept.lambda.reply.Replies;
import dev.kept.lambda.reply.TextMessages;
import dev.kept.policy.Policy;
import dev.kept.reading.MessageReader;
import dev.kept.sources.json.FactJson;
import dev.kept.waking.Audit;
import dev.kept.waking.CaseReading;
import dev.kept.waking.FanOut;
import dev.kept.waking.Filing;
import dev.kept.waking.Forgotten;
import dev.kept.waking.GiveUp;
import dev.kept.waking.KeyedHash;
import dev.kept.waking.LookAt;
import dev.kept.waking.ReaderHearing;
import dev.kept.waking.Silence;
import dev.kept.waking.Stories;
import dev.kept.waking.Sweep;
import dev.kept.waking.TakeIn;
import dev.kept.waking.Unmatched;
import dev.kept.waking.WakeCase;
import dev.kept.waking.WakeDesk;
import dev.kept.waking.Wakes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;

/** Puts the engine together over its ports: the same in the cloud, on one machine and in tests. */
public final class Wiring {

  private final Ports ports;
  private final Supplier<Web> web;

  public Wiring(Ports ports) {
    this(ports, Lazy.of(Web::new));
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
        ports.pause());
  }

  public FanOut fanOut() {
    return new FanOut(store().files(), wakes());
  }

  public WakeDesk wakeDesk() {
    Store store = store();
    return new WakeDesk(
        store.files(),
        store.desks(),
        store.policies(),
        wakes(),
        CaseReading.RULES,
        ProgramMailer.before(
            Routes.before(reachable(), store.policies(), ports.secrets(), web, this::texted, log()),
            store.policies(),
            ports.secrets(),
            clock(),
            log()),
        new EventWriter(ports.writer().get()),
        ports.pause());
  }

  /** Mail, but not to an address from which it came back. */
  Reachable reachable() {
    return new Reachable(store().files(), ports.mailer(), ports.clock());
  }

  /** Answers to our mails. What they say takes the durable way that events take. */
  Replies replies() {
    TakeIn takeIn = takeIn();
    return new Replies(
        data(),
        fact -> takeIn.take(fact, clock().instant()),
        said ->
            queue()
                .send(
                    Channel.DESKS,
                    new WakeMessage.ReplyUnclear(
                            said.person(), said.token(), said.caseId(), said.about().orElse(null))
                        .text(),
                    Duration.ZERO),
        log());
  }

  /** What our own people text. What it says takes the durable way that events take. */
  TextMessages texts() {
    TakeIn takeIn = takeIn();
    return new TextMessages(
        data(),
        store().erasure(),
        fact -> takeIn.take(fact, clock().instant()),
        it ->
            queue()
                .send(
                    Channel.DESKS,
                    new WakeMessage.TextAnswer(it.text(), it.number(), it.words()).text(),
                    Duration.ZERO),
        log());
  }

  Texting texting() {
    return new Texting(store().policies(), ports.secrets(), web, log());
  }

  private void texted(String person, Brief brief) {
    TextMessages.told(store().files(), person, brief, clock().instant());
  }

  /** Says once what would have been understood. */
  void sayUnclear(WakeMessage.ReplyUnclear it) {
    Policy policy = store().policies().current();
    Recipient reader = Recipient.of(policy, it.person());
    String id = "unclear-" + it.token();
    boolean _ =
        new SaidOnce(store().files(), ports.mailer())
            .send(
                new CustomerKey("unclear:" + it.token()),
                id,
                Instant.EPOCH,
                Instant.EPOCH,
                new Statement(it.about(), 0, "unclear", it.person(), "open", 0),
                () ->
                    ports
                        .writer()
                        .get()
                        .unclear(new Letter.Unclear(id, reader, it.caseId(), it.about(), policy)));
  }

  SignIn signIn() {
    return new SignIn(store().files(), store().policies(), ports.mailer(), ports.writer());
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
    return new Pages(
        data(), ports.mailbox(), ports.access().get(), new Outbox(this::tell, this::askSignIn));
  }

  private PageData data() {
    Store store = store();
    LookAt lookAt = new LookAt(store.files(), store.policies(), CaseReading.RULES);
    return new PageData(store.files(), store.ledger(), store.policies(), lookAt);
  }

  /** Whether the address is known is found where the mail is sent: a page says the same to all. */
  private void askSignIn(String address, Instant now) {
    queue().send(Channel.DESKS, new WakeMessage.SignInAsked(address, now).text(), Duration.ZERO);
  }

  /** What a person told on a page takes the durable way that events take. */
  private void tell(Fact fact) {
    queue().send(Channel.TICKETS, facts().text(fact), Duration.ZERO);
    log().event("answer.queued", Map.of("kind", fact.id().kind(), "fact", fact.id().id()));
  }

  FactMessage facts() {
    return new FactMessage(new FactJson());
  }

  private Wakes wakes() {
    return new QueueWakes(queue());
  }
}
