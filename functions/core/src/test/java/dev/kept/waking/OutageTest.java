package dev.kept.waking;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kept.casefile.CaseFiles;
import dev.kept.casefile.Ledger;
import dev.kept.desk.Desks;
import dev.kept.desk.Letter;
import dev.kept.desk.Mail;
import dev.kept.desk.Told;
import dev.kept.fact.Action;
import dev.kept.fact.CaseId;
import dev.kept.fact.Customer;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.Heard;
import dev.kept.fact.Matter;
import dev.kept.fact.Origin;
import dev.kept.fact.Person;
import dev.kept.fact.Promise;
import dev.kept.fact.When;
import dev.kept.fact.Words;
import dev.kept.policy.Caps;
import dev.kept.policy.Defaults;
import dev.kept.policy.Member;
import dev.kept.policy.Policy;
import dev.kept.policy.Team;
import dev.kept.testing.InMemoryPolicies;
import dev.kept.words.Links;
import dev.kept.words.MailWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Five hundred promises fall due in an hour in which something is down. Two minutes after it is
 * back everything owed has been mailed: each once, with how long the customer has waited by then,
 * and what the mails announce comes true.
 */
class OutageTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Lisbon");
  private static final int PROMISES = 500;
  private static final int MAKERS = 10;
  private static final Instant SAID = at("10:00");
  private static final Instant DOWN = at("12:50");
  private static final Instant BACK = at("13:50");
  private static final List<String> HOURS =
      List.of("no", "an hour", "two hours", "three hours", "four hours");

  private record Telling(String step, String key, Instant at, Told told, String text) {}

  private final Rig rig = new Rig();
  private final List<Telling> heard = new ArrayList<>();
  private final Set<String> lost = new HashSet<>();
  private boolean queueDown;
  private boolean mailDown;
  private boolean storeDown;
  private @Nullable Letter writing;

  OutageTest() {
    MailWriter words = new MailWriter(Links.under("https://kept.firm.example"));
    rig.policies = new InMemoryPolicies(policy());
    rig.rules = CaseReading.RULES;
    rig.writer =
        letter -> {
          writing = letter;
          return words.write(letter);
        };
    rig.mailer = this::mail;
    rig.wakes = new Failing(rig.queue);
    rig.files = whileUp(CaseFiles.class, rig.files);
    rig.desks = whileUp(Desks.class, rig.desks);
    rig.ledger = whileUp(Ledger.class, rig.ledger);
    rig.hearing =
        (message, text, before, by) ->
            message instanceof Fact.StaffReplied && message.id().id().startsWith("p")
                ? promised(due(Integer.parseInt(message.id().id().substring(1))))
                : Heard.nothing(1, by.version());
    for (int i = 0; i < PROMISES; i++) {
      rig.take(reply(i, "p" + i, SAID, SAID), SAID);
    }
    pass(at("11:00"), DOWN);
    heard.clear();
  }

  private <T> T whileUp(Class<T> port, T real) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> {
              if (storeDown) {
                throw new IllegalStateException("the store is down");
              }
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  /** Wakes that cannot be queued while the queue is down. */
  private final class Failing implements Wakes {
    private final Wakes queue;

    Failing(Wakes queue) {
      this.queue = queue;
    }

    private void check() {
      if (queueDown) {
        throw new IllegalStateException("the queue is down");
      }
    }

    @Override
    public void sweep(int from, int to, @Nullable Instant last) {
      check();
      queue.sweep(from, to, last);
    }

    @Override
    public void wakeCase(CaseId caseId, Duration delay) {
      check();
      queue.wakeCase(caseId, delay);
    }

    @Override
    public void wakeDesk(String person, Duration delay) {
      check();
      queue.wakeDesk(person, delay);
    }

    @Override
    public void wakeCasesOf(CustomerKey key, @Nullable String after) {
      check();
      queue.wakeCasesOf(key, after);
    }
  }

  private Instant now = SAID;

  private void mail(Mail mail) {
    boolean went = !mailDown || lost.contains(mail.to());
    if (went) {
      for (Told told : requireNonNull(writing).told()) {
        String step = told.notice().statement().step();
        heard.add(new Telling(step, told.notice().key(), now, told, mail.text()));
      }
    }
    if (mailDown) {
      throw new IllegalStateException("the mailer is down");
    }
  }

  private static Instant at(String local) {
    return LocalDateTime.parse("2026-03-03T" + local).atZone(ZONE).toInstant();
  }

  /** From ten to one until ten to two. */
  private static Instant due(int i) {
    return at("12:45").plus(Duration.ofSeconds(7L * i));
  }

  private static Policy policy() {
    Policy it = Defaults.policy(ZONE, null);
    List<Member> people = new ArrayList<>();
    for (int i = 0; i < MAKERS; i++) {
      people.add(Member.of(maker(i), "M" + i, "crew", "zendesk:m" + i));
    }
    people.add(Member.of("lead@firm.example", "Lea", "crew", "zendesk:lead"));
    return new Policy(
        1,
        "Firm",
        it.locale(),
        it.calendar(),
        it.calendars(),
        List.of(new Team("crew", "Crew", Set.of(), "lead@firm.example", null, null)),
        people,
        null,
        null,
        List.of(),
        it.timing(),
        it.ladder(),
        new Caps(4, 100, 100, 100),
        true,
        Set.of(),
        Set.of(),
        it.dangerTags());
  }

  private static String maker(int i) {
    return "maker" + i % MAKERS + "@firm.example";
  }

  private static Fact reply(int i, String id, Instant at, Instant received) {
    Person who = Person.staff("m" + i % MAKERS, null);
    Matter matter =
        Matter.of(new CaseId("zendesk", String.valueOf(i)))
            .with(new Customer("c" + i, "Customer " + i, null, null));
    FactId fact = new FactId("zendesk", "ticket.agent_replied", id);
    return new Fact.StaffReplied(
        new Origin(fact, at, false, received, who, matter),
        Words.plain("You will hear from us, Customer %d.".formatted(i)));
  }

  private static Heard promised(Instant due) {
    Promise promise =
        new Promise(
            "You will hear from us",
            Action.MESSAGE,
            Promise.By.SPEAKER,
            null,
            When.at("by then", null, due),
            null,
            0.95,
            false,
            List.of());
    return new Heard(1, 1, false, List.of(promise), List.of());
  }

  /** Minute by minute: the sweep, then every message that is due. */
  private void pass(Instant from, Instant to) {
    for (Instant tick = from; tick.isBefore(to); tick = tick.plusSeconds(60)) {
      now = tick;
      rig.sweep().run(tick);
      for (int second = 0; second < 60; second++) {
        now = tick.plusSeconds(second);
        rig.deliver(now);
      }
    }
  }

  private Map<String, List<Telling>> makers() {
    Map<String, List<Telling>> told = new TreeMap<>();
    heard.stream()
        .filter(one -> one.step().equals("maker"))
        .forEach(one -> told.computeIfAbsent(one.key(), it -> new ArrayList<>()).add(one));
    return told;
  }

  private long waiting() {
    return IntStream.range(0, MAKERS)
        .mapToObj(i -> rig.deskStore.waiting(maker(i)))
        .flatMap(List::stream)
        .filter(notice -> notice.statement().step().equals("maker"))
        .count();
  }

  private void allAreToldTwoMinutesAfter() {
    pass(BACK, BACK.plus(Duration.ofMinutes(2)));
    assertThat(makers()).hasSize(PROMISES);
    assertThat(waiting()).isZero();
    pass(BACK.plus(Duration.ofMinutes(2)), at("16:20"));
    assertThat(makers()).hasSize(PROMISES).allSatisfy((key, told) -> assertThat(told).hasSize(1));
    timesAreTrue();
    comesTrue();
  }

  /** Each mail says how long each customer has waited by then, not by when it was owed. */
  private void timesAreTrue() {
    for (List<Telling> told : makers().values()) {
      Telling one = told.getFirst();
      long hours = Duration.between(SAID, one.at()).toHours();
      assertThat(one.text()).contains("has waited " + HOURS.get((int) hours));
    }
  }

  /** Whom a mail announces hears when it says, but for the ten minutes in which mails gather. */
  private void comesTrue() {
    Map<String, Instant> leads = new LinkedHashMap<>();
    heard.stream()
        .filter(one -> one.step().equals("lead"))
        .forEach(one -> leads.put(promise(one), one.at()));
    assertThat(leads).isNotEmpty();
    for (Telling one : heard) {
      if (one.step().equals("maker") && leads.containsKey(promise(one))) {
        assertThat(one.told().next()).isNotNull();
        assertThat(leads.get(promise(one)))
            .isBetween(one.told().next().at(), one.told().next().at().plusSeconds(11 * 60));
      }
    }
  }

  private static String promise(Telling one) {
    return String.valueOf(one.told().notice().statement().commitment());
  }

  @Test
  void theSweepIsDown() {
    for (Instant second = DOWN; second.isBefore(BACK); second = second.plusSeconds(1)) {
      now = second;
      rig.deliver(second);
    }
    assertThat(makers().size()).isLessThan(PROMISES / 4);

    allAreToldTwoMinutesAfter();
  }

  @Test
  void theQueueIsDown() {
    queueDown = true;
    for (Instant tick = DOWN; tick.isBefore(BACK); tick = tick.plusSeconds(60)) {
      Instant at = tick;
      assertThatThrownBy(() -> rig.sweep().run(at)).hasMessage("the queue is down");
    }
    queueDown = false;

    allAreToldTwoMinutesAfter();
  }

  /** Messages fail until they are lost, as if nobody had them come again; no index can be swept. */
  @Test
  void theStoreIsDown() {
    storeDown = true;
    for (Instant second = DOWN; second.isBefore(BACK); second = second.plusSeconds(1)) {
      now = second;
      while (!delivered()) {
        // The next of them fails as well.
      }
    }
    storeDown = false;

    allAreToldTwoMinutesAfter();
  }

  private boolean delivered() {
    try {
      rig.deliver(now);
      return true;
    } catch (IllegalStateException lost) {
      return false;
    }
  }

  @Test
  void theMailIsDown() {
    mailDown = true;
    pass(DOWN, BACK);
    assertThat(heard).isEmpty();
    mailDown = false;

    allAreToldTwoMinutesAfter();
  }

  @Test
  void whatMayHaveBeenToldInTheOutageAndIsNotTrueIsCorrected() {
    mailDown = true;
    lost.add(maker(0));
    pass(DOWN, at("13:05"));
    List<String> told =
        heard.stream()
            .filter(one -> one.step().equals("maker"))
            .map(OutageTest::promise)
            .distinct()
            .toList();
    assertThat(told).isNotEmpty();
    for (int i = 0; i < PROMISES; i += MAKERS) {
      rig.take(reply(i, "kept" + i, due(i).minusSeconds(30), at("13:10")), at("13:10"));
    }
    lost.clear();
    pass(at("13:10"), BACK);
    heard.clear();
    mailDown = false;
    pass(BACK, BACK.plus(Duration.ofMinutes(2)));

    assertThat(heard.stream().filter(one -> told.contains(promise(one))).toList())
        .allSatisfy(one -> assertThat(one.told().notice().statement().verdict()).isEqualTo("kept"))
        .extracting(OutageTest::promise)
        .containsExactlyInAnyOrderElementsOf(told);
  }
}
