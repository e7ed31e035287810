package dev.kept.casefile;

import static dev.kept.casefile.Clocked.becomes;
import static dev.kept.casefile.Clocked.only;
import static dev.kept.casefile.Clocked.opened;
import static dev.kept.casefile.Clocked.resolutions;
import static dev.kept.casefile.Clocked.thanks;
import static dev.kept.casefile.Clocked.updates;
import static dev.kept.casefile.Scene.CUSTOMER;
import static dev.kept.casefile.Scene.NOBODY;
import static dev.kept.casefile.Scene.ROSA;
import static dev.kept.casefile.Scene.at;
import static dev.kept.casefile.Scene.by;
import static dev.kept.casefile.Scene.promise;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.fact.Action;
import dev.kept.fact.Condition;
import dev.kept.fact.Fact.StatusChanged.Change;
import dev.kept.fact.Implied;
import dev.kept.fact.Person;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** While a case is open, word of how it goes; and in the end that it is solved. */
class WordAndSolutionTest {

  private static final String LATER = "2026-03-27T17:00";
  private static final Person RULE = new Person(Person.Role.SYSTEM, null, "Rule", null);

  private static Scene word() {
    return updates().customer("2026-03-02T09:00").writes("2026-03-02T10:00", ROSA);
  }

  private static Scene solution() {
    return opened(resolutions(), "2026-03-02T09:00", CUSTOMER);
  }

  @Test
  void wordIsOwedSinceOurLast() {
    assertThat(only(word(), Implied.UPDATE, "2026-03-02T11:00").due())
        .isEqualTo(at("2026-03-04T17:00"));
    assertThat(word().states("2026-03-04T17:00")).containsExactly("broken");
    Scene going = word().writes("2026-03-04T09:00", ROSA);
    assertThat(going.states("2026-03-05T09:00")).containsExactly("kept", "open");
  }

  @Test
  void onceSolvedNobodyWaitsForWord() {
    Scene scene = word().status("2026-03-03T09:00", Change.SOLVED, RULE);
    assertThat(scene.states(LATER)).containsExactly("lapsed");
    assertThat(scene.writes("2026-03-03T10:00", ROSA).states(LATER)).containsExactly("lapsed");
  }

  @Test
  void aPromiseToWriteAgainIsTheWord() {
    Scene scene =
        updates()
            .customer("2026-03-02T09:00")
            .says("2026-03-02T10:00", ROSA, by(Action.MESSAGE, "2026-03-09T12:00"));
    assertThat(scene.states("2026-03-05T09:00")).containsExactly("open");
  }

  @Test
  void whatTheyWriteMeanwhileIsAnsweredAndThatIsTheWord() {
    Scene scene =
        Clocked.scene()
            .customer("2026-03-02T09:00")
            .writes("2026-03-02T10:00", ROSA)
            .customer("2026-03-03T09:00");
    assertThat(only(scene, Implied.UPDATE, "2026-03-03T09:30").state().word()).isEqualTo("void");
    assertThat(only(scene, Implied.REPLY, "2026-03-03T09:30").state().word()).isEqualTo("open");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "pending",
    "Pending",
    "Waiting on customer",
    "waiting_on_customer",
    "pending reminder",
    "Waiting on contact"
  })
  void whileWeWaitForTheCustomerNothingRunsAgainstUs(String state) {
    Scene scene = becomes(word(), "2026-03-02T10:00", state);
    assertThat(only(scene, Implied.UPDATE, "2026-03-06T09:00"))
        .matches(it -> it.state() instanceof State.Asleep && it.due() == null);
    Scene back = scene.customer("2026-03-09T10:00");
    assertThat(only(back, Implied.UPDATE, "2026-03-09T11:00"))
        .matches(it -> it.state() instanceof State.Open && it.dueVersion() == 1)
        .matches(it -> at("2026-03-11T17:00").equals(it.due()));
  }

  @Test
  void onHoldForSomebodyElseTheyStillWaitForWord() {
    assertThat(becomes(word(), "2026-03-02T10:00", "hold").states(LATER)).containsExactly("broken");
  }

  @Test
  void whoIsAskedForSomethingHasTheTurnUntilTheyAnswer() {
    Condition number = new Condition("send us your number", Condition.On.CUSTOMER);
    Scene scene =
        solution().says("2026-03-02T10:00", ROSA, promise(Action.CALL, null, number, 0.95));
    assertThat(only(scene, Implied.RESOLUTION, "2026-03-20T09:00").state().word())
        .isEqualTo("asleep");
    Scene thanked = thanks(scene, "2026-03-05T09:00");
    assertThat(only(thanked, Implied.RESOLUTION, "2026-03-20T09:00").state().word())
        .isEqualTo("asleep");
    Scene given = scene.customerGives("2026-03-09T10:00", "+13035550122");
    assertThat(only(given, Implied.RESOLUTION, "2026-03-09T11:00").due())
        .isEqualTo(at("2026-03-16T17:00"));
  }

  @Test
  void whatNobodyAnswersForAMonthLapsesQuietly() {
    Scene scene = becomes(word(), "2026-03-02T10:00", "pending");
    assertThat(scene.states("2026-04-01T09:59")).containsExactly("asleep");
    assertThat(scene.states("2026-04-01T11:00")).containsExactly("lapsed");
    assertThat(scene.owed("2026-04-02T11:00")).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          answered and solved in time        | true  | STAFF    | 2026-03-06T10:00 | kept
          answered and solved too late       | true  | STAFF    | 2026-03-10T10:00 | kept late
          solved without a word              | false | STAFF    | 2026-03-06T10:00 | lapsed
          solved by nobody knows whom        | true  | UNKNOWN  | 2026-03-06T10:00 | lapsed
          solved by a rule: it is not solved | true  | SYSTEM   | 2026-03-06T10:00 | broken
          closed by the customer             | true  | CUSTOMER | 2026-03-06T10:00 | released
          """)
  void aPersonSolvesIt(
      String situation, boolean answered, Person.Role role, String when, String state) {
    Scene scene = solution();
    if (answered) {
      scene.writes("2026-03-03T09:00", ROSA);
    }
    scene.status(when, Change.SOLVED, new Person(role, "x", null, null));
    assertThat(scene.states(LATER)).containsExactly(state);
  }

  @Test
  void aCaseThatIsOpenedAgainIsOwedASolutionAgain() {
    Scene scene =
        solution()
            .writes("2026-03-03T09:00", ROSA)
            .status("2026-03-03T09:05", Change.SOLVED, ROSA)
            .status("2026-03-09T09:00", Change.REOPENED, NOBODY);
    assertThat(Clocked.all(scene, Implied.RESOLUTION, "2026-03-10T09:00"))
        .extracting(it -> it.state().word())
        .containsExactly("kept", "open");
    assertThat(only(scene, Implied.RESOLUTION, "2026-03-10T09:00").due())
        .isEqualTo(at("2026-03-16T17:00"));
  }

  @Test
  void aThanksThatOpensItAgainNeedsNoFurtherAnswerToBeSolved() {
    Scene scene =
        thanks(
            solution()
                .writes("2026-03-03T09:00", ROSA)
                .status("2026-03-03T09:05", Change.SOLVED, ROSA),
            "2026-03-04T09:00");
    scene
        .status("2026-03-04T09:00", Change.REOPENED, NOBODY)
        .status("2026-03-04T10:00", Change.SOLVED, ROSA);
    assertThat(scene.states(LATER)).containsExactly("kept", "kept");
  }

  @Test
  void aPromiseToSolveItCountsInPlaceOfTheClock() {
    Scene scene = solution().says("2026-03-02T10:00", ROSA, by(Action.RESOLVE, "2026-03-20T17:00"));
    assertThat(scene.states("2026-03-12T09:00")).containsExactly("void", "open");
  }

  @Test
  void whoAsksForAnotherTimeMeansWhatWasPromised() {
    Scene scene =
        solution()
            .says("2026-03-02T10:00", ROSA, by(Action.CALL, "2026-03-10T12:00"))
            .customerAsksFor("2026-03-03T09:00", "2026-03-11T12:00");
    assertThat(only(scene, Implied.RESOLUTION, "2026-03-03T10:00").state().word())
        .isEqualTo("open");
    assertThat(scene.states("2026-03-03T10:00")).contains("re-agreed");
  }

  @Test
  void whatIsOwedIsInNoListOfWhatWasHeldTo() {
    List<String> owed = solution().owed("2026-03-03T10:00");
    assertThat(owed).isEmpty();
  }
}
