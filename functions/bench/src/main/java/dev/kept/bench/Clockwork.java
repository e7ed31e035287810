package dev.kept.bench;

import dev.kept.casefile.Head;
import dev.kept.desk.DeskHead;
import dev.kept.desk.Letter;
import dev.kept.desk.Mail;
import dev.kept.fact.CaseId;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.fact.Heard;
import dev.kept.policy.Policy;
import dev.kept.testing.InMemoryCaseFiles;
import dev.kept.testing.InMemoryDesks;
import dev.kept.testing.InMemoryLedger;
import dev.kept.testing.InMemoryPolicies;
import dev.kept.waking.CaseReading;
import dev.kept.waking.FanOut;
import dev.kept.waking.Filing;
import dev.kept.waking.Pause;
import dev.kept.waking.TakeIn;
import dev.kept.waking.Unmatched;
import dev.kept.waking.Verdicts;
import dev.kept.waking.WakeCase;
import dev.kept.waking.WakeDesk;
import dev.kept.waking.Wakes;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The real engine on ports in memory, with a clock that jumps from one happening to the next. A
 * head's wake is met at its instant, as the sweep and its messages would.
 */
final class Clockwork implements Wakes {

  private record Happening(Instant at, long nth, Runnable what) {}

  final InMemoryCaseFiles files = new InMemoryCaseFiles();
  final InMemoryPolicies policies;

  private final InMemoryDesks desks = new InMemoryDesks();
  private final Map<String, Heard> readings = new HashMap<>();
  private final Map<String, Instant> planned = new HashMap<>();
  private final PriorityQueue<Happening> ahead =
      new PriorityQueue<>(Comparator.comparing(Happening::at).thenComparingLong(Happening::nth));
  private final List<String> people;
  private final BiConsumer<Letter, Instant> sent;
  private final WakeCase wakeCase;
  private final WakeDesk wakeDesk;
  private final FanOut fanOut;
  private final TakeIn takeIn;
  private Instant now = Instant.EPOCH;
  private long nth;

  /** Starts it; {@code sent} hears of every mail. */
  Clockwork(Policy policy, BiConsumer<Letter, Instant> sent) {
    this.policies = new InMemoryPolicies(policy);
    this.people = policy.people().stream().map(who -> who.address()).toList();
    this.sent = sent;
    InMemoryLedger ledger = new InMemoryLedger();
    CaseReading rules = CaseReading.RULES;
    wakeCase =
        new WakeCase(files, desks, ledger, policies, this, rules, Pause.NONE, Verdicts.UNHEARD);
    wakeDesk =
        new WakeDesk(files, desks, policies, this, rules, mail -> {}, this::write, Pause.NONE);
    fanOut = new FanOut(files, this);
    Filing filing =
        new Filing(
            files,
            policies,
            (message, text, before, by) ->
                readings.getOrDefault(message.id().id(), Heard.nothing(1, by.version())));
    takeIn = new TakeIn(filing, wakeCase, fanOut, new Unmatched(files, policies));
  }

  private Mail write(Letter letter) {
    sent.accept(letter, now);
    return new Mail(letter.id(), letter.reader().address(), "told", "", "", Map.of());
  }

  Instant now() {
    return now;
  }

  /** What the reader will find in a message. */
  void willRead(String factId, Heard heard) {
    readings.put(factId, heard);
  }

  void at(Instant when, Runnable what) {
    ahead.add(new Happening(when.isBefore(now) ? now : when, nth++, what));
  }

  void take(Fact fact) {
    takeIn.take(fact, now);
    CaseId caseId = fact.origin().matter().caseId();
    if (caseId != null) {
      planCase(caseId);
    }
    planDesks();
  }

  /** Lets everything happen up to an instant. */
  void run(Instant until) {
    while (!ahead.isEmpty() && ahead.peek().at().isBefore(until)) {
      Happening next = ahead.remove();
      now = next.at();
      next.what().run();
    }
  }

  private void planCase(CaseId caseId) {
    plan(
        "case " + caseId.text(),
        files.head(caseId).map(Head::wakeAt).orElse(null),
        () -> wake(caseId));
  }

  private void planDesks() {
    for (String person : people) {
      plan(
          "desk " + person,
          desks.head(person).map(DeskHead::wakeAt).orElse(null),
          () -> wake(person));
    }
  }

  private void plan(String whose, @Nullable Instant at, Runnable wake) {
    if (at != null && !at.equals(planned.get(whose))) {
      planned.put(whose, at);
      at(at, wake);
    }
  }

  private void wake(CaseId caseId) {
    wakeCase.run(caseId, now);
    planCase(caseId);
    planDesks();
  }

  private void wake(String person) {
    wakeDesk.run(person, now);
    planDesks();
  }

  @Override
  public void wakeCase(CaseId caseId, Duration delay) {
    at(now.plus(delay), () -> wake(caseId));
  }

  @Override
  public void wakeDesk(String person, Duration delay) {
    at(now.plus(delay), () -> wake(person));
  }

  @Override
  public void sweep(int from, int to, @Nullable Instant last) {
    // Nothing is swept by message here.
  }

  @Override
  public void wakeCasesOf(CustomerKey key, @Nullable String after) {
    at(now, () -> fanOut.run(key, after, now));
  }
}
