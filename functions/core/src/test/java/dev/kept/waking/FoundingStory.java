package dev.kept.waking;

import static dev.kept.waking.Happenings.CASE;

import dev.kept.fact.Action;
import dev.kept.fact.Call;
import dev.kept.fact.Customer;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.Matter;
import dev.kept.fact.Origin;
import dev.kept.fact.Person;
import dev.kept.fact.Words;
import dev.kept.policy.Connection;
import dev.kept.policy.Defaults;
import dev.kept.policy.Member;
import dev.kept.policy.Policy;
import dev.kept.policy.Team;
import dev.kept.reading.MessageReader;
import dev.kept.testing.InMemoryPolicies;
import dev.kept.words.Links;
import dev.kept.words.MailWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** The house with ants in it, over a rig: with the real rules, reader and words. */
final class FoundingStory {

  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static final String NUMBER = "+12025550143";
  private static final Customer DANA = new Customer("77", "Dana Field", null, NUMBER);
  private static final Person ALEX = Person.staff("7", "Alex Moor");

  private final Rig rig;

  FoundingStory() {
    this(new Rig());
  }

  FoundingStory(Rig rig) {
    this.rig = rig;
    rig.policies = new InMemoryPolicies(policy());
    rig.rules = CaseReading.RULES;
    rig.writer = new MailWriter(Links.under("https://kept.firm.example"));
    rig.hearing = new ReaderHearing(new MessageReader());
  }

  static Instant at(String local) {
    return LocalDateTime.parse("2026-03-" + local).atZone(CHICAGO).toInstant();
  }

  Rig rig() {
    return rig;
  }

  /** The full hour of a day there. */
  static Instant on(LocalDate day, int hour) {
    return day.atTime(hour, 0).atZone(CHICAGO).toInstant();
  }

  private static Policy policy() {
    Policy it = Defaults.policy(CHICAGO, "ruth@firm.example");
    Instant since = Instant.parse("2025-01-01T00:00:00Z");
    return new Policy(
        0,
        it.business(),
        it.locale(),
        it.calendar(),
        it.calendars(),
        List.of(new Team("desk", "Desk", Set.of(), "jo@firm.example", null, null)),
        List.of(
            Member.of("alex@firm.example", "Alex Moor", "desk", "zendesk:7", "phone:7"),
            Member.of("jo@firm.example", "Jo Park", "desk"),
            Member.of("ruth@firm.example", "Ruth Okoye", null)),
        "ruth@firm.example",
        "ruth@firm.example",
        List.of(
            new Connection("zendesk", "zendesk", since, Set.of(), null, Set.of(Action.MESSAGE)),
            new Connection("phone", "phone", since, Set.of(), null, Set.of(Action.CALL))),
        it.timing(),
        it.ladder(),
        it.caps(),
        true,
        Set.of(),
        Set.of(),
        it.dangerTags());
  }

  private static Origin origin(String kind, String id, Instant at, Person who) {
    Matter matter = Matter.of(CASE).with(DANA);
    return new Origin(new FactId("zendesk", kind, id), at, false, at, who, matter);
  }

  static Fact promise() {
    return new Fact.StaffReplied(
        origin("ticket.agent_replied", "1", at("02T15:00"), ALEX),
        Words.plain(
            "Thank you for the photos. We'll call you tomorrow to schedule the next treatment."));
  }

  static Fact asks(String id, Instant at) {
    return new Fact.CustomerWrote(
        origin("ticket.customer_replied", id, at, Person.customer("77", null)),
        Words.plain("Hello, you were going to call me on Tuesday."));
  }

  static Fact call(Instant at) {
    return new Fact.CallEnded(
        new Origin(
            new FactId("phone", "call.placed", "c"),
            at,
            false,
            at,
            Person.staff("7", null),
            Matter.of(new Customer(null, null, null, NUMBER))),
        new Call(
            "c",
            Call.Direction.OUTBOUND,
            Call.Outcome.ANSWERED,
            NUMBER,
            null,
            Duration.ofMinutes(4),
            null,
            null));
  }
}
