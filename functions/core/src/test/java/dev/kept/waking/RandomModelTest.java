package dev.kept.waking;

import static dev.kept.waking.Happenings.CASE;
import static dev.kept.waking.Happenings.NINE;
import static dev.kept.waking.Happenings.NUMBER;
import static dev.kept.waking.Happenings.OTHER;
import static dev.kept.waking.Happenings.call;
import static dev.kept.waking.Happenings.knownAs;
import static dev.kept.waking.Happenings.merged;
import static dev.kept.waking.Happenings.reply;
import static dev.kept.waking.Happenings.undone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.casefile.CaseFiles;
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
import dev.kept.testing.Smallest;
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
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Workers step through each other in any order, die anywhere, get messages twice and late; some
 * timers are lost; clocks differ by up to two seconds. When it is quiet again, everybody was told
 * what is true, once.
 */
class RandomModelTest {

  private static final int RUNS = Integer.getInteger("model.runs", 100);
  private static final String SECOND_NUMBER = "+12025550177";
  private static final Instant END = NINE.plus(Duration.ofHours(2));

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whateverHappensWhatIsTrueIsToldOnce(long seed) {
    for (int run = 0; run < RUNS; run++) {
      long exact = seed * 1_000_000 + run;
      if (fails(exact, EVERYTHING, rig -> {})) {
        throw smallest(exact, rig -> {});
      }
    }
  }

  /** The desk of a program hears more, of each promise from its opening, and each in its order. */
  @ParameterizedTest
  @ValueSource(longs = {6, 7, 8, 9, 10})
  void withAProgramThatHearsOfEachPromiseTheSameHolds(long seed) {
    for (int run = 0; run < RUNS; run++) {
      long exact = seed * 1_000_000 + run;
      if (fails(exact, EVERYTHING, RandomModelTest::withPrograms)) {
        throw smallest(exact, RandomModelTest::withPrograms);
      }
    }
  }

  private static void withPrograms(Rig rig) {
    rig.rules = ToyRules.tellingPrograms();
  }

  /** Of every kind of mishap there is one that the model would find; and it tells the story. */
  @Test
  void aFaultIsFoundAndItsSmallestStoryIsTold() {
    Consumer<Rig> deaf = rig -> rig.files = new Deaf(rig.files);
    long found =
        LongStream.range(0, 3_000)
            .filter(seed -> fails(seed, EVERYTHING, deaf))
            .findFirst()
            .orElseThrow();
    assertThat(smallest(found, deaf).getMessage())
        .contains("seed")
        .contains("a call")
        .doesNotContain("a merge", "dead workers", "lost timers", "late facts");
  }

  /** Hears nothing of what is told of customers. */
  private static final class Deaf extends ForwardingFiles {

    Deaf(CaseFiles files) {
      super(files);
    }

    @Override
    public List<Fact> facts(CustomerKey key) {
      return List.of();
    }
  }

  /** What may happen beside two promises; each can be left out of a story. */
  private static final List<String> EVERYTHING =
      List.of(
          "a call",
          "a call to the second number",
          "the second number becomes known",
          "the call is taken back",
          "a merge",
          "late facts",
          "doubled facts",
          "lost timers",
          "dead workers");

  private static boolean fails(long seed, List<String> story, Consumer<Rig> variant) {
    return failure(seed, story, variant) != null;
  }

  private static @Nullable Throwable failure(long seed, List<String> story, Consumer<Rig> variant) {
    try {
      new Model(seed, Set.copyOf(story), variant).play();
      return null;
    } catch (AssertionError | RuntimeException wrong) {
      return wrong;
    }
  }

  /** Leaves out what it fails without, under the same seed or one of some more. */
  private static AssertionError smallest(long seed, Consumer<Rig> variant) {
    AtomicLong last = new AtomicLong(seed);
    List<String> story =
        Smallest.of(
            EVERYTHING,
            some -> {
              for (long next = seed; next < seed + 60; next++) {
                if (fails(next, some, variant)) {
                  last.set(next);
                  return true;
                }
              }
              return false;
            });
    return new AssertionError(
        "seed %d; the smallest story is seed %d with two promises and %s"
            .formatted(seed, last.get(), story),
        failure(last.get(), story, variant));
  }

  /** A durable message: a fact that comes in, or a wake. */
  private record Due(Instant at, long order, @Nullable Fact fact, @Nullable Message wake) {}

  private record Busy(Director.Worker worker, Due message) {}

  private static final class Model {
    private final Random random;
    private final long seed;
    private final Set<String> story;
    private final Rig rig = new Rig();
    private final boolean programs;
    private final PriorityQueue<Due> queue =
        new PriorityQueue<>(Comparator.comparing(Due::at).thenComparingLong(Due::order));
    private final List<Busy> busy = new ArrayList<>();
    private Instant now = NINE;
    private Instant nextSweep = NINE;
    private boolean rough = true;
    private long order;

    Model(long seed, Set<String> story, Consumer<Rig> variant) {
      this.seed = seed;
      this.story = story;
      random = new Random(seed);
      rig.writer = this::write;
      new Director().over(rig);
      variant.accept(rig);
      programs = rig.rules instanceof ToyRules rules && rules.tellsPrograms();
      plan();
    }

    private void plan() {
      Fact early = call("c1", NINE.plusSeconds(random.nextInt(5000)));
      Fact byOther = call("c2", NINE.plusSeconds(random.nextInt(5000)), SECOND_NUMBER);
      List<Fact> facts =
          new ArrayList<>(
              List.of(
                  reply(CASE, "p", NINE, NUMBER),
                  reply(OTHER, "q", NINE.plusSeconds(random.nextInt(600)), SECOND_NUMBER)));
      maybe("a call", facts, early);
      maybe("a call to the second number", facts, byOther);
      maybe(
          "the second number becomes known",
          facts,
          knownAs("k", NINE.plusSeconds(60), NUMBER, SECOND_NUMBER));
      maybe("the call is taken back", facts, undone(CASE, "u", NINE.plusSeconds(5400), early));
      maybe("a merge", facts, merged(OTHER, CASE, NINE.plusSeconds(random.nextInt(5000))));
      for (Fact fact : facts) {
        boolean waits = random.nextInt(3) == 0 && story.contains("late facts");
        int late = waits ? random.nextInt(3000) : random.nextInt(5);
        Instant at = fact.origin().at().plusSeconds(late);
        queue.add(new Due(at, order++, fact, null));
        if (random.nextInt(4) == 0 && story.contains("doubled facts")) {
          queue.add(new Due(at.plusSeconds(random.nextInt(600)), order++, fact, null));
        }
      }
    }

    private void maybe(String what, List<Fact> facts, Fact fact) {
      if (random.nextBoolean() && story.contains(what)) {
        facts.add(fact);
      }
    }

    void play() {
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
      Map<String, String> truth = truth();
      List<String> told = told();
      Set<String> mails = new HashSet<>();
      Set<String> mailed = new HashSet<>();
      for (Mail mail : rig.mails) {
        boolean again = !mails.add(mail.id());
        boolean program = mail.to().equals(ToyRules.PROGRAM);
        assertThat(program && mail.text().lines().count() > 1).as("%s gathered", seed).isFalse();
        for (String line : mail.text().lines().toList()) {
          assertThat(mailed.add(line) || again).as("%s twice: %s", seed, line).isTrue();
        }
      }
      assertThat(told).as("%s told and not recorded", seed).containsAll(mailed);
      Map<String, String> lastSaid = new HashMap<>();
      told.forEach(line -> lastSaid.put(line.split("=", -1)[0], line.split("[=#]", -1)[1]));
      inOrder();
      truth.forEach((commitment, word) -> {
        String said = lastSaid.get(ToyRules.MAKER + " " + commitment);
        boolean right = said == null ? !word.equals("broken") : said.equals(word);
        assertThat(right).as("%s: %s is %s, said %s", seed, commitment, word, said).isTrue();
        if (programs) {
          assertThat(lastSaid.get(ToyRules.PROGRAM + " " + commitment))
              .as("%s: what the program heard of %s", seed, commitment)
              .isEqualTo(word);
        }
      });
      // A worker that dies right behind its post may leave what is no longer true: it harms nobody.
      assertThat(rig.deskStore.waiting(ToyRules.MAKER))
          .as("%s left lying", seed)
          .noneMatch(notice -> owed().contains(notice.statement()));
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

    private List<Statement> owed() {
      LookAt lookAt = new LookAt(rig.store, rig.policies, rig.rules);
      return Stream.of(CASE, OTHER)
          .flatMap(caseId -> lookAt.run(caseId, now).reading().owed().stream())
          .map(Notice::statement)
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
          .map(Model::line)
          .toList();
    }

    private static String line(Statement it) {
      return it.person() + " " + it.commitment() + "=" + it.verdict() + "#" + it.n();
    }

    /**
     * A program never hears an earlier statement after a later one, but for one that comes again.
     */
    private void inOrder() {
      Map<String, Integer> last = new HashMap<>();
      for (Mail mail : rig.mails) {
        if (mail.to().equals(ToyRules.PROGRAM)) {
          String[] said = mail.text().split("#", -1);
          String about = said[0].split("=", -1)[0];
          int n = Integer.parseInt(said[1]);
          assertThat(n)
              .as("%s order of %s", seed, about)
              .isGreaterThanOrEqualTo(last.getOrDefault(about, 0));
          last.put(about, n);
        }
      }
    }

    /** What the heads say is what a fresh reading says, and the ledger says it too. */
    private Map<String, String> truth() {
      Map<String, String> truth = new HashMap<>();
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
          truth.put(it.id().text(), word);
          assertThat(head.get(it.id().text())).as("%s head of %s", seed, it.id()).isEqualTo(word);
          assertThat(ledger.get(it.id().text())).as("%s ledger", seed).isEqualTo(word);
        }
      }
      return truth;
    }
  }
}
