package dev.kept.casefile;

import static dev.kept.casefile.Scene.BOT;
import static dev.kept.casefile.Scene.CUSTOMER;
import static dev.kept.casefile.Scene.DESK;
import static dev.kept.casefile.Scene.NOBODY;
import static dev.kept.casefile.Scene.ROSA;
import static dev.kept.casefile.Scene.at;
import static dev.kept.casefile.Scene.by;
import static dev.kept.casefile.Scene.promise;
import static dev.kept.casefile.Scene.undated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.fact.Action;
import dev.kept.fact.Appointment;
import dev.kept.fact.Condition;
import dev.kept.fact.Fact;
import dev.kept.fact.Person;
import dev.kept.fact.Signal.Kind;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How each commitment ends, scene by scene. */
class EndingsTest {

  private static final Duration TALK = Duration.ofMinutes(3);

  /** "We'll call you tomorrow by five", said on Monday. */
  private static Scene callByTuesday() {
    return new Scene().says("2026-03-02T09:00", ROSA, by(Action.CALL, "2026-03-03T17:00"));
  }

  @Test
  void aCallInTimeKeepsIt() {
    assertThat(callByTuesday().weRang("2026-03-03T15:00", TALK).states("2026-03-04T09:00"))
        .containsExactly("kept");
  }

  @Test
  void withoutACallItIsBrokenAtTheDeadlineHoweverLateAnyoneLooks() {
    Reading soon = callByTuesday().read("2026-03-03T17:00");
    Reading late = callByTuesday().read("2026-09-01T00:00");
    assertThat(soon.commitments().getFirst().state())
        .isEqualTo(new State.Broken(at("2026-03-03T17:00")))
        .isEqualTo(late.commitments().getFirst().state());
  }

  @Test
  void aNanosecondBeforeTheDeadlineItIsOpen() {
    Scene scene = callByTuesday();
    assertThat(scene.read(scene.facts(), at("2026-03-03T17:00").minusNanos(1)).commitments())
        .singleElement()
        .matches(c -> c.state() instanceof State.Open);
  }

  @Test
  void aCallUnderWayAtTheDeadlineWasInTime() {
    assertThat(
            callByTuesday()
                .weRang("2026-03-03T16:58", Duration.ofMinutes(9))
                .states("2026-03-03T18:00"))
        .containsExactly("kept");
  }

  @Test
  void aCallAnsweredExactlyAtTheDeadlineIsLate() {
    assertThat(callByTuesday().weRang("2026-03-03T17:00", TALK).states("2026-03-03T18:00"))
        .containsExactly("kept late");
  }

  @Test
  void twentySecondsAreACallAndNineteenAreNot() {
    assertThat(
            callByTuesday()
                .weRang("2026-03-03T10:00", Duration.ofSeconds(20))
                .states("2026-03-03T18:00"))
        .containsExactly("kept");
    assertThat(
            callByTuesday()
                .weRang("2026-03-03T10:00", Duration.ofSeconds(19))
                .states("2026-03-06T18:00"))
        .containsExactly("broken");
  }

  @Test
  void theCustomersOwnCallThatTheMakerAnsweredKeepsIt() {
    assertThat(callByTuesday().theyRang("2026-03-03T10:00", ROSA).states("2026-03-03T18:00"))
        .containsExactly("kept");
  }

  @Test
  void anotherPersonWhomTheirTelephoneSystemCallsByTheSameIdIsNotTheMaker() {
    Person stranger = Person.staff("ines", "Somebody");
    Scene scene =
        new Scene()
            .says(
                "2026-03-02T09:00",
                Person.staff("ines", "Ines"),
                by(Action.CALL, "2026-03-03T17:00"))
            .theyRang("2026-03-03T10:00", stranger);
    assertThat(scene.states("2026-03-03T18:00")).containsExactly("broken");
  }

  @Test
  void theMakerIsKnownInTheTelephoneSystemByTheAddress() {
    Person rosa = new Person(Person.Role.STAFF, "7", null, "Rosa@firm.example");
    assertThat(callByTuesday().theyRang("2026-03-03T10:00", rosa).states("2026-03-03T18:00"))
        .containsExactly("kept");
  }

  @Test
  void theCustomersCallThatReceptionAnsweredIsAChaseAndAQuestion() {
    Scene scene = callByTuesday().theyRang("2026-03-03T10:00", DESK);
    assertThat(scene.owed("2026-03-03T11:00")).contains("call-question-1 rosa open");
    assertThat(scene.read("2026-03-03T18:00").commitments())
        .singleElement()
        .matches(c -> c.state() instanceof State.Broken && c.chased() == 1);
  }

  @Test
  void doneAfterTheDeadlineIsKeptLate() {
    assertThat(callByTuesday().weRang("2026-03-05T10:00", TALK).states("2026-03-05T18:00"))
        .containsExactly("kept late");
  }

  @Test
  void evidenceOfHavingBeenInTimeCountsHoweverLateItArrives() {
    Scene scene = callByTuesday().tell("2026-03-03T17:10");
    scene.arriving(Duration.ofHours(30)).weRang("2026-03-03T16:00", TALK);
    assertThat(scene.states("2026-03-05T09:00")).containsExactly("kept");
    assertThat(scene.owed("2026-03-05T09:00")).containsExactly("maker rosa kept");
  }

  @Test
  void whereTheNumberIsUnknownItIsUnconfirmedAndTheMakerIsAskedOnce() {
    Scene scene = callByTuesday().withoutNumber();
    assertThat(scene.states("2026-03-04T09:00")).containsExactly("unconfirmed");
    assertThat(scene.owed("2026-03-03T17:06")).contains("question rosa unconfirmed");
    scene.tell("2026-03-03T17:06");
    assertThat(scene.owed("2026-03-04T12:00")).isEmpty();
    assertThat(scene.owed("2026-03-05T09:00")).containsExactly("unseen hugo unconfirmed");
  }

  @Test
  void theCustomersWordMakesTheUnconfirmedBrokenAtItsDeadline() {
    Scene scene = callByTuesday().withoutNumber().customer("2026-03-05T10:00", Kind.NOT_DONE);
    assertThat(scene.read("2026-03-05T11:00").commitments().getFirst().state())
        .isEqualTo(new State.Broken(at("2026-03-03T17:00")));
  }

  @Test
  void notYetMakesTheUnconfirmedBroken() {
    Scene scene = callByTuesday().withoutNumber();
    var id = scene.first();
    scene.also("promise.not_yet", "2026-03-04T09:30", ROSA, o -> new Fact.NotYet(o, id));
    assertThat(scene.states("2026-03-04T10:00")).containsExactly("broken");
  }

  @Test
  void nobodyCalledAfterALoggedCallIsDisputedAndCaredForLikeABreak() {
    Scene scene =
        callByTuesday()
            .weRang("2026-03-03T10:00", TALK)
            .customer("2026-03-05T10:00", Kind.NOT_DONE);
    assertThat(scene.read("2026-03-05T11:00").commitments())
        .singleElement()
        .matches(c -> c.state() instanceof State.Kept && c.disputed());
    assertThat(scene.owed("2026-03-05T10:06")).contains("maker rosa disputed");
  }

  @Test
  void nobodyCalledBeforeTheDeadlineIsOnlyAChase() {
    assertThat(
            callByTuesday()
                .customer("2026-03-03T10:00", Kind.NOT_DONE)
                .read("2026-03-03T11:00")
                .commitments())
        .singleElement()
        .matches(c -> c.state() instanceof State.Open && c.chased() == 1);
  }

  @Test
  void aLaterTimeThatTheCustomerAsksForBeforeTheDueIsAgreed() {
    Scene scene = callByTuesday().customerAsksFor("2026-03-03T12:00", "2026-03-05T17:00");
    assertThat(scene.states("2026-03-04T09:00")).containsExactly("re-agreed", "open");
    assertThat(scene.states("2026-03-06T09:00")).containsExactly("re-agreed", "broken");
  }

  @Test
  void anEarlierTimeThatTheCustomerAsksForChangesNothingUntilStaffAccept() {
    Scene scene = callByTuesday().customerAsksFor("2026-03-02T12:00", "2026-03-03T10:00");
    assertThat(scene.states("2026-03-03T11:00")).containsExactly("open");
    scene.says("2026-03-02T12:30", ROSA, by(Action.CALL, "2026-03-03T10:00"));
    assertThat(scene.states("2026-03-03T11:00")).containsExactly("broken");
  }

  @Test
  void aTimeAskedForAfterTheDueDoesNotUndoTheBreak() {
    assertThat(
            callByTuesday()
                .customerAsksFor("2026-03-04T12:00", "2026-03-06T17:00")
                .states("2026-03-05T09:00"))
        .containsExactly("broken");
  }

  @Test
  void noNeedAnyMoreReleases() {
    assertThat(
            callByTuesday().customer("2026-03-03T10:00", Kind.RELEASE).states("2026-03-04T09:00"))
        .containsExactly("released");
  }

  @Test
  void thanksAndSolvedEndNoLoudPromise() {
    assertThat(
            callByTuesday()
                .customer("2026-03-02T10:00", Kind.THANKS)
                .status("2026-03-02T11:00", Fact.StatusChanged.Change.SOLVED, ROSA)
                .states("2026-03-03T18:00"))
        .containsExactly("broken");
  }

  @Test
  void solvedLetsAQuietPromiseLapse() {
    assertThat(
            new Scene()
                .says("2026-03-02T09:00", ROSA, undated(Action.MESSAGE))
                .status("2026-03-02T11:00", Fact.StatusChanged.Change.SOLVED, ROSA)
                .states("2026-03-03T18:00"))
        .containsExactly("lapsed");
  }

  @Test
  void aQuietPromiseLapsesAfterThirtyDaysAndIsNeverBroken() {
    Scene scene = new Scene().says("2026-03-02T09:00", ROSA, undated(Action.MESSAGE));
    assertThat(scene.states("2026-03-20T09:00")).containsExactly("open");
    assertThat(scene.states("2026-04-02T09:00")).containsExactly("lapsed");
  }

  @Test
  void aChaseMakesAQuietPromiseLoudAndItsDeadlineStands() {
    Scene scene =
        new Scene()
            .says("2026-03-02T09:00", ROSA, undated(Action.MESSAGE))
            .customer("2026-03-05T10:00", Kind.CHASE);
    assertThat(scene.read("2026-03-05T10:30").commitments())
        .singleElement()
        .matches(c -> c.state().equals(new State.Broken(at("2026-03-03T17:00"))));
    assertThat(scene.owed("2026-03-05T10:06")).contains("maker rosa broken");
  }

  @Test
  void deletionVoidsAndNobodyIsTold() {
    Scene scene =
        callByTuesday()
            .also(
                "ticket.erased", "2026-03-02T12:00", NOBODY, o -> new Fact.TicketErased(o, "spam"));
    assertThat(scene.states("2026-03-04T09:00")).containsExactly("void");
    assertThat(scene.read("2026-03-04T09:00").owed()).isEmpty();
    assertThat(scene.read("2026-03-04T09:00").wakeAt()).isNull();
  }

  @Test
  void notAPromiseVoidsAndUndoingThatBringsItBack() {
    Scene scene = callByTuesday();
    var id = scene.first();
    Fact[] click = new Fact[1];
    scene.also(
        "promise.corrected",
        "2026-03-02T10:00",
        ROSA,
        o -> click[0] = new Fact.PromiseCorrected(o, id, null, null, true));
    assertThat(scene.states("2026-03-04T09:00")).containsExactly("void");
    scene.also("fact.undone", "2026-03-02T10:01", ROSA, o -> new Fact.Undone(o, click[0].id()));
    assertThat(scene.states("2026-03-04T09:00")).containsExactly("broken");
  }

  @Test
  void aHumanReplyHalfAnHourLaterKeepsAMessageAndAnAutomaticOneDoesNot() {
    Scene scene =
        new Scene()
            .says("2026-03-02T09:00", ROSA, by(Action.MESSAGE, "2026-03-03T17:00"))
            .writes("2026-03-02T09:20", ROSA)
            .writes("2026-03-02T12:00", BOT);
    assertThat(scene.states("2026-03-03T18:00")).containsExactly("broken");
    assertThat(scene.writes("2026-03-02T14:00", DESK).states("2026-03-03T18:00"))
        .containsExactly("kept");
  }

  @Test
  void stillLookingTomorrowKeepsTheOneAndOpensTheNext() {
    assertThat(
            new Scene()
                .says("2026-03-02T09:00", ROSA, by(Action.MESSAGE, "2026-03-02T17:00"))
                .says("2026-03-02T16:00", ROSA, by(Action.MESSAGE, "2026-03-03T17:00"))
                .states("2026-03-03T09:00"))
        .containsExactly("kept", "open");
  }

  @Test
  void arrivingBeforeTheWindowEndsKeepsAVisit() {
    Scene scene = new Scene().says("2026-03-02T09:00", ROSA, by(Action.VISIT, "2026-03-04T12:00"));
    assertThat(scene.states("2026-03-04T13:00")).containsExactly("broken");
    assertThat(
            scene.booking("2026-03-04T11:59", a -> a, ROSA, "started").states("2026-03-04T13:00"))
        .containsExactly("kept");
  }

  @Test
  void aBookingKeepsThePromiseToSchedule() {
    assertThat(
            new Scene()
                .says("2026-03-02T09:00", ROSA, undated(Action.VISIT))
                .booking("2026-03-03T09:00", a -> a, ROSA, "booked")
                .states("2026-03-05T09:00"))
        .containsExactly("kept");
  }

  @Test
  void aBookedTelephoneCallKeepsNoPromiseToFindATimeForAVisit() {
    Appointment call =
        new Appointment("b1", null, null, null, null, List.of(), null, null, "outbound_call", null);
    assertThat(
            new Scene()
                .says("2026-03-02T09:00", ROSA, undated(Action.VISIT))
                .booking("2026-03-03T09:00", _ -> call, ROSA, "booked")
                .states("2026-03-03T10:00"))
        .containsExactly("open");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          somebody was there in time      | 2026-03-04T11:59 | kept
          somebody came too late          | 2026-03-04T13:00 | kept late
          when somebody came is not told  |                  | kept
          """)
  void theEndOfAVisitCountsFromTheArrivalWhereItTellsIt(
      String situation, @Nullable String arrived, String state) {
    Scene scene =
        new Scene()
            .says("2026-03-02T09:00", ROSA, by(Action.VISIT, "2026-03-04T12:00"))
            .booking(
                "2026-03-04T14:00",
                visit -> arrived == null ? visit : visit.startedAt(at(arrived)),
                NOBODY,
                "completed");
    assertThat(scene.states("2026-03-05T09:00")).as(situation).containsExactly(state);
  }

  @Test
  void aBookingMovedByTheCustomerIsAgreedAndByUsItMoves() {
    var thursday =
        new Appointment(
            "visit", at("2026-03-05T10:00"), at("2026-03-05T12:00"), null, null, List.of(), null);
    Scene byCustomer =
        new Scene()
            .says("2026-03-02T09:00", ROSA, by(Action.VISIT, "2026-03-04T12:00"))
            .booking("2026-03-03T09:00", _ -> thursday, CUSTOMER, "moved");
    assertThat(byCustomer.states("2026-03-04T13:00")).containsExactly("re-agreed", "open");
    Scene byUs =
        new Scene()
            .says("2026-03-02T09:00", ROSA, by(Action.VISIT, "2026-03-04T12:00"))
            .booking("2026-03-03T09:00", _ -> thursday, ROSA, "moved");
    assertThat(byUs.states("2026-03-04T13:00")).containsExactly("open");
    assertThat(byUs.states("2026-03-05T13:00")).containsExactly("broken");
  }

  @Test
  void solvedByAHumanWithAReplyKeepsAPromiseToSolveAndByARuleDoesNot() {
    Scene scene =
        new Scene()
            .says("2026-03-02T09:00", ROSA, by(Action.RESOLVE, "2026-03-04T17:00"))
            .writes("2026-03-03T09:00", ROSA)
            .status("2026-03-03T10:00", Fact.StatusChanged.Change.SOLVED, BOT);
    assertThat(scene.states("2026-03-04T18:00")).containsExactly("broken");
    assertThat(
            scene
                .status("2026-03-03T11:00", Fact.StatusChanged.Change.SOLVED, ROSA)
                .states("2026-03-04T18:00"))
        .containsExactly("kept");
  }

  @Test
  void threeTriesOverTwoDaysAndAMessageMakeItTheirTurn() {
    Scene scene =
        callByTuesday()
            .weRangInVain("2026-03-03T10:00")
            .weRangInVain("2026-03-03T15:00")
            .weRangInVain("2026-03-04T11:00");
    assertThat(scene.states("2026-03-05T16:00")).containsExactly("open");
    assertThat(scene.states("2026-03-05T17:00")).containsExactly("broken");
    scene.writes("2026-03-04T11:05", ROSA);
    assertThat(scene.states("2026-03-05T17:00")).containsExactly("tried");
    assertThat(scene.customer("2026-03-06T10:00", Kind.THANKS).states("2026-03-06T11:00"))
        .containsExactly("open");
  }

  @Test
  void aPromiseThatWaitsForTheCustomerSleepsUntilTheyHaveDoneTheirPart() {
    Condition number = new Condition("send us your number", Condition.On.CUSTOMER);
    Scene scene =
        new Scene()
            .withoutNumber()
            .says("2026-03-02T09:00", ROSA, promise(Action.CALL, null, number, 0.95));
    assertThat(scene.states("2026-03-10T09:00")).containsExactly("asleep");
    assertThat(scene.states("2026-04-02T09:00")).containsExactly("lapsed");
    scene.customerGives("2026-03-09T10:00", "+13035550111");
    assertThat(scene.read("2026-03-09T11:00").commitments())
        .singleElement()
        .matches(c -> c.state() instanceof State.Open && at("2026-03-10T17:00").equals(c.due()));
    assertThat(scene.states("2026-03-10T17:00")).containsExactly("broken");
  }

  @Test
  void aPromiseThatWaitsForASupplierIsAskedAfterAndNeverBreaks() {
    Condition part = new Condition("once the part arrives", Condition.On.OURSELVES);
    Scene scene =
        new Scene().says("2026-03-02T09:00", ROSA, promise(Action.VISIT, null, part, 0.95));
    assertThat(scene.states("2026-05-02T09:00")).containsExactly("asleep");
    assertThat(scene.owed("2026-03-05T17:00")).containsExactly("check-in-1 rosa asleep");
  }

  @Test
  void oneOfTwoCallsCannotBeToldFromTheOtherSoNobodyIsAccused() {
    Scene scene = callByTuesday().numberIsAlsoOf("c2").weRang("2026-03-03T15:00", TALK);
    assertThat(scene.owed("2026-03-03T15:30")).contains("call-question-1 rosa open");
    assertThat(scene.states("2026-03-04T09:00")).containsExactly("unconfirmed");
  }

  @Test
  void whoSaysForWhichPromiseACallWasSettlesItFromTheInstantItWasAnswered() {
    Scene scene = callByTuesday().numberIsAlsoOf("c2").weRang("2026-03-03T16:59", TALK);
    var id = scene.first();
    var call =
        scene.facts().stream()
            .filter(Fact.CallEnded.class::isInstance)
            .findFirst()
            .orElseThrow()
            .id();
    scene.also(
        "promise.call_claimed", "2026-03-04T09:30", ROSA, o -> new Fact.CallClaimed(o, id, call));
    assertThat(scene.read("2026-03-04T10:00").commitments().getFirst().state())
        .isEqualTo(new State.Kept(at("2026-03-03T16:59"), call));
  }
}
