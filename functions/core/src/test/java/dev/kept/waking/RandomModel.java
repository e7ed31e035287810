package dev.kept.waking;

import static dev.kept.waking.Happenings.CASE;
import static dev.kept.waking.Happenings.NINE;
import static dev.kept.waking.Happenings.NUMBER;
import static dev.kept.waking.Happenings.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.casefile.Commitment;
import dev.kept.casefile.Head;
import dev.kept.casefile.LedgerRow;
import dev.kept.casefile.Notice;
import dev.kept.casefile.Reading;
import dev.kept.desk.Letter;
import dev.kept.desk.Mail;
import dev.kept.fact.CaseId;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.fact.Statement;
import dev.kept.waking.TestWakes.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Workers step through each other in any order, die anywhere, get messages twice and late; some
 * timers are lost; clocks differ by up to two seconds. Which facts come, and what must be true when
 * it is quiet again beside what always must, the rules say that are played.
 */
abstract class RandomModel {

  static final String SECOND_NUMBER = "+12025550177";
  private static final Instant END = NINE.plus(Duration.ofHours(2));

  /** What may happen to any story, whatever is in it; each can be left out. */
  static final List<String> MISHAPS =
      List.of("late facts", "doubled facts", "lost timers", "dead workers");

  /** A durable message: a fact that comes in, or a wake. */
  private record Due(Instant at, long order, @Nullable Fact fact, @Nullable Message wake) {}

  private record Busy(Director.Worker worker, Due message) {}

  final Random random;
  final long seed;
  final Set<String> story;
  final Rig rig;
  Instant now = NINE;

  private final PriorityQueue<Due> queue =
      new PriorityQueue<>(Comparator.comparing(Due::at).thenComparingLong(Due::order));
  private final List<Busy> busy = new ArrayList<>();
  private Instant nextSweep = NINE;
  private boolean rough = true;
  private long order;

  /** On a rig of these rules, whose ports it puts itself between. */
  RandomModel(long seed, Set<String> story, Rig rig) {
    this.seed = seed;
    this.story = story;
    this.rig = rig;
    random = new Random(seed);
    rig.writer = this::write;
    new Director().over(rig);
  }

  /** What happens, in no particular order. */
  abstract List<Fact> facts();

  /** One line of a mail: whom it tells what, and for the how-manieth time. */
  abstract String line(Statement it);

  /** What else must be true when it is quiet again. */
  abstract void check(Map<String, Commitment> truth, List<String> told);

  void maybe(String what, List<Fact> facts, Fact fact) {
    if (random.nextBoolean() && story.contains(what)) {
      facts.add(fact);
    }
  }

  private void plan() {
    for (Fact fact : facts()) {
      boolean waits = random.nextInt(3) == 0 && story.contains("late facts");
      int late = waits ? random.nextInt(3000) : random.nextInt(5);
      Instant at = fact.origin().at().plusSeconds(late);
      queue.add(new Due(at, order++, fact, null));
      if (random.nextInt(4) == 0 && story.contains("doubled facts")) {
        queue.add(new Due(at.plusSeconds(random.nextInt(600)), order++, fact, null));
      }
    }
  }

  void play() {
    plan();
    while (now.isBefore(END)) {
      tick();
    }
    rough = false;
    Instant quiet = END.plus(Duration.ofHours(2));
    while (now.isBefore(quiet) || !busy.isEmpty() || !queue.isEmpty()) {
      tick();
    }
    check();
  }

  private void tick() {
    collect();
    switch (random.nextInt(rough ? 12 : 6)) {
      case 0 -> now = now.plusMillis(random.nextInt(rough ? 20_000 : 60_000));
      case 1 -> sweep();
      case 2 -> start();
      case 11 -> mishap();
      default -> step();
    }
  }

  private void collect() {
    for (Message message : rig.queue.take()) {
      boolean timer = !message.delay().isZero();
      if (rough && timer && random.nextInt(100) < 15 && story.contains("lost timers")) {
        continue;
      }
      queue.add(new Due(now.plus(message.delay()), order++, null, message));
    }
  }

  private void sweep() {
    if (!now.isBefore(nextSweep)) {
      rig.sweep().run(now);
      nextSweep = now.plusSeconds(60);
    }
  }

  private void start() {
    if (busy.size() < 3 && !queue.isEmpty() && !queue.peek().at().isAfter(now)) {
      Due due = queue.remove();
      Instant clock = now.plusMillis(random.nextInt(-1000, 1000));
      busy.add(new Busy(new Director().worker(() -> work(due, clock)), due));
    }
  }

  private void step() {
    if (busy.isEmpty()) {
      start();
      return;
    }
    Busy one = busy.get(random.nextInt(busy.size()));
    if (!one.worker().steps(1 + random.nextInt(4))) {
      one.worker().toEnd();
      busy.remove(one);
    }
  }

  /** A worker dies, or a message comes a second time. */
  private void mishap() {
    if (busy.isEmpty() || !story.contains("dead workers")) {
      return;
    }
    Busy one = busy.remove(random.nextInt(busy.size()));
    one.worker().dies();
    Due again = one.message();
    queue.add(new Due(now.plusSeconds(random.nextInt(60)), order++, again.fact(), again.wake()));
  }

  private void work(Due due, Instant clock) {
    try {
      if (due.fact() != null) {
        rig.takeIn().take(due.fact(), clock);
      } else if (due.wake() != null) {
        wake(due.wake(), clock);
      }
    } catch (Contended again) {
      queue.add(new Due(now.plusSeconds(1), order++, due.fact(), due.wake()));
    }
  }

  private void wake(Message message, Instant clock) {
    CustomerKey key = message.key();
    if (message.caseId() != null) {
      message.wake(rig.wakeCase(), clock);
    } else if (message.person() != null) {
      rig.wakeDesk().run(message.person(), clock);
    } else if (key != null) {
      rig.fanOut().run(key, message.after(), clock);
    }
  }

  private Mail write(Letter letter) {
    String words =
        letter.told().stream()
            .map(told -> line(told.notice().statement()))
            .collect(Collectors.joining("\n"));
    return new Mail(letter.id(), letter.reader().address(), "told", words, words, Map.of());
  }

  private void check() {
    checkLinks();
    Map<String, Commitment> truth = truth();
    List<String> told = told();
    Set<String> mails = new HashSet<>();
    Set<String> mailed = new HashSet<>();
    for (Mail mail : rig.mails) {
      boolean again = !mails.add(mail.id());
      for (String line : mail.text().lines().toList()) {
        assertThat(mailed.add(line) || again).as("%s twice: %s", seed, line).isTrue();
      }
    }
    assertThat(told).as("%s told and not recorded", seed).containsAll(mailed);
    check(truth, told);
  }

  /** No case that is not at rest is hidden from what its customers do. */
  private void checkLinks() {
    for (String number : List.of(NUMBER, SECOND_NUMBER)) {
      Set<CaseId> closed = rig.store.links(CustomerKey.telephone(number), null).closed().keySet();
      assertThat(closed)
          .as("%s closed links", seed)
          .allMatch(caseId -> rig.store.head(caseId).orElseThrow().isAtRest());
    }
  }

  List<Notice> owed() {
    LookAt lookAt = new LookAt(rig.store, rig.policies, rig.rules);
    return Stream.of(CASE, OTHER)
        .flatMap(caseId -> lookAt.run(caseId, now).reading().owed().stream())
        .toList();
  }

  /** What was told, or may have been where a worker died about to tell it, in order. */
  private List<String> told() {
    return Stream.of(CASE, OTHER)
        .flatMap(caseId -> rig.store.facts(caseId).stream())
        .filter(Fact.NoticeSent.class::isInstance)
        .map(fact -> ((Fact.NoticeSent) fact).statement())
        .distinct()
        .sorted(Comparator.comparingInt(Statement::n))
        .map(this::line)
        .toList();
  }

  /** What the heads say is what a fresh reading says, and the ledger says it too. */
  private Map<String, Commitment> truth() {
    Map<String, Commitment> truth = new HashMap<>();
    LookAt lookAt = new LookAt(rig.store, rig.policies, rig.rules);
    Map<String, String> ledger =
        rig.ledgerStore.all().stream()
            .collect(
                Collectors.toMap(row -> row.commitment().text(), LedgerRow::state, (a, b) -> b));
    for (CaseId caseId : List.of(CASE, OTHER)) {
      Reading reading = lookAt.run(caseId, now).reading();
      Map<String, String> head =
          rig.store.head(reading.caseId()).orElseThrow().verdicts().stream()
              .collect(Collectors.toMap(it -> it.commitment().text(), Head.Verdict::word));
      for (Commitment it : reading.commitments()) {
        String word = it.state().word();
        truth.put(it.id().text(), it);
        assertThat(head.get(it.id().text())).as("%s head of %s", seed, it.id()).isEqualTo(word);
        assertThat(ledger.get(it.id().text())).as("%s ledger", seed).isEqualTo(word);
      }
    }
    return truth;
  }
}
