package dev.kept.words;

import dev.kept.casefile.Commitment;
import dev.kept.casefile.Level;
import dev.kept.casefile.Notice;
import dev.kept.casefile.State;
import dev.kept.desk.Letter;
import dev.kept.desk.Recipient;
import dev.kept.desk.Told;
import dev.kept.fact.Action;
import dev.kept.fact.CaseId;
import dev.kept.fact.CommitmentId;
import dev.kept.fact.Condition;
import dev.kept.fact.Customer;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.Heard;
import dev.kept.fact.Implied;
import dev.kept.fact.Matter;
import dev.kept.fact.Origin;
import dev.kept.fact.Person;
import dev.kept.fact.Regard;
import dev.kept.fact.Signal;
import dev.kept.fact.Statement;
import dev.kept.fact.Words;
import dev.kept.policy.Defaults;
import dev.kept.policy.Member;
import dev.kept.policy.Policy;
import dev.kept.policy.Team;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A house with ants in it, and a firm that said it would call. It is Wednesday, 4 March 2026, in
 * Chicago; the promise was made on Monday.
 */
final class Scenes {

  static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  static final String ALEX = "alex@firm.example";
  static final String JO = "jo@firm.example";
  static final String RUTH = "ruth@firm.example";
  static final CaseId CASE = new CaseId("zendesk", "5158");

  /** What is said of the customer and the promise; each test changes what it is about. */
  String customer = "Dana Field";

  @Nullable String number = "+12025550143";
  Action action = Action.CALL;
  String quote = "we'll call you tomorrow to schedule the next treatment";
  String madeBy = "ticket.agent_replied";
  @Nullable Implied implied;
  Instant made = at("2026-03-02T15:00");
  @Nullable Instant due = at("2026-03-03T17:00");
  @Nullable Instant deadline = at("2026-03-03T17:00");
  boolean vague;
  boolean provable = true;
  boolean shielded;
  boolean disputed;
  @Nullable Instant apologised;
  @Nullable Condition condition;
  Person owner = new Person(Person.Role.STAFF, "7", "Alex Moor", null);
  State state = new State.Broken(at("2026-03-03T17:00"));
  List<String> tags = List.of();
  @Nullable Locale locale;
  @Nullable Regard regard;
  final List<Fact> more = new ArrayList<>();
  final List<Commitment> others = new ArrayList<>();
  Told.@Nullable Next next;
  Instant now = at("2026-03-04T09:05");

  static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(CHICAGO).toInstant();
  }

  Policy policy() {
    Policy it = Defaults.policy(CHICAGO, RUTH);
    return new Policy(
        1,
        "Field & Sons",
        locale == null ? it.locale() : locale,
        it.calendar(),
        it.calendars(),
        List.of(new Team("desk", "Desk", Set.of(), JO, RUTH, null)),
        List.of(
            Member.of(ALEX, "Alex Moor", "desk", "zendesk:7"),
            Member.of("bo@firm.example", "Bo Lind", "desk", "zendesk:8"),
            Member.of(JO, "Jo Park", "desk", "zendesk:9"),
            Member.of(RUTH, "Ruth Okoye", null)),
        RUTH,
        RUTH,
        it.connections(),
        it.timing(),
        it.ladder(),
        it.caps(),
        true,
        Set.of(),
        Set.of(),
        Defaults.DANGER_TAGS);
  }

  Commitment commitment() {
    return new Commitment(
        new CommitmentId(
            CASE, new FactId("zendesk", madeBy, "9001"), implied == null ? 0 : implied.number()),
        action,
        quote,
        new Person(Person.Role.STAFF, "7", "Alex Moor", null),
        owner,
        "desk",
        made,
        null,
        due,
        deadline,
        vague,
        0,
        condition,
        Level.LOUD,
        state,
        provable,
        false,
        shielded,
        0,
        disputed,
        apologised,
        null,
        false,
        1);
  }

  /** The customer writes, and asks where it is. */
  void wrote(String id, Instant at, Signal.@Nullable Kind kind, String words) {
    List<Signal> signals = kind == null ? List.of() : List.of(new Signal(kind, words, null));
    Heard heard = new Heard(1, 1, false, List.of(), signals);
    more.add(
        new Fact.CustomerWrote(origin("ticket.customer_replied", id, at), Words.NONE.heard(heard)));
  }

  void attempted(String id, Instant at) {
    more.add(new Fact.Attempted(origin("promise.attempted", id, at), commitment().id(), "rang"));
  }

  /** Alex offers it to Bo. */
  void offered(String id, Instant at) {
    Origin it = origin("promise.handed_over", id, at);
    Person alex = new Person(Person.Role.STAFF, "7", "Alex Moor", ALEX);
    Person bo = new Person(Person.Role.STAFF, "8", "Bo Lind", "bo@firm.example");
    more.add(
        new Fact.HandedOver(
            new Origin(it.id(), at, false, at, alex, it.matter()), commitment().id(), bo, false));
  }

  /** Bo cannot take it either. */
  void declined(String id, Instant at) {
    Origin it = origin("promise.offer_declined", id, at);
    Person bo = new Person(Person.Role.STAFF, "8", "Bo Lind", "bo@firm.example");
    more.add(
        new Fact.OfferDeclined(
            new Origin(it.id(), at, false, at, bo, it.matter()), commitment().id()));
  }

  private Origin origin(String kind, String id, Instant at) {
    Customer whose = new Customer("77", customer.isEmpty() ? null : customer, null, number);
    Matter matter = new Matter(CASE, null, null, whose, null, null, tags, List.of());
    return new Origin(
        new FactId("zendesk", kind, id), at, false, at, Person.customer("77", null), matter);
  }

  Told told(String step, String verdict, String to) {
    List<Fact> facts = new ArrayList<>();
    facts.add(
        new Fact.TicketOpened(
            origin("ticket.opened", "1", made.minusSeconds(7200)), Words.NONE, null));
    if (regard != null) {
      Origin known = origin("customer.known_as", "k", made.minusSeconds(86_400));
      CustomerKey key = CustomerKey.known("zendesk", "77");
      facts.add(
          new Fact.CustomerKnownAs(
              new Origin(
                  known.id(),
                  known.at(),
                  false,
                  known.at(),
                  Person.UNKNOWN,
                  Matter.of(known.matter().customer())),
              key,
              false,
              regard));
    }
    facts.addAll(more);
    boolean ofCase = verdict.equals("angry") || verdict.equals("unreachable");
    Commitment about = ofCase ? null : commitment();
    Statement statement = new Statement(about == null ? null : about.id(), 0, step, to, verdict, 0);
    List<Commitment> all = new ArrayList<>(others);
    all.addFirst(commitment());
    return new Told(new Notice(CASE, statement, Notice.Urgency.NOW, now), about, all, facts, next);
  }

  Letter letter(String to, boolean list, Told... told) {
    return new Letter("mail-1", Recipient.of(policy(), to), List.of(told), list, policy(), now);
  }
}
