package dev.kept.waking;

import static dev.kept.waking.Happenings.CASE;
import static dev.kept.waking.Happenings.NINE;
import static dev.kept.waking.Happenings.OTHER;
import static dev.kept.waking.Happenings.merged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.kept.casefile.Commitment;
import dev.kept.casefile.LedgerRow;
import dev.kept.desk.Letter;
import dev.kept.desk.Mail;
import dev.kept.fact.CaseId;
import dev.kept.fact.Customer;
import dev.kept.fact.Fact;
import dev.kept.fact.Fact.StatusChanged.Change;
import dev.kept.fact.FactId;
import dev.kept.fact.Heard;
import dev.kept.fact.Implied;
import dev.kept.fact.Matter;
import dev.kept.fact.Origin;
import dev.kept.fact.Person;
import dev.kept.fact.Statement;
import dev.kept.fact.Words;
import dev.kept.policy.Clocks;
import dev.kept.policy.Policy;
import dev.kept.policy.Span;
import dev.kept.testing.InMemoryPolicies;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The real rules with every clock on, through the engine: what comes late, twice and in any order
 * leaves behind, in heads, ledger and mails, what a fresh reading says.
 */
class ClocksInTheEngineTest {

  private static final int RUNS = Integer.getInteger("model.runs", 12);
  private static final Person ALEX =
      new Person(Person.Role.STAFF, "7", "Alex", "alex@firm.example");
  private static final Person DANA = Person.customer("77", "Dana Field");
  private static final Set<String> LADDER = Set.of("maker", "lead", "manager");

  private record Coming(Instant at, int nth, Fact fact) {}

  private static Rig rig() {
    Rig rig = new Rig();
    Span hour = Span.parse("1 hour");
    Policy policy = Rig.policy();
    rig.policies =
        new InMemoryPolicies(
            policy.wanting(
                policy.wanted().with(new Clocks(Instant.EPOCH, hour, hour, hour, hour))));
    rig.rules = CaseReading.RULES;
    rig.writer = ClocksInTheEngineTest::write;
    return rig;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void whateverComesLateOrTwiceWhatIsTrueIsLeftBehind(long seed) {
    for (int run = 0; run < RUNS; run++) {
      play(seed * 1_000_000 + run);
    }
  }

  private static void play(long seed) {
    Random random = new Random(seed);
    Rig rig = rig();
    PriorityQueue<Coming> coming =
        new PriorityQueue<>(Comparator.comparing(Coming::at).thenComparingInt(Coming::nth));
    int nth = 0;
    for (Fact fact : story(random)) {
      for (int times = 1 + random.nextInt(2); times > 0; times--) {
        int late = random.nextInt(3) == 0 ? random.nextInt(150) : 0;
        coming.add(new Coming(fact.happened().plus(Duration.ofMinutes(late)), nth++, fact));
      }
    }
    Instant now = NINE;
    while (!coming.isEmpty()) {
      Coming next = coming.remove();
      rig.pass(now, next.at());
      now = next.at();
      rig.take(next.fact(), now);
    }
    Instant end = now.plus(Duration.ofHours(5));
    rig.pass(now, end);
    check(seed, rig, end);
  }

  private static List<Fact> story(Random random) {
    List<Fact> story = new ArrayList<>();
    story.add(opened(CASE, "o", NINE));
    for (int i = 0; i < 2 + random.nextInt(6); i++) {
      Instant at = NINE.plus(Duration.ofMinutes(1 + random.nextInt(240)));
      CaseId where = random.nextInt(4) == 0 ? OTHER : CASE;
      String id = "f" + i;
      story.add(
          switch (random.nextInt(6)) {
            case 0, 1 -> wrote(where, id, at);
            case 2, 3 -> replied(where, id, at);
            case 4 -> status(where, id, at, Change.SOLVED, "solved");
            default ->
                status(where, id, at, Change.OTHER, random.nextBoolean() ? "pending" : "open");
          });
    }
    if (random.nextInt(3) == 0) {
      story.add(opened(OTHER, "p", NINE.plusSeconds(30)));
      story.add(merged(OTHER, CASE, NINE.plus(Duration.ofMinutes(random.nextInt(240)))));
    }
    return story;
  }

  private static void check(long seed, Rig rig, Instant now) {
    LookAt lookAt = new LookAt(rig.store, rig.policies, rig.rules);
    Map<String, Commitment> truth = new HashMap<>();
    for (CaseId caseId : List.of(CASE, OTHER)) {
      lookAt.run(caseId, now).reading().commitments().forEach(it -> truth.put(it.id().text(), it));
    }
    Map<String, LedgerRow> rows =
        rig.ledgerStore.all().stream()
            .collect(Collectors.toMap(it -> it.commitment().text(), it -> it, (a, b) -> b));
    truth.forEach((id, it) ->
        assertThat(rows.get(id).state())
            .as("%s ledger of %s", seed, id)
            .isEqualTo(it.state().word()));
    rows.forEach((id, row) -> {
      boolean stale = Set.of("open", "asleep").contains(row.state()) && !truth.containsKey(id);
      assertThat(stale).as("%s: %s is open for ever", seed, id).isFalse();
    });
    Map<String, String> last = new HashMap<>();
    rig.mails.forEach(mail ->
        mail.text()
            .lines()
            .forEach(line -> last.put(line.split("=", -1)[0], line.split("=", -1)[1])));
    last.forEach((about, said) -> {
      Commitment it = truth.get(about.split(" ", -1)[2]);
      boolean accuses = said.startsWith("broken") && LADDER.contains(about.split(" ", -1)[1]);
      if (accuses && it != null) {
        assertThat(it.state().word())
            .as("%s %s", seed, about)
            .isIn("broken", "kept late", "lapsed");
      }
    });
    List<String> lines = rig.mails.stream().flatMap(mail -> mail.text().lines()).toList();
    assertThat(lines).as("%s said twice", seed).doesNotHaveDuplicates();
  }

  private static Mail write(Letter letter) {
    String words =
        letter.told().stream()
            .map(told -> told.notice().statement())
            .map(ClocksInTheEngineTest::line)
            .collect(Collectors.joining("\n"));
    return new Mail(letter.id(), letter.reader().address(), "told", words, words, Map.of());
  }

  private static String line(Statement it) {
    return "%s %s %s=%s v%d #%d"
        .formatted(it.person(), it.step(), it.commitment(), it.verdict(), it.dueVersion(), it.n());
  }

  /** What a late message takes away stands in no list of what is open. */
  @Test
  void aMessageThatComesLateMovesTheBeginningOfTheWaitAndLeavesNoRowBehind() {
    Rig rig = rig();
    Instant second = NINE.plus(Duration.ofMinutes(10));
    rig.take(wrote(CASE, "second", second), second);
    Instant later = second.plus(Duration.ofMinutes(5));
    rig.take(wrote(CASE, "first", NINE), later);
    assertThat(rig.ledgerStore.all())
        .extracting(row -> row.commitment().madeBy().id(), LedgerRow::state)
        .containsExactlyInAnyOrder(tuple("1second", "void"), tuple("1first", "open"));
    rig.pass(later, later.plus(Duration.ofHours(2)));
    assertThat(rig.store.head(CASE).orElseThrow().verdicts())
        .extracting(it -> it.commitment().implied())
        .contains(Implied.REPLY);
  }

  private static Fact opened(CaseId caseId, String id, Instant at) {
    return new Fact.TicketOpened(origin(caseId, "ticket.opened", id, at, DANA), heard(), null);
  }

  private static Fact wrote(CaseId caseId, String id, Instant at) {
    return new Fact.CustomerWrote(origin(caseId, "ticket.customer_replied", id, at, DANA), heard());
  }

  private static Fact replied(CaseId caseId, String id, Instant at) {
    return new Fact.StaffReplied(origin(caseId, "ticket.agent_replied", id, at, ALEX), heard());
  }

  private static Fact status(CaseId caseId, String id, Instant at, Change change, String to) {
    return new Fact.StatusChanged(
        origin(caseId, change.kind(), id, at, ALEX), change, null, to, null, null);
  }

  private static Words heard() {
    return Words.NONE.heard(Heard.nothing(1, 0));
  }

  private static Origin origin(CaseId caseId, String kind, String id, Instant at, Person who) {
    Matter plain = Matter.of(caseId);
    Customer dana = new Customer(null, "Dana Field", null, null);
    Matter.Named alex = new Matter.Named(ALEX.id(), ALEX.name(), ALEX.email());
    Matter matter = new Matter(caseId, null, null, dana, alex, null, plain.tags(), plain.needs());
    return new Origin(
        new FactId("zendesk", kind, caseId.number() + id), at, false, at, who, matter);
  }
}
