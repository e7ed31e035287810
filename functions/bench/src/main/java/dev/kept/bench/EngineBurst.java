package dev.kept.bench;

import dev.kept.fact.Action;
import dev.kept.fact.CaseId;
import dev.kept.fact.Customer;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.Heard;
import dev.kept.fact.Matter;
import dev.kept.fact.Origin;
import dev.kept.fact.Person;
import dev.kept.fact.Promise;
import dev.kept.fact.When;
import dev.kept.fact.Words;
import dev.kept.policy.Defaults;
import dev.kept.policy.Member;
import dev.kept.policy.Policy;
import dev.kept.policy.Team;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How long the engine alone takes to tell of thousands of promises that fall due at one instant.
 */
public final class EngineBurst {

  private static final int MAKERS = 200;
  private static final Instant SAID = Instant.parse("2026-03-02T16:05:00Z");
  private static final Instant DUE = Instant.parse("2026-03-03T23:00:00Z");

  private EngineBurst() {}

  /**
   * Plays it three times, for the JVM learns.
   *
   * @param arguments how many promises; 6,000 where it is not said
   */
  public static void main(String... arguments) {
    int promises = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 6_000;
    for (int i = 0; i < 3; i++) {
      AtomicInteger told = new AtomicInteger();
      Clockwork clockwork =
          new Clockwork(policy(), (letter, at) -> told.addAndGet(letter.told().size()));
      for (int nth = 0; nth < promises; nth++) {
        Fact promise = promise(nth);
        clockwork.willRead(promise.id().id(), heard());
        clockwork.at(SAID, () -> clockwork.take(promise));
      }
      clockwork.run(DUE.minus(Duration.ofMinutes(61)));
      long begun = System.nanoTime();
      clockwork.run(DUE.minus(Duration.ofMinutes(30)));
      double seconds = (System.nanoTime() - begun) / 1e9;
      System.out.printf("%d of %d told in %.2f s%n", told.get(), promises, seconds);
    }
  }

  private static Policy policy() {
    Policy it = Defaults.policy(ZoneId.of("America/Chicago"), "olga@firm.example");
    List<Member> people = new ArrayList<>();
    for (int i = 0; i < MAKERS; i++) {
      people.add(Member.of("maker" + i + "@firm.example", "M" + i, "crew", "desk:m" + i));
    }
    return new Policy(
        0,
        "Firm",
        it.locale(),
        it.calendar(),
        it.calendars(),
        List.of(new Team("crew", "Crew", Set.of(), "lead@firm.example", null, null)),
        people,
        it.owner(),
        it.manager(),
        List.of(),
        it.timing(),
        it.ladder(),
        it.caps(),
        it.callbacks(),
        it.ownNumbers(),
        it.sharedNumbers(),
        it.dangerTags());
  }

  private static Fact promise(int nth) {
    Matter matter =
        Matter.of(new CaseId("desk", "" + nth))
            .with(new Customer("c" + nth, "Customer " + nth, null, null));
    FactId id = new FactId("desk", "ticket.agent_replied", "r" + nth);
    Person maker = Person.staff("m" + nth % MAKERS, null);
    return new Fact.StaffReplied(
        new Origin(id, SAID, false, SAID, maker, matter), Words.plain("We'll call you."));
  }

  private static Heard heard() {
    Promise promise =
        new Promise(
            "We'll call you tomorrow by 5 pm",
            Action.CALL,
            Promise.By.SPEAKER,
            null,
            When.at("tomorrow by 5 pm", null, DUE),
            null,
            0.95,
            false,
            List.of());
    return new Heard(1, 0, false, List.of(promise), List.of());
  }
}
