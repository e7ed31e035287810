package dev.kept.sources.json;

import dev.kept.fact.Action;
import dev.kept.fact.Appointment;
import dev.kept.fact.Call;
import dev.kept.fact.CaseId;
import dev.kept.fact.CommitmentId;
import dev.kept.fact.Condition;
import dev.kept.fact.Customer;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.fact.Fact.StatusChanged.Change;
import dev.kept.fact.FactId;
import dev.kept.fact.Heard;
import dev.kept.fact.Kinds;
import dev.kept.fact.Matter;
import dev.kept.fact.Matter.Named;
import dev.kept.fact.Origin;
import dev.kept.fact.Person;
import dev.kept.fact.Promise;
import dev.kept.fact.Regard;
import dev.kept.fact.Signal;
import dev.kept.fact.Statement;
import dev.kept.fact.Vague;
import dev.kept.fact.When;
import dev.kept.fact.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;

/** Facts of every type, with anything in them that their types allow. */
final class SomeFacts {

  private static final List<String> TEXTS =
      List.of("Mira", "Çağlar İ", "a \"quoted\" word", "line\nline", "☃ 🙂", "0", "-1", "x:y/z|w");

  private final Random random;

  SomeFacts(long seed) {
    this.random = new Random(seed);
  }

  /** One fact of each type, each time another. */
  List<Fact> oneOfEach() {
    return List.of(
        make(o -> new Fact.TicketOpened(o, words(), orNull(this::text), orNull(this::text))),
        make(o -> new Fact.StaffReplied(o, words())),
        make(o -> new Fact.StaffNoted(o, words())),
        make(o -> new Fact.CustomerWrote(o, words())),
        make(o -> new Fact.MessageSeen(o, words())),
        make(o -> new Fact.TicketAssigned(o, orNull(this::named), orNull(this::named))),
        make(o ->
            new Fact.StatusChanged(
                o,
                one(Change.values()),
                orNull(this::text),
                orNull(this::text),
                orNull(this::text),
                orNull(this::text))),
        make(o -> new Fact.MergedFrom(o, caseId())),
        make(o -> new Fact.MergedInto(o, caseId())),
        make(o -> new Fact.TicketErased(o, text())),
        make(o -> new Fact.CustomerKnownAs(o, key(), random.nextBoolean())),
        make(o -> new Fact.CustomerKnownAs(o, key(), random.nextBoolean(), regard())),
        make(o -> new Fact.CallbackRequested(o, call().noted(Words.NONE))),
        make(o -> new Fact.CallEnded(o, call())),
        make(o -> new Fact.AppointmentBooked(o, appointment())),
        make(o -> new Fact.AppointmentMoved(o, appointment())),
        make(o -> new Fact.AppointmentCancelled(o, appointment())),
        make(o -> new Fact.AppointmentStarted(o, appointment())),
        make(o -> new Fact.AppointmentCompleted(o, appointment())),
        make(o ->
            new Fact.DocumentSent(
                o, text(), orNull(this::text), orNull(this::text), orNull(this::text))),
        make(o -> new Fact.PaymentRefunded(o, orNull(this::text))),
        make(o -> new Fact.PromiseDeclared(o, promise())),
        make(o ->
            new Fact.PromiseCorrected(
                o,
                commitment(),
                orNull(() -> one(Action.values())),
                orNull(this::time),
                random.nextBoolean())),
        make(o -> new Fact.PromiseReleased(o, commitment())),
        make(o -> new Fact.PromiseReagreed(o, commitment(), time())),
        make(o -> new Fact.HandedOver(o, commitment(), person(), random.nextBoolean())),
        make(o -> new Fact.OfferDeclined(o, commitment())),
        make(o -> new Fact.Acknowledged(o, commitment(), time())),
        make(o -> new Fact.Attempted(o, commitment(), text())),
        make(o -> new Fact.CallClaimed(o, commitment(), factId("call.placed"))),
        make(o -> new Fact.DoneElsewhere(o, commitment(), time(), text())),
        make(o -> new Fact.NotYet(o, commitment())),
        make(o -> new Fact.ApologySent(o, commitment())),
        make(o -> new Fact.TrustRepaired(o, commitment())),
        make(o -> new Fact.CustomerSaysNotDone(o, commitment())),
        make(o -> new Fact.Away(o, person(), time(), time())),
        make(o -> new Fact.Undone(o, factId("promise.acknowledged"))),
        make(o -> new Fact.NoticeSent(o, statement())),
        make(o -> new Fact.NoticeWithdrawn(o, statement())),
        make(o -> new Fact.ShieldRaised(o, commitment(), random.nextInt(5))),
        make(o -> new Fact.PhraseSuspended(o, commitment(), random.nextBoolean())),
        make(o -> new Fact.PhraseDecided(o, commitment(), random.nextBoolean())),
        make(o -> new Fact.SourceSilent(o, "phone", o.at(), null)),
        make(o -> new Fact.SourceSilent(o, "phone", o.at(), o.at().plusSeconds(60))));
  }

  /** A fact whose id has the kind that it is. */
  private Fact make(Function<Origin, Fact> maker) {
    Instant received = time();
    Instant at = received.minusNanos(random.nextLong(1_000_000_000_000L));
    Person who = random.nextInt(4) == 0 ? Person.UNKNOWN : person();
    Origin origin =
        new Origin(factId("ticket.opened"), at, random.nextBoolean(), received, who, matter());
    long state = random.nextLong();
    random.setSeed(state);
    String kind = Kinds.of(maker.apply(origin));
    random.setSeed(state);
    FactId id = new FactId(origin.id().source(), kind, origin.id().id());
    return maker.apply(new Origin(id, at, origin.arrival(), received, who, origin.matter()));
  }

  private Matter matter() {
    return new Matter(
        orNull(this::caseId),
        orNull(this::text),
        orNull(this::text),
        random.nextBoolean() ? Customer.UNKNOWN : customer(),
        orNull(this::named),
        orNull(this::named),
        random.nextBoolean() ? List.of() : List.of(text(), text()),
        random.nextBoolean() ? List.of() : List.of("text", "author"),
        orNull(this::text));
  }

  private Words words() {
    return new Words(
        one(Words.Format.values()),
        orNull(this::text),
        random.nextBoolean(),
        random.nextBoolean() ? List.of() : List.of(key(), key()),
        orNull(this::heard),
        random.nextInt(3));
  }

  private Heard heard() {
    return new Heard(
        random.nextInt(9),
        random.nextInt(9),
        random.nextBoolean(),
        random.nextBoolean() ? List.of() : List.of(promise(), promise()),
        random.nextBoolean()
            ? List.of()
            : List.of(new Signal(one(Signal.Kind.values()), text(), orNull(this::when))));
  }

  private Promise promise() {
    return new Promise(
        text(),
        one(Action.values()),
        one(Promise.By.values()),
        orNull(this::text),
        orNull(this::when),
        orNull(() -> new Condition(text(), one(Condition.On.values()))),
        random.nextDouble(),
        random.nextBoolean(),
        random.nextBoolean() ? List.of() : List.of(text()));
  }

  private When when() {
    return new When(
        text(),
        orNull(this::time),
        orNull(this::time),
        orNull(() -> one(Vague.values())),
        random.nextBoolean(),
        random.nextBoolean(),
        random.nextBoolean(),
        random.nextBoolean() ? List.of() : List.of(time()));
  }

  private Call call() {
    return new Call(
        text(),
        one(Call.Direction.values()),
        orNull(() -> one(Call.Outcome.values())),
        orNull(() -> "+12025550143"),
        orNull(() -> "+442079460000"),
        orNull(() -> Duration.ofMillis(random.nextInt(1_000_000))),
        orNull(() -> Duration.ofSeconds(random.nextInt(1_000))),
        orNull(this::text),
        orNull(this::text),
        random.nextBoolean() ? Words.NONE : words());
  }

  private Appointment appointment() {
    return new Appointment(
        text(),
        orNull(this::time),
        orNull(this::time),
        orNull(() -> LocalDate.ofEpochDay(random.nextInt(30_000))),
        orNull(() -> Duration.ofSeconds(random.nextInt(100_000))),
        random.nextBoolean() ? List.of() : List.of(Named.id(text()), new Named(null, text(), null)),
        orNull(this::text),
        orNull(this::text),
        orNull(this::text),
        orNull(this::time));
  }

  private Statement statement() {
    return new Statement(
        orNull(this::commitment), random.nextInt(4), text(), text(), text(), random.nextInt(4));
  }

  private Customer customer() {
    return new Customer(
        orNull(this::text), orNull(this::text), orNull(this::text), orNull(() -> "+12025550143"));
  }

  private Person person() {
    return new Person(
        one(Person.Role.values()), orNull(this::text), orNull(this::text), orNull(this::text));
  }

  private Named named() {
    return new Named(orNull(this::text), orNull(this::text), orNull(this::text));
  }

  private CommitmentId commitment() {
    return new CommitmentId(
        new CaseId("zendesk", "17"), factId("ticket.agent_replied"), random.nextInt(3));
  }

  private FactId factId(String kind) {
    return new FactId(random.nextBoolean() ? "zendesk" : "kept", kind, text());
  }

  private CaseId caseId() {
    return new CaseId(random.nextBoolean() ? "zendesk" : "front", text());
  }

  private CustomerKey key() {
    return random.nextBoolean()
        ? CustomerKey.telephone("+12025550143")
        : CustomerKey.mail("mira@example.com");
  }

  private Instant time() {
    return Instant.ofEpochSecond(
        1_700_000_000L + random.nextInt(100_000_000), random.nextInt(1_000_000_000));
  }

  private String text() {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  private <T> T orNull(Supplier<T> some) {
    return random.nextInt(3) == 0 ? null : some.get();
  }

  private <E> E one(E[] values) {
    return values[random.nextInt(values.length)];
  }

  private Regard regard() {
    String since = orNull(() -> one(new String[] {"2014", "2014-03", "2014-03-09"}));
    return new Regard(since, orNull(() -> "two dogs " + random.nextInt(100)));
  }
}
