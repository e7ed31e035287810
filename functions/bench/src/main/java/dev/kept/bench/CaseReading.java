package dev.kept.bench;

import dev.kept.casefile.CaseReader;
import dev.kept.casefile.Reading;
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
import dev.kept.fact.Signal;
import dev.kept.fact.When;
import dev.kept.fact.Words;
import dev.kept.policy.Defaults;
import dev.kept.policy.Policies;
import dev.kept.policy.Policy;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long it takes to read a case from nothing but its facts. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class CaseReading {

  private static final CaseId CASE = new CaseId("zendesk", "1");
  private static final Instant START = Instant.parse("2026-03-02T16:00:00Z");

  /** How many facts the case has: a typical one, a long one, one that got out of hand. */
  @Param({"10", "100", "1000"})
  public int facts;

  private List<Fact> all = List.of();
  private Policies policies = only(Defaults.policy(ZoneId.of("America/Denver"), "o@firm.example"));

  /** A conversation of promises, chases and replies, in the order in which stores give it. */
  @Setup
  public void tell() {
    Random random = new Random(20261121);
    List<Fact> told = new ArrayList<>();
    for (int i = 0; i < facts; i++) {
      told.add(fact(i, START.plus(Duration.ofMinutes(random.nextInt(40_000)))));
    }
    Collections.shuffle(told, random);
    all = told;
  }

  /** One reading, a month later. */
  @Benchmark
  public Reading read() {
    return CaseReader.read(CASE, all, policies, START.plus(Duration.ofDays(30)));
  }

  private static Fact fact(int i, Instant at) {
    boolean staff = i % 2 == 0;
    Matter matter = Matter.of(CASE).with(new Customer("c", "Ms Long", null, "+13035550111"));
    Person who = staff ? Person.staff("s", "Sam") : Person.customer("c", "Ms Long");
    String kind = staff ? "ticket.agent_replied" : "ticket.customer_replied";
    Origin origin = new Origin(new FactId("zendesk", kind, "f" + i), at, false, at, who, matter);
    return staff
        ? new Fact.StaffReplied(origin, promises(at))
        : new Fact.CustomerWrote(origin, chase());
  }

  private static Words promises(Instant at) {
    When when = When.at("tomorrow", null, at.plus(Duration.ofDays(1)));
    Promise promise =
        new Promise(
            "We'll call you tomorrow",
            Action.CALL,
            Promise.By.SPEAKER,
            null,
            when,
            null,
            0.95,
            false,
            List.of());
    return Words.NONE.heard(new Heard(1, 0, false, List.of(promise), List.of()));
  }

  private static Words chase() {
    Signal chase = new Signal(Signal.Kind.CHASE, "any news?", null);
    return Words.NONE.heard(new Heard(1, 0, false, List.of(), List.of(chase)));
  }

  private static Policies only(Policy policy) {
    return new Policies() {
      @Override
      public Policy current() {
        return policy;
      }

      @Override
      public Optional<Policy> version(int version) {
        return Optional.of(policy);
      }

      @Override
      public Policy push(Policy next) {
        throw new UnsupportedOperationException("a bench has one policy");
      }
    };
  }
}
