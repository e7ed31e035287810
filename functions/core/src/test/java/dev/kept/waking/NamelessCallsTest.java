package dev.kept.waking;

import static dev.kept.waking.Happenings.CASE;
import static dev.kept.waking.Happenings.NINE;
import static dev.kept.waking.Happenings.NUMBER;
import static dev.kept.waking.Happenings.TELEPHONE;
import static dev.kept.waking.Happenings.call;
import static dev.kept.waking.Happenings.knownAs;
import static dev.kept.waking.Happenings.reply;
import static dev.kept.waking.Happenings.undone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.fact.Call;
import dev.kept.fact.Call.Direction;
import dev.kept.fact.Call.Outcome;
import dev.kept.fact.CaseId;
import dev.kept.fact.Customer;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.Kinds;
import dev.kept.fact.Matter;
import dev.kept.fact.Origin;
import dev.kept.fact.Person;
import dev.kept.policy.Member;
import dev.kept.policy.Policy;
import dev.kept.testing.InMemoryPolicies;
import dev.kept.waking.TakeIn.Taken;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Calls that name nobody, or somebody of whom no case is known. */
class NamelessCallsTest {

  private static final Instant LATER = NINE.plusSeconds(700);
  private static final String STRANGER = "+12025550177";

  private final Rig rig = new Rig();
  private final Unmatched unmatched = new Unmatched(rig.files, rig.policies);

  @Test
  void aVoicemailWithoutANumberReachesTheCaseOfWhomTheCallNames() {
    rig.take(inbound("CA1", "CA1", Outcome.NO_ANSWER, NUMBER), LATER);
    rig.take(inbound("CA1", "RE5", Outcome.VOICEMAIL, null), LATER);
    assertThat(ids(rig.files.facts(TELEPHONE))).containsExactlyInAnyOrder("CA1", "RE5");
  }

  @Test
  void itDoesSoAlsoWhereItComesFirst() {
    assertThat(rig.takeIn().take(inbound("CA1", "RE5", Outcome.VOICEMAIL, null), LATER))
        .isEqualTo(Taken.NOBODY);
    rig.take(inbound("CA1", "CA1", Outcome.NO_ANSWER, NUMBER), LATER);
    assertThat(ids(rig.files.facts(TELEPHONE))).containsExactlyInAnyOrder("CA1", "RE5");
  }

  @Test
  void itStandsThereAsTheCustomersAndOpensNoClockInTheirOtherCases() {
    rig.take(inbound("CA1", "RE5", Outcome.VOICEMAIL, null), LATER);
    rig.take(inbound("CA1", "CA1", Outcome.NO_ANSWER, NUMBER), LATER);
    assertThat(rig.files.facts(TELEPHONE))
        .allMatch(fact -> fact.origin().matter().caseId() == null);
  }

  @Test
  void whicheverOfTheTwoComesSecondSeesTheOther() {
    for (int steps = 1; ; steps++) {
      Rig directed = new Rig();
      new Director().over(directed);
      Director.Worker taking =
          new Director()
              .worker(() ->
                  directed.takeIn().take(inbound("CA1", "RE5", Outcome.VOICEMAIL, null), LATER));
      if (!taking.steps(steps)) {
        assertThat(steps).isGreaterThan(1);
        return;
      }
      directed.takeIn().take(inbound("CA1", "CA1", Outcome.NO_ANSWER, NUMBER), LATER);
      taking.toEnd();
      assertThat(ids(directed.store.facts(TELEPHONE)))
          .as("after %d steps", steps)
          .containsExactlyInAnyOrder("CA1", "RE5");
    }
  }

  @Test
  void whatPeopleSaidInTheCaseOfTheCallStaysThere() {
    rig.take(inbound("CA1", "RE5", Outcome.VOICEMAIL, null), LATER);
    Fact voicemail = rig.files.facts(new CaseId("phone", "CA1")).getFirst();
    rig.take(undone(new CaseId("phone", "CA1"), "u", LATER, voicemail), LATER);
    rig.take(inbound("CA1", "CA1", Outcome.NO_ANSWER, NUMBER), LATER);
    assertThat(ids(rig.files.facts(TELEPHONE))).containsExactlyInAnyOrder("CA1", "RE5");
  }

  @Test
  void theNumberOfAnotherCallIsNotLent() {
    rig.take(inbound("CA1", "CA1", Outcome.NO_ANSWER, NUMBER), LATER);
    rig.take(inbound("CA2", "RE5", Outcome.VOICEMAIL, null), LATER);
    assertThat(ids(rig.files.facts(TELEPHONE))).containsExactly("CA1");
  }

  @Test
  void aCallToANumberOfWhichNoCaseKnowsIsKeptAsUnmatched() {
    rig.take(reply(CASE, "p", NINE), NINE);
    rig.take(call("ours", LATER), LATER);
    rig.take(call("strange", LATER, STRANGER), LATER);
    assertThat(ids(unmatched.since(NINE, LATER))).containsExactly("strange");
  }

  @Test
  void itIsUnmatchedNoMoreOnceSomebodyIsKnownByTheNumber() {
    rig.take(reply(CASE, "p", NINE), NINE);
    rig.take(call("strange", LATER, STRANGER), LATER);
    rig.take(knownAs("k", LATER, NUMBER, STRANGER), LATER);
    assertThat(unmatched.since(NINE, LATER)).isEmpty();
  }

  @Test
  void aCallThatNobodyTookHasACaseOfItsOwn() {
    rig.take(inbound("CA1", "CA1", Outcome.NO_ANSWER, STRANGER), LATER);
    assertThat(unmatched.since(NINE, LATER)).isEmpty();
  }

  @Test
  void aCallFromAWithheldNumberIsUnmatchedHoweverItEnded() {
    rig.take(inbound("CA1", "CA1", Outcome.NO_ANSWER, null), LATER);
    rig.take(inbound("CA2", "CA2", Outcome.ANSWERED, null), LATER);
    assertThat(ids(unmatched.since(NINE, LATER))).containsExactlyInAnyOrder("CA1", "CA2");
  }

  @Test
  void whatIsOlderThanAnybodyRemembersIsNotAskedAbout() {
    rig.take(call("strange", LATER, STRANGER), LATER);
    Instant muchLater = LATER.plus(Unmatched.REMEMBERED).plus(Duration.ofHours(1));
    assertThat(unmatched.since(NINE, muchLater)).isEmpty();
  }

  @Test
  void colleaguesAmongThemselvesAreNobodysCustomers() {
    rig.policies = new InMemoryPolicies(withColleague());
    Unmatched asked = new Unmatched(rig.files, rig.policies);
    rig.take(call("among-us", LATER, STRANGER), LATER);
    rig.take(inbound("CA1", "CA1", Outcome.NO_ANSWER, STRANGER), LATER);
    assertThat(asked.since(NINE, LATER)).isEmpty();
    assertThat(rig.files.facts(CustomerKey.telephone(STRANGER))).isEmpty();
  }

  private static Policy withColleague() {
    Policy p = Rig.policy();
    return new Policy(
        p.version(),
        p.business(),
        p.locale(),
        p.calendar(),
        p.calendars(),
        p.teams(),
        List.of(Member.of("alex@firm.example", "Alex", null, "tel:" + STRANGER)),
        p.owner(),
        p.manager(),
        p.connections(),
        p.timing(),
        p.ladder(),
        p.caps(),
        p.callbacks(),
        Set.of(),
        Set.of(),
        Set.of());
  }

  private static List<String> ids(List<? extends Fact> facts) {
    return facts.stream().map(fact -> fact.id().id()).toList();
  }

  private static Fact inbound(String call, String id, Outcome outcome, @Nullable String number) {
    Matter matter = Matter.of(new Customer(null, null, null, number));
    String kind = Kinds.ofCall(Direction.INBOUND, outcome);
    return new Fact.CallEnded(
        new Origin(new FactId("phone", kind, id), LATER, false, LATER, Person.UNKNOWN, matter),
        new Call(call, Direction.INBOUND, outcome, number, null, null, null, null));
  }
}
