package dev.kept.casefile;

import static dev.kept.casefile.Scene.BOT;
import static dev.kept.casefile.Scene.ROSA;
import static dev.kept.casefile.Scene.at;
import static dev.kept.casefile.Scene.by;
import static dev.kept.casefile.Scene.promise;
import static dev.kept.casefile.Scene.undated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.fact.Action;
import dev.kept.fact.Call;
import dev.kept.fact.CaseId;
import dev.kept.fact.Condition;
import dev.kept.fact.Customer;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.Matter;
import dev.kept.fact.Origin;
import dev.kept.fact.Person;
import dev.kept.fact.Promise;
import dev.kept.fact.Signal.Kind;
import dev.kept.fact.Vague;
import dev.kept.fact.When;
import dev.kept.testing.InMemoryPolicies;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What opens a commitment, at which level, when it falls due, and whose it is. */
class OpeningTest {

  private static Commitment only(Scene scene, String at) {
    return scene.read(at).commitments().getFirst();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a dated call                    | CALL    | true  | 0.95 | LOUD
          a dated message                 | MESSAGE | true  | 0.95 | LOUD
          a dated promise to solve        | RESOLVE | true  | 0.70 | LOUD
          an undated call, surely         | CALL    | false | 0.95 | LOUD
          an undated refund, surely       | REFUND  | false | 0.80 | LOUD
          an undated call, not so surely  | CALL    | false | 0.70 | QUIET
          an undated message              | MESSAGE | false | 0.95 | QUIET
          an undated promise to solve     | RESOLVE | false | 0.95 | QUIET
          hardly a promise, though dated  | CALL    | true  | 0.40 | RECORDED
          """)
  void isAsLoudAsItWasSaid(
      String situation, Action action, boolean dated, double confidence, Level level) {
    When when = dated ? When.at("by Thursday", null, at("2026-03-05T17:00")) : null;
    Scene scene =
        new Scene().says("2026-03-02T09:00", ROSA, promise(action, when, null, confidence));
    assertThat(only(scene, "2026-03-02T10:00").level()).isEqualTo(level);
  }

  @Test
  void aCourtesyIsOnlyCounted() {
    Promise courtesy =
        new Promise(
            "I'll pass it on",
            Action.OTHER,
            Promise.By.SPEAKER,
            null,
            null,
            null,
            0.9,
            true,
            List.of());
    Scene scene = new Scene().says("2026-03-02T09:00", ROSA, courtesy);
    assertThat(only(scene, "2026-03-02T10:00").level()).isEqualTo(Level.RECORDED);
    assertThat(scene.owed("2026-03-20T10:00")).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a call: the close of the next open day  | CALL    | 2026-03-03T17:00
          a document: the same                    | SEND    | 2026-03-03T17:00
          a solution: five business days          | RESOLVE | 2026-03-09T17:00
          a refund: ten                           | REFUND  | 2026-03-16T17:00
          a visit: booked within two              | VISIT   | 2026-03-04T17:00
          """)
  void withoutATimeWordTheActionSaysWhenItIsDue(String situation, Action action, String due) {
    Scene scene = new Scene().says("2026-03-02T09:00", ROSA, undated(action));
    assertThat(only(scene, "2026-03-02T10:00").due()).isEqualTo(at(due));
  }

  @Test
  void soonIsHeldToTheCloseOfTheNextOpenDayAndTheMakersNextListSaysSo() {
    When soon = When.vaguely("soon", Vague.SOON);
    Scene scene =
        new Scene().says("2026-03-06T15:00", ROSA, promise(Action.CALL, soon, null, 0.95));
    assertThat(only(scene, "2026-03-06T16:00").due()).isEqualTo(at("2026-03-09T17:00"));
    assertThat(scene.read("2026-03-06T16:00").owed())
        .singleElement()
        .matches(n -> n.statement().step().equals("held") && n.urgency() == Notice.Urgency.LIST);
  }

  @Test
  void aDeadlineInClosedTimeIsAnHourAfterTheNextOpening() {
    Scene scene = new Scene().says("2026-03-06T15:00", ROSA, by(Action.CALL, "2026-03-08T00:00"));
    assertThat(only(scene, "2026-03-06T16:00"))
        .matches(c -> at("2026-03-08T00:00").equals(c.due()))
        .matches(c -> at("2026-03-09T10:00").equals(c.deadline()));
  }

  @Test
  void aCallPromisedForClosedTimeIsToldAtOnce() {
    Scene scene = new Scene().says("2026-03-06T15:00", ROSA, by(Action.CALL, "2026-03-08T00:00"));
    assertThat(scene.read("2026-03-06T15:01").owed())
        .singleElement()
        .matches(n -> n.statement().step().equals("held") && n.urgency() == Notice.Urgency.NOW);
  }

  @Test
  void aPlanInANoteIsNoPromiseButOneThatReportsWhatTheCustomerWasToldIs() {
    Promise call = by(Action.CALL, "2026-03-03T16:00");
    assertThat(
            new Scene().notes("2026-03-02T09:00", ROSA, List.of(), call).states("2026-03-02T10:00"))
        .isEmpty();
    assertThat(
            new Scene()
                .notes("2026-03-02T09:00", ROSA, List.of(Kind.REPORTS_PROMISE), call)
                .states("2026-03-02T10:00"))
        .containsExactly("open");
  }

  @Test
  void aNoteWithinHalfAnHourOfTalkingToTheCustomerCounts() {
    Promise visit = by(Action.VISIT, "2026-03-05T12:00");
    Scene soon =
        new Scene()
            .writes("2026-03-02T08:00", ROSA)
            .weRang("2026-03-02T09:00", Duration.ofMinutes(5))
            .notes("2026-03-02T09:35", ROSA, List.of(), visit);
    assertThat(soon.states("2026-03-02T10:00")).containsExactly("open");
    Scene later =
        new Scene()
            .writes("2026-03-02T08:00", ROSA)
            .weRang("2026-03-02T09:00", Duration.ofMinutes(5))
            .notes("2026-03-02T09:36", ROSA, List.of(), visit);
    assertThat(later.states("2026-03-02T10:00")).isEmpty();
  }

  @Test
  void aBotsPromiseToAnswerIsNoCommitmentAndItsOtherPromisesAreTheAssignees() {
    Scene scene =
        new Scene()
            .assigned("2026-03-02T08:00", "hugo")
            .says("2026-03-02T09:00", BOT, by(Action.MESSAGE, "2026-03-03T09:00"))
            .says("2026-03-02T09:01", BOT, by(Action.CALL, "2026-03-03T12:00"));
    assertThat(scene.read("2026-03-02T10:00").commitments())
        .singleElement()
        .matches(c -> c.action() == Action.CALL && "hugo".equals(c.owner().id()));
  }

  @Test
  void someoneWillIsTheAssigneesAndAnotherActorIsSeenThroughByTheSpeaker() {
    Promise someone =
        new Promise(
            "someone will ring you",
            Action.CALL,
            Promise.By.OTHER,
            "someone",
            When.at("t", null, at("2026-03-03T12:00")),
            null,
            0.9,
            false,
            List.of());
    Promise billing =
        new Promise(
            "billing will refund you",
            Action.REFUND,
            Promise.By.OTHER,
            "billing",
            null,
            null,
            0.9,
            false,
            List.of());
    Scene scene =
        new Scene()
            .assigned("2026-03-02T08:00", "hugo")
            .says("2026-03-02T09:00", ROSA, someone, billing);
    assertThat(scene.read("2026-03-02T10:00").commitments())
        .extracting(c -> c.owner().id())
        .containsExactly("hugo", "rosa");
  }

  @Test
  void reassigningMovesTheReminderAndTellsTheMaker() {
    Scene scene =
        new Scene()
            .says("2026-03-02T09:00", ROSA, by(Action.CALL, "2026-03-03T17:00"))
            .assigned("2026-03-02T12:00", "hugo");
    assertThat(scene.owed("2026-03-02T12:00")).containsExactly("reassigned rosa open");
    scene.tell("2026-03-02T12:00");
    assertThat(scene.owed("2026-03-03T16:00")).containsExactly("reminder hugo open");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          waited long enough      | 15 | +13035550111 | open
          hung up at once         | 14 | +13035550111 |
          one of our own numbers  | 60 | +13035550100 |
          """)
  void aMissedCallStartsAClockByItself(
      String situation, int waited, String number, String expected) {
    Call call =
        new Call(
            "CA1",
            Call.Direction.INBOUND,
            Call.Outcome.NO_ANSWER,
            number,
            null,
            null,
            Duration.ofSeconds(waited),
            null);
    Fact missed =
        new Fact.CallEnded(
            new Origin(
                new FactId("twilio", "call.missed", "CA1"),
                at("2026-03-02T15:00"),
                false,
                at("2026-03-02T15:00"),
                Person.UNKNOWN,
                Matter.of(new Customer(null, null, null, number))),
            call);
    Fact own = OwnCase.of(missed).orElseThrow();
    Reading reading =
        CaseReader.read(
            new CaseId("twilio", "CA1"),
            List.of(missed, own),
            new InMemoryPolicies(Scene.firm()),
            at("2026-03-02T16:00"));
    assertThat(reading.commitments().stream().map(c -> c.state().word()))
        .isEqualTo(expected == null ? List.of() : List.of(expected));
    assertThat(reading.commitments().stream().map(Commitment::due))
        .allMatch(at("2026-03-03T11:00")::equals);
  }

  @Test
  void whatFellDueBeforeWeBeganToWatchIsHistoryAndNobodyIsTold() {
    Scene scene = new Scene().says("2025-12-29T09:00", ROSA, by(Action.CALL, "2025-12-30T17:00"));
    assertThat(only(scene, "2026-03-02T09:00"))
        .matches(Commitment::history)
        .matches(c -> c.state() instanceof State.Broken);
    assertThat(scene.read("2026-03-02T09:00").owed()).isEmpty();
  }

  @Test
  void anOldPromiseThatWaitsForASupplierIsAskedAfterNoMore() {
    Condition part = new Condition("once the part arrives", Condition.On.OURSELVES);
    Scene scene =
        new Scene().says("2025-09-02T09:00", ROSA, promise(Action.VISIT, null, part, 0.95));
    assertThat(only(scene, "2026-03-02T09:00").history()).isTrue();
    assertThat(scene.read("2026-03-02T09:00").owed()).isEmpty();
  }

  @Test
  void angerInAnOldTicketIsNobodysToCalmDown() {
    Scene scene =
        new Scene()
            .writes("2025-09-02T08:00", ROSA)
            .customer("2025-09-02T09:00", Kind.ANGER)
            .customer("2025-09-02T10:00", Kind.ANGER);
    assertThat(scene.read("2026-03-02T09:00").owed()).isEmpty();
  }

  @Test
  void whatWeFirstHearOfMoreThanADayAfterItsDeadlineIsHistory() {
    Scene scene =
        new Scene()
            .arriving(Duration.ofHours(57))
            .says("2026-03-02T09:00", ROSA, by(Action.CALL, "2026-03-03T17:00"));
    assertThat(only(scene, "2026-03-06T09:00").history()).isTrue();
    Scene sooner =
        new Scene()
            .arriving(Duration.ofHours(56))
            .says("2026-03-02T09:00", ROSA, by(Action.CALL, "2026-03-03T17:00"));
    assertThat(only(sooner, "2026-03-06T09:00").history()).isFalse();
  }
}
