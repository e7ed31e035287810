package dev.kept.lambda;

import dev.kept.casefile.Commitment;
import dev.kept.casefile.LedgerRow;
import dev.kept.fact.Action;
import dev.kept.fact.CaseId;
import dev.kept.fact.Customer;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.Heard;
import dev.kept.fact.Matter;
import dev.kept.fact.Matter.Named;
import dev.kept.fact.Origin;
import dev.kept.fact.Person;
import dev.kept.fact.Promise;
import dev.kept.fact.When;
import dev.kept.fact.Words;
import dev.kept.waking.CaseReading;
import dev.kept.waking.LookAt;
import dev.kept.waking.LookAt.Seen;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.IntFunction;

/**
 * So many promises at one firm that no test could live through them: the store as it would be
 * afterwards. Two thirds are past their time, by as many minutes as their number tells.
 */
final class Heap {

  static final Instant NOW = WindowStory.at("2026-03-05T15:00");
  private static final Instant MADE = WindowStory.at("2026-03-03T09:30");

  private final Rig rig = Firm.rig(NOW);
  private final LookAt lookAt =
      new LookAt(rig.store.files(), rig.store.policies(), CaseReading.RULES);

  private Heap() {}

  /** To a customer each. */
  static Rig ofCustomers(int promises, String staff) {
    return of(promises, number -> "c" + number, staff);
  }

  /** All to one customer, each in a case of its own. */
  static Rig ofOneCustomer(int promises) {
    return of(promises, _ -> "c1", "7");
  }

  private static Rig of(int promises, IntFunction<String> customer, String staff) {
    Heap heap = new Heap();
    for (int i = 0; i < promises; i++) {
      heap.promise(i, customer.apply(i), staff);
    }
    return heap.rig;
  }

  private void promise(int number, String customer, String staff) {
    CaseId caseId = new CaseId("desk", Integer.toString(number));
    Instant at = MADE.plusSeconds(number);
    boolean late = number % 3 != 2;
    Instant due =
        late
            ? WindowStory.at("2026-03-04T09:00").plus(Duration.ofSeconds(8L * number))
            : WindowStory.at("2026-03-06T10:00").plusSeconds(number);
    String name = "Customer %04d".formatted(Integer.parseInt(customer.substring(1)));
    String phone = "+1312555" + name.substring(name.length() - 4);
    Customer whose = new Customer(customer, name, null, phone);
    Person who = new Person(Person.Role.STAFF, staff, null, null);
    String subject = "Window %04d".formatted(number);
    Named office = new Named("20", null, null);
    Matter matter = new Matter(caseId, null, subject, whose, null, office, List.of(), List.of());
    Promise promise =
        new Promise(
            "I'll call you about window " + number,
            Action.CALL,
            Promise.By.SPEAKER,
            null,
            When.at("then", null, due),
            null,
            0.97,
            false,
            List.of());
    Heard heard = new Heard(1, 1, false, List.of(promise), List.of());
    FactId id = new FactId("desk", "ticket.agent_replied", "e" + number);
    rig.store
        .files()
        .add(
            caseId,
            new Fact.StaffReplied(
                new Origin(id, at, false, at, who, matter), Words.NONE.heard(heard)));
    rig.store.files().link(CustomerKey.telephone(phone), caseId);
    record(lookAt.run(caseId, NOW));
  }

  private void record(Seen seen) {
    Commitment it = seen.reading().commitments().getFirst();
    rig.store
        .ledger()
        .record(
            new LedgerRow(
                it.id(),
                seen.reading().caseId(),
                it.team(),
                YearMonth.from(it.made().atZone(ZoneOffset.UTC)),
                it.action(),
                it.level(),
                it.state().word(),
                it.owner().id(),
                it.made(),
                it.due(),
                it.deadline(),
                it.state().endedAt(),
                it.history(),
                it.chased(),
                seen.reading().facts(),
                seen.reading().now()));
  }
}
