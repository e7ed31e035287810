package dev.kept.casefile;

import dev.kept.calendar.BusinessCalendar;
import dev.kept.fact.Action;
import dev.kept.fact.Appointment;
import dev.kept.fact.Call;
import dev.kept.fact.CaseId;
import dev.kept.fact.CommitmentId;
import dev.kept.fact.Condition;
import dev.kept.fact.Customer;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.Heard;
import dev.kept.fact.Matter;
import dev.kept.fact.Origin;
import dev.kept.fact.Person;
import dev.kept.fact.Promise;
import dev.kept.fact.Signal;
import dev.kept.fact.When;
import dev.kept.fact.Words;
import dev.kept.policy.Caps;
import dev.kept.policy.Connection;
import dev.kept.policy.Defaults;
import dev.kept.policy.Member;
import dev.kept.policy.Policy;
import dev.kept.policy.Team;
import dev.kept.policy.Timing;
import dev.kept.testing.InMemoryPolicies;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A case of a pest-control firm in Denver, told fact by fact. Times are its wall clock; the firm is
 * open Monday to Friday, 9 to 5. Monday is 2026-03-02. Rosa made the promise, Hugo leads, Ines
 * manages.
 */
final class Scene {

  static final ZoneId ZONE = ZoneId.of("America/Denver");
  static final CaseId CASE = new CaseId("zendesk", "81");
  static final String NUMBER = "+13035550111";
  static final Person ROSA = Person.staff("rosa", "Rosa");
  static final Person DESK = Person.staff("desk", "Reception");
  static final Person BOT = new Person(Person.Role.BOT, "bot", "Answer Bot", null);
  static final Person CUSTOMER = Person.customer("c1", "Mrs Adair");
  static final Person NOBODY = Person.UNKNOWN;

  private static final Policy FIRM = firm();

  private final List<Fact> facts = new ArrayList<>();
  private Policy policy = FIRM;
  private CaseId caseId = CASE;
  private boolean knowNumber = true;
  private Duration late = Duration.ZERO;
  private int next;

  static Policy firm() {
    Policy plain = Defaults.policy(ZONE, "owner@firm.example");
    return new Policy(
        1,
        "Firm",
        Locale.US,
        BusinessCalendar.nineToFive(ZONE),
        Map.of(),
        List.of(new Team("crew", "Crew", Set.of(), "hugo@firm.example", "ines@firm.example", null)),
        List.of(
            Member.of("rosa@firm.example", "Rosa", "crew", "zendesk:rosa", "twilio:rosa"),
            Member.of("hugo@firm.example", "Hugo", "crew", "zendesk:hugo"),
            Member.of("ines@firm.example", "Ines", null, "zendesk:ines")),
        "owner@firm.example",
        null,
        List.of(
            connection("zendesk", Set.of()),
            connection("twilio", Set.of(Action.CALL, Action.VISIT))),
        Timing.DEFAULT,
        plain.ladder(),
        Caps.DEFAULT,
        true,
        Set.of("+13035550100"),
        Set.of(),
        plain.dangerTags());
  }

  private static Connection connection(String name, Set<Action> shows) {
    return new Connection(name, name, at("2026-01-05T09:00"), Set.of(), null, shows);
  }

  static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(ZONE).toInstant();
  }

  Scene under(UnaryOperator<Policy> change) {
    policy = change.apply(policy);
    return this;
  }

  Scene withoutNumber() {
    knowNumber = false;
    return this;
  }

  /** What follows is received this much later than it happened. */
  Scene arriving(Duration later) {
    late = later;
    return this;
  }

  Scene says(String at, Person who, Promise... promises) {
    return add(new Fact.StaffReplied(origin("ticket.agent_replied", at, who), heard(promises)));
  }

  /** A reply that promises nothing. */
  Scene writes(String at, Person who, Signal.Kind... signals) {
    return add(new Fact.StaffReplied(origin("ticket.agent_replied", at, who), signals(signals)));
  }

  Scene notes(String at, Person who, List<Signal.Kind> signals, Promise... promises) {
    List<Signal> said = signals.stream().map(kind -> new Signal(kind, "…", null)).toList();
    Heard heard = new Heard(1, 1, false, List.of(promises), said);
    return add(
        new Fact.StaffNoted(origin("ticket.internal_note", at, who), Words.NONE.heard(heard)));
  }

  Scene customer(String at, Signal.Kind... signals) {
    return add(
        new Fact.CustomerWrote(origin("ticket.customer_replied", at, CUSTOMER), signals(signals)));
  }

  Scene customerAsksFor(String at, String newDue) {
    Signal signal = new Signal(Signal.Kind.ASKS_TIME, "…", When.at("then", null, at(newDue)));
    Words words = Words.NONE.heard(new Heard(1, 1, false, List.of(), List.of(signal)));
    return add(new Fact.CustomerWrote(origin("ticket.customer_replied", at, CUSTOMER), words));
  }

  Scene customerGives(String at, String number) {
    Words words =
        new Words(
            Words.Format.PLAIN,
            null,
            false,
            List.of(CustomerKey.telephone(number)),
            Heard.nothing(1, 1));
    return add(new Fact.CustomerWrote(origin("ticket.customer_replied", at, CUSTOMER), words));
  }

  /** We rang and talked from {@code at} on. */
  Scene weRang(String at, Duration talk) {
    return call(at, Call.Direction.OUTBOUND, Call.Outcome.ANSWERED, talk, NOBODY);
  }

  Scene weRangInVain(String at) {
    return call(at, Call.Direction.OUTBOUND, Call.Outcome.NO_ANSWER, Duration.ZERO, NOBODY);
  }

  Scene theyRang(String at, Person answeredBy) {
    return call(
        at, Call.Direction.INBOUND, Call.Outcome.ANSWERED, Duration.ofMinutes(2), answeredBy);
  }

  private Scene call(
      String at, Call.Direction direction, Call.Outcome outcome, Duration talk, Person who) {
    String id = "call" + ++next;
    Instant end = at(at).plus(talk);
    Matter matter = Matter.of(new Customer(null, null, null, NUMBER));
    Origin origin =
        new Origin(new FactId("twilio", "call", id), end, false, end.plus(late), who, matter);
    return add(
        new Fact.CallEnded(
            origin, new Call(id, direction, outcome, NUMBER, null, talk, null, null)));
  }

  Scene numberIsAlsoOf(String customer) {
    Matter matter = Matter.of(new Customer(customer, null, null, null));
    String id = "known-" + customer;
    Origin origin =
        new Origin(
            new FactId("zendesk", "customer.known_as", id),
            at("2026-03-01T08:00"),
            false,
            at("2026-03-01T08:00"),
            NOBODY,
            matter);
    return add(new Fact.CustomerKnownAs(origin, CustomerKey.telephone(NUMBER), false));
  }

  Scene booking(String at, UnaryOperator<Appointment> shape, Person by, String kind) {
    Appointment appointment =
        shape.apply(new Appointment("visit", null, null, null, null, List.of(), null));
    Origin origin = origin("appointment." + kind, at, by);
    return add(
        switch (kind) {
          case "booked" -> new Fact.AppointmentBooked(origin, appointment);
          case "moved" -> new Fact.AppointmentMoved(origin, appointment);
          case "cancelled" -> new Fact.AppointmentCancelled(origin, appointment);
          case "started" -> new Fact.AppointmentStarted(origin, appointment);
          default -> new Fact.AppointmentCompleted(origin, appointment);
        });
  }

  Scene status(String at, Fact.StatusChanged.Change change, Person by) {
    return add(
        new Fact.StatusChanged(origin(change.kind(), at, by), change, null, null, null, null));
  }

  Scene assigned(String at, String staffId) {
    Origin origin = origin("ticket.reassigned", at, NOBODY);
    Matter matter =
        new Matter(
            CASE,
            null,
            null,
            new Customer("c1", null, null, null),
            Matter.Named.id(staffId),
            null,
            List.of(),
            List.of());
    return add(
        new Fact.TicketAssigned(
            new Origin(origin.id(), origin.at(), false, origin.received(), origin.who(), matter),
            null,
            null));
  }

  Scene tagged(String at, String tag) {
    Matter matter =
        new Matter(
            CASE,
            null,
            null,
            new Customer("c1", null, null, null),
            null,
            null,
            List.of(tag),
            List.of());
    Origin origin = origin("ticket.opened", at, CUSTOMER);
    return add(
        new Fact.TicketOpened(
            new Origin(origin.id(), origin.at(), false, origin.received(), origin.who(), matter),
            Words.NONE,
            null));
  }

  /** Adds any other fact, made from an origin in this case. */
  Scene also(String kind, String at, Person who, Function<Origin, Fact> make) {
    return add(make.apply(origin(kind, at, who)));
  }

  /** Everything owed at {@code at} is said. */
  Scene tell(String at) {
    facts.addAll(told(facts(), at(at)));
    return this;
  }

  /** What happens in another case that is read with this one. */
  Scene in(CaseId other, UnaryOperator<Scene> happens) {
    CaseId here = caseId;
    caseId = other;
    Scene same = happens.apply(this);
    caseId = here;
    return same;
  }

  /** What is said where everything is said that some facts owe. */
  List<Fact> told(List<Fact> these, Instant now) {
    List<Fact> said = new ArrayList<>();
    for (Notice notice : read(these, now).owed()) {
      said.add(new Fact.NoticeSent(origin("notice.sent", now, NOBODY), notice.statement()));
    }
    return said;
  }

  Scene again(int times) {
    List<Fact> before = List.copyOf(facts);
    for (int i = 0; i < times; i++) {
      facts.addAll(before);
    }
    return this;
  }

  private Scene add(Fact fact) {
    facts.add(fact);
    return this;
  }

  List<Fact> facts() {
    List<Fact> all = new ArrayList<>(facts);
    if (knowNumber) {
      Matter matter = Matter.of(new Customer("c1", null, null, null));
      Origin origin =
          new Origin(
              new FactId("zendesk", "customer.known_as", "n"),
              at("2026-03-01T08:00"),
              false,
              at("2026-03-01T08:00"),
              NOBODY,
              matter);
      all.add(new Fact.CustomerKnownAs(origin, CustomerKey.telephone(NUMBER), false));
    }
    return all;
  }

  /** The commitment of a promise that was made on Monday at nine. */
  CommitmentId first() {
    return read("2026-03-02T09:00").commitments().getFirst().id();
  }

  Reading read(String at) {
    return read(facts(), at(at));
  }

  Reading read(List<Fact> these, Instant now) {
    return CaseReader.read(CASE, these, new InMemoryPolicies(policy), now);
  }

  /** The states at an instant, as words, in the order in which the commitments were made. */
  List<String> states(String at) {
    return read(at).commitments().stream().map(c -> c.state().word()).toList();
  }

  /** What is owed at an instant: {@code step to-name verdict urgency}. */
  List<String> owed(String at) {
    return read(at).owed().stream()
        .map(Notice::statement)
        .map(s -> s.step() + " " + s.person().split("@", 2)[0] + " " + s.verdict())
        .toList();
  }

  private Origin origin(String kind, String at, Person who) {
    return origin(kind, at(at), who);
  }

  private Origin origin(String kind, Instant at, Person who) {
    Matter matter = Matter.of(caseId).with(new Customer("c1", "Mrs Adair", null, null));
    return new Origin(
        new FactId("zendesk", kind, "f" + ++next), at, false, at.plus(late), who, matter);
  }

  private static Words heard(Promise... promises) {
    return Words.NONE.heard(new Heard(1, 1, false, List.of(promises), List.of()));
  }

  private static Words signals(Signal.Kind... kinds) {
    List<Signal> signals = Arrays.stream(kinds).map(kind -> new Signal(kind, "…", null)).toList();
    return Words.NONE.heard(new Heard(1, 1, false, List.of(), signals));
  }

  /** A sure promise with a time. */
  static Promise by(Action action, String due) {
    return promise(action, When.at("by then", null, at(due)), null, 0.95);
  }

  /** A sure promise without a time word. */
  static Promise undated(Action action) {
    return promise(action, null, null, 0.95);
  }

  static Promise promise(Action action, When when, Condition condition, double confidence) {
    return new Promise(
        "we'll see to it",
        action,
        Promise.By.SPEAKER,
        null,
        when,
        condition,
        confidence,
        false,
        List.of());
  }
}
