package dev.kept.waking;

import static dev.kept.waking.Happenings.CASE;
import static dev.kept.waking.Happenings.NINE;
import static dev.kept.waking.Happenings.NUMBER;
import static dev.kept.waking.Happenings.call;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.casefile.CaseFiles;
import dev.kept.casefile.Ledger;
import dev.kept.desk.Desks;
import dev.kept.fact.Action;
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
import dev.kept.policy.Wanted;
import dev.kept.policy.Wanted.Subscriber;
import dev.kept.testing.InMemoryPolicies;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a promise that was kept costs in writes, and that programs cost nothing until wanted. */
class WritesOfAPromiseTest {

  private static final Set<String> WRITES =
      Set.of("add", "replace", "link", "post", "done", "record");

  private int writes;

  private <T> T counting(Class<T> port, T real) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> {
              writes += WRITES.contains(method.getName()) ? 1 : 0;
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  /** A call promised for eleven and made at half past nine; no reminder was due. */
  private int kept(Wanted wanted) {
    Rig rig = new Rig();
    rig.policies = new InMemoryPolicies(Rig.policy().wanting(wanted));
    rig.rules = CaseReading.RULES;
    Instant due = NINE.plus(Duration.ofHours(2));
    Promise promise =
        new Promise(
            "we'll call you by eleven",
            Action.CALL,
            Promise.By.SPEAKER,
            null,
            When.at("by eleven", null, due),
            null,
            0.95,
            false,
            List.of());
    rig.hearing =
        (message, text, before, policy) ->
            new Heard(1, policy.version(), false, List.of(promise), List.of());
    rig.files = counting(CaseFiles.class, rig.files);
    rig.desks = counting(Desks.class, rig.desks);
    rig.ledger = counting(Ledger.class, rig.ledger);
    writes = 0;
    Customer dana = new Customer("77", null, null, NUMBER);
    Origin origin =
        new Origin(
            new FactId("zendesk", "ticket.agent_replied", "p"),
            NINE,
            false,
            NINE,
            Person.staff("7", "Alex"),
            Matter.of(CASE).with(dana));
    rig.take(new Fact.StaffReplied(origin, Words.plain("we'll call you by eleven")), NINE);
    Instant half = NINE.plus(Duration.ofMinutes(30));
    rig.take(call("c", half), half);
    rig.pass(half, NINE.plus(Duration.ofHours(5)));
    return writes;
  }

  @Test
  void programsCostNothingUntilTheyAreWanted() {
    int off = kept(Wanted.NOTHING);
    Subscriber later =
        new Subscriber("crm", "https://crm.example", "/k", NINE.plus(Duration.ofDays(1)), false);
    Subscriber now = new Subscriber("crm", "https://crm.example", "/k", NINE, false);
    assertThat(kept(new Wanted(List.of(later), List.of(), null, false, List.of()))).isEqualTo(off);
    int on = kept(new Wanted(List.of(now), List.of(), null, false, List.of()));
    assertThat(off).isGreaterThan(8);
    assertThat(on - off).as("%d writes more, %d without", on - off, off).isBetween(10, 30);
  }
}
