package dev.kept.waking;

import dev.kept.calendar.BusinessCalendar;
import dev.kept.calendar.CalendarBuilder;
import dev.kept.calendar.Slot;
import dev.kept.casefile.CaseFiles;
import dev.kept.casefile.Ledger;
import dev.kept.desk.Desks;
import dev.kept.desk.Letter;
import dev.kept.desk.Mail;
import dev.kept.desk.Mailer;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.fact.Heard;
import dev.kept.policy.Caps;
import dev.kept.policy.Defaults;
import dev.kept.policy.Policy;
import dev.kept.testing.InMemoryAside;
import dev.kept.testing.InMemoryCaseFiles;
import dev.kept.testing.InMemoryDesks;
import dev.kept.testing.InMemoryErasure;
import dev.kept.testing.InMemoryLedger;
import dev.kept.testing.InMemoryPhrases;
import dev.kept.testing.InMemoryPolicies;
import dev.kept.testing.InMemoryTombstones;
import dev.kept.testing.InMemoryWakeIndex;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The engine on ports in memory. A test wraps a port before it builds workers on it, and moves the
 * time and the messages by hand.
 */
final class Rig {

  static final String OWNER = "owner@firm.example";

  final InMemoryCaseFiles store;
  final InMemoryDesks deskStore = new InMemoryDesks();
  final InMemoryLedger ledgerStore = new InMemoryLedger();
  final InMemoryAside aside = new InMemoryAside();
  final InMemoryWakeIndex index;
  final TestWakes queue = new TestWakes();
  final List<Mail> mails = new ArrayList<>();
  final List<Instant> mailedAt = new ArrayList<>();

  CaseFiles files;
  Desks desks = deskStore;
  Ledger ledger = ledgerStore;
  Wakes wakes = queue;
  Mailer mailer = this::mail;
  Letter.Writer writer = Rig::write;
  Hearing hearing = (message, text, before, policy) -> Heard.nothing(1, policy.version());
  CaseReading rules = new ToyRules();
  Erasure erasure;
  Tombstones tombstones = new InMemoryTombstones();
  Phrases phrases = new InMemoryPhrases();
  KeyedHash hash = new KeyedHash(() -> List.of("a key of the tests, of no use elsewhere"));
  InMemoryPolicies policies = new InMemoryPolicies(policy());

  /** For how long a case at rest keeps its links open. */
  Duration rests = FanOut.CORRECTION_WINDOW;

  private final PriorityQueue<Due> messages =
      new PriorityQueue<>(Comparator.comparing(Due::at).thenComparingLong(Due::nth));
  private long nth;
  private Instant now = Instant.EPOCH;

  private record Due(Instant at, long nth, TestWakes.Message message) {}

  Rig() {
    this(new InMemoryCaseFiles());
  }

  /** Over files in which facts may expire. */
  Rig(InMemoryCaseFiles store) {
    this.store = store;
    index = new InMemoryWakeIndex(store, deskStore, 2);
    files = store;
    erasure = new InMemoryErasure(store, deskStore);
  }

  /** Always open, so that only the protocol decides when something goes. */
  static Policy policy() {
    CalendarBuilder calendar = BusinessCalendar.in(ZoneOffset.UTC);
    for (DayOfWeek day : DayOfWeek.values()) {
      calendar.open(day, Slot.of("00:00", "24:00"));
    }
    Policy it = Defaults.policy(ZoneOffset.UTC, OWNER);
    return new Policy(
        it.version(),
        it.business(),
        it.locale(),
        calendar.build(),
        Map.of(),
        List.of(),
        List.of(),
        OWNER,
        null,
        List.of(),
        it.timing(),
        it.ladder(),
        new Caps(4, 100, 100, 100, Duration.ZERO),
        true,
        Set.of(),
        Set.of(),
        Set.of());
  }

  WakeCase wakeCase() {
    return new WakeCase(
        files, desks, ledger, policies, wakes, rules, Pause.NONE, Verdicts.UNHEARD, rests);
  }

  WakeDesk wakeDesk() {
    return new WakeDesk(files, desks, policies, wakes, rules, mailer, writer, Pause.NONE);
  }

  FanOut fanOut() {
    return new FanOut(files, wakes);
  }

  TakeIn takeIn() {
    return new TakeIn(filing(), wakeCase(), fanOut(), new Unmatched(files, policies));
  }

  Filing filing() {
    return new Filing(files, policies, hearing, new Forgotten(tombstones, hash, erasure), phrases);
  }

  Forget forget() {
    return new Forget(
        files,
        ledger,
        policies,
        wakeCase(),
        aside,
        erasure,
        tombstones,
        hash,
        body -> body,
        traces -> 0);
  }

  Audit audit() {
    return new Audit(ledger, files, desks, policies, index, wakes);
  }

  Sweep sweep() {
    return new Sweep(index, wakes);
  }

  /** Takes a fact in and delivers what it queues, at one instant. */
  void take(Fact fact, Instant now) {
    takeIn().take(fact, now);
    deliver(now);
  }

  /** Delivers every message that is due, and those that they queue, until none is. */
  void deliver(Instant now) {
    collect(now);
    while (!messages.isEmpty() && !messages.peek().at().isAfter(now)) {
      deliver(messages.remove().message(), now);
      collect(now);
    }
  }

  /** Forgets every message in the queue. */
  void loseMessages() {
    queue.take();
    messages.clear();
  }

  /** Lets time pass with a sweep every minute and every message delivered when it is due. */
  void pass(Instant from, Instant to) {
    for (Instant tick = from; !tick.isAfter(to); tick = tick.plus(Duration.ofMinutes(1))) {
      sweep().run(tick);
      Instant end = tick.plus(Duration.ofMinutes(1));
      collect(tick);
      while (!messages.isEmpty() && messages.peek().at().isBefore(end)) {
        Instant at = messages.peek().at();
        deliver(at.isBefore(tick) ? tick : at);
      }
    }
  }

  private void collect(Instant now) {
    queue
        .take()
        .forEach(message -> messages.add(new Due(now.plus(message.delay()), nth++, message)));
  }

  private void mail(Mail mail) {
    mails.add(mail);
    mailedAt.add(now);
  }

  private void deliver(TestWakes.Message message, Instant at) {
    now = at;
    CustomerKey key = message.key();
    if (message.caseId() != null) {
      message.wake(wakeCase(), at);
    } else if (message.person() != null) {
      wakeDesk().run(message.person(), at);
    } else if (key != null) {
      fanOut().run(key, message.after(), at);
    }
  }

  /** Every word that was mailed, in order: "broken", "kept". */
  List<String> told() {
    return mails.stream().flatMap(mail -> mail.text().lines()).toList();
  }

  private static Mail write(Letter letter) {
    String words =
        letter.told().stream()
            .map(told -> told.notice().statement().verdict())
            .collect(Collectors.joining("\n"));
    return new Mail(letter.id(), letter.reader().address(), "told", words, words, Map.of());
  }
}
