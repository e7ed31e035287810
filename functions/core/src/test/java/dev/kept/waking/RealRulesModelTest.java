package dev.kept.waking;

import static dev.kept.waking.Happenings.CASE;
import static dev.kept.waking.Happenings.NINE;
import static dev.kept.waking.Happenings.NUMBER;
import static dev.kept.waking.Happenings.OTHER;
import static dev.kept.waking.Happenings.knownAs;
import static dev.kept.waking.Happenings.merged;
import static dev.kept.waking.Happenings.undone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.casefile.CaseReader;
import dev.kept.casefile.Commitment;
import dev.kept.casefile.Notice;
import dev.kept.casefile.Reading;
import dev.kept.fact.Action;
import dev.kept.fact.Call;
import dev.kept.fact.CaseId;
import dev.kept.fact.Customer;
import dev.kept.fact.Fact;
import dev.kept.fact.Fact.StatusChanged.Change;
import dev.kept.fact.FactId;
import dev.kept.fact.Heard;
import dev.kept.fact.Matter;
import dev.kept.fact.Origin;
import dev.kept.fact.Person;
import dev.kept.fact.Promise;
import dev.kept.fact.Statement;
import dev.kept.fact.When;
import dev.kept.fact.Words;
import dev.kept.policy.Clocks;
import dev.kept.policy.Connection;
import dev.kept.policy.Member;
import dev.kept.policy.Policies;
import dev.kept.policy.Policy;
import dev.kept.policy.Span;
import dev.kept.testing.InMemoryPolicies;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The protocol under the rules as they are, with every clock that nobody promised. */
class RealRulesModelTest {

  private static final int RUNS = Integer.getInteger("model.runs", 18);
  private static final String ALEX = "alex@firm.example";
  private static final Set<String> LADDER = Set.of("maker", "lead", "manager");

  /** What may happen beside two promises. */
  private static final List<String> EVERYTHING =
      Stream.concat(
              Stream.of(
                  "a call",
                  "the second number becomes known",
                  "the call is taken back",
                  "a merge",
                  "they write",
                  "we answer",
                  "it is solved"),
              RandomModel.MISHAPS.stream())
          .toList();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whateverHappensWhatIsTrueIsToldOnce(long seed) {
    new ModelSearch(EVERYTHING, (exact, story) -> new Real(exact, story, CaseReading.RULES))
        .play(seed, RUNS);
  }

  /** Rules that forget what they said would say it again, or never set it right. */
  @Test
  void rulesThatForgetWhatWasToldAreFoundOut() {
    CaseReading forgetful = RealRulesModelTest::forgetful;
    ModelSearch search =
        new ModelSearch(EVERYTHING, (exact, story) -> new Real(exact, story, forgetful));
    assertThat(LongStream.range(0, 200).filter(search::fails).findFirst()).isPresent();
  }

  private static Reading forgetful(
      CaseId caseId, List<Fact> facts, Policies policies, Instant now) {
    List<Fact> rest = facts.stream().filter(fact -> !(fact instanceof Fact.NoticeSent)).toList();
    return CaseReader.read(caseId, rest, policies, now);
  }

  private static final class Real extends RandomModel {

    Real(long seed, Set<String> story, CaseReading rules) {
      super(seed, story, rig(rules));
    }

    private static Rig rig(CaseReading rules) {
      Rig rig = new Rig();
      Policy policy = Rig.policy();
      Span hour = Span.parse("1 hour");
      rig.policies =
          new InMemoryPolicies(
              policy
                  .withPeople(List.of(Member.of(ALEX, "Alex", null, "zendesk:7", "phone:7")))
                  .withConnections(
                      List.of(
                          new Connection(
                              "phone",
                              "twilio",
                              Instant.EPOCH,
                              Set.of(),
                              null,
                              Set.of(Action.CALL))))
                  .wanting(
                      policy.wanted().with(new Clocks(Instant.EPOCH, hour, hour, hour, hour))));
      rig.rules = rules;
      return rig;
    }

    @Override
    List<Fact> facts() {
      Fact call = call(soon(4500), random.nextBoolean() ? NUMBER : SECOND_NUMBER);
      List<Fact> facts = new ArrayList<>();
      facts.add(reply(CASE, "p", NINE, NUMBER, true));
      facts.add(reply(OTHER, "q", soon(600), SECOND_NUMBER, true));
      maybe("a call", facts, call);
      maybe(
          "the second number becomes known",
          facts,
          knownAs("k", NINE.plusSeconds(60), NUMBER, SECOND_NUMBER));
      maybe("the call is taken back", facts, undone(CASE, "u", NINE.plusSeconds(5400), call));
      maybe("a merge", facts, merged(OTHER, CASE, soon(5000)));
      maybe("they write", facts, wrote(CASE, "w", soon(3000)));
      maybe("they write", facts, wrote(OTHER, "v", soon(3000)));
      maybe("we answer", facts, reply(CASE, "r", soon(5000), NUMBER, false));
      maybe("it is solved", facts, solved(CASE, "s", soon(5000)));
      return facts;
    }

    private Instant soon(int seconds) {
      return NINE.plusSeconds(random.nextInt(seconds));
    }

    @Override
    String line(Statement it) {
      return "%s %s v%d %s=%s#%d"
          .formatted(
              it.person(), it.step(), it.dueVersion(), it.commitment(), it.verdict(), it.n());
    }

    /** Nobody is left accused who kept it, nobody who broke it has heard nothing. */
    @Override
    void check(Map<String, Commitment> truth, List<String> told) {
      Map<String, String> last = new HashMap<>();
      told.stream()
          .filter(line -> LADDER.contains(line.split(" ", -1)[1]))
          .forEach(line -> last.put(key(line), line.split("[=#]", -1)[1]));
      truth.forEach((id, it) -> {
        String word = it.state().word();
        String said = last.get(ALEX + " " + id);
        assertThat(word.equals("broken") && it.owner().id() != null && said == null)
            .as("%s: nobody was told that %s is broken", seed, id)
            .isFalse();
        assertThat("broken".equals(said) && !Set.of("broken", "kept late", "lapsed").contains(word))
            .as("%s: %s is %s, said %s", seed, id, word, said)
            .isFalse();
      });
      Instant settled = now.minus(Duration.ofMinutes(10));
      assertThat(owed())
          .as("%s owed and not told", seed)
          .noneMatch(it ->
              it.urgency() == Notice.Urgency.NOW
                  && it.owedAt().isBefore(settled)
                  && it.statement().person().equals(ALEX));
    }

    private static String key(String line) {
      String[] words = line.split("=", -1)[0].split(" ", -1);
      return words[0] + " " + words[3];
    }

    private static Fact reply(
        CaseId caseId, String id, Instant at, String number, boolean promises) {
      Promise promise =
          new Promise(
              "I'll call you within the hour",
              Action.CALL,
              Promise.By.SPEAKER,
              null,
              When.at("within the hour", null, at.plus(Duration.ofHours(1))),
              null,
              0.95,
              false,
              List.of());
      Heard heard = new Heard(1, 0, false, promises ? List.of(promise) : List.of(), List.of());
      Person alex = Person.staff("7", "Alex");
      return new Fact.StaffReplied(
          origin(caseId, "ticket.agent_replied", id, at, alex, number), Words.NONE.heard(heard));
    }

    private static Fact wrote(CaseId caseId, String id, Instant at) {
      Person dana = Person.customer("77", "Dana Field");
      return new Fact.CustomerWrote(
          origin(caseId, "ticket.customer_replied", id, at, dana, null),
          Words.NONE.heard(Heard.nothing(1, 0)));
    }

    private static Fact solved(CaseId caseId, String id, Instant at) {
      Origin origin = origin(caseId, Change.SOLVED.kind(), id, at, Person.staff("7", "Alex"), null);
      return new Fact.StatusChanged(origin, Change.SOLVED, null, "solved", null, null);
    }

    private static Origin origin(
        CaseId caseId, String kind, String id, Instant at, Person who, @Nullable String number) {
      Matter plain = Matter.of(caseId);
      Customer dana = new Customer(null, "Dana Field", null, number);
      Matter.Named alex = new Matter.Named("7", "Alex", null);
      Matter matter = new Matter(caseId, null, null, dana, alex, null, plain.tags(), plain.needs());
      return new Origin(new FactId("zendesk", kind, id), at, false, at, who, matter);
    }

    /** Somebody answered, and they talked. */
    private static Fact call(Instant at, String number) {
      Matter matter = Matter.of(new Customer(null, null, null, number));
      FactId id = new FactId("phone", "call.placed", "c");
      return new Fact.CallEnded(
          new Origin(id, at, false, at, Person.staff("7", "Alex"), matter),
          new Call(
              "c",
              Call.Direction.OUTBOUND,
              Call.Outcome.ANSWERED,
              number,
              null,
              Duration.ofMinutes(2),
              null,
              null));
    }
  }
}
