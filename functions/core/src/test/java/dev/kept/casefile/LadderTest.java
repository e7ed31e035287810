package dev.kept.casefile;

import static dev.kept.casefile.Scene.ROSA;
import static dev.kept.casefile.Scene.at;
import static dev.kept.casefile.Scene.by;
import static dev.kept.casefile.Scene.undated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.kept.casefile.Notice.Urgency;
import dev.kept.fact.Action;
import dev.kept.fact.Fact;
import dev.kept.fact.Person;
import dev.kept.fact.Signal.Kind;
import dev.kept.fact.When;
import dev.kept.policy.Connection;
import dev.kept.policy.Member;
import dev.kept.policy.Policy;
import dev.kept.policy.Role;
import dev.kept.policy.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who hears, and when. */
class LadderTest {

  /** Said Monday at nine, due Tuesday at noon. */
  private static Scene callByNoon() {
    return new Scene().says("2026-03-02T09:00", ROSA, by(Action.CALL, "2026-03-03T12:00"));
  }

  private static Instant wake(Scene scene, String at) {
    return scene.read(at).wakeAt();
  }

  @Test
  void oneReminderAnHourBeforeTheDeadline() {
    assertThat(wake(callByNoon(), "2026-03-02T10:00")).isEqualTo(at("2026-03-03T11:00"));
    assertThat(callByNoon().owed("2026-03-03T11:00")).containsExactly("reminder rosa open");
    assertThat(callByNoon().tell("2026-03-03T11:00").owed("2026-03-03T11:30")).isEmpty();
  }

  @Test
  void aShortPromiseIsRemindedAfterThreeQuartersOfItsTimeAndAVeryShortOneNotAtAll() {
    Scene two = new Scene().says("2026-03-02T09:00", ROSA, by(Action.CALL, "2026-03-02T11:00"));
    assertThat(wake(two, "2026-03-02T09:01")).isEqualTo(at("2026-03-02T10:30"));
    Scene half = new Scene().says("2026-03-02T09:00", ROSA, by(Action.CALL, "2026-03-02T09:59"));
    assertThat(wake(half, "2026-03-02T09:01")).isEqualTo(at("2026-03-02T09:59"));
  }

  @Test
  void theMakerFirstThenTheLeadThenTheManager() {
    Scene scene = callByNoon().tell("2026-03-03T11:00");
    assertThat(scene.owed("2026-03-03T12:04")).isEmpty();
    assertThat(wake(scene, "2026-03-03T12:00")).isEqualTo(at("2026-03-03T12:05"));
    assertThat(scene.owed("2026-03-03T12:05")).containsExactly("maker rosa broken");
    scene.tell("2026-03-03T12:05");
    assertThat(wake(scene, "2026-03-03T12:05")).isEqualTo(at("2026-03-03T14:00"));
    assertThat(scene.owed("2026-03-03T14:00")).containsExactly("lead hugo broken");
    scene.tell("2026-03-03T14:00");
    assertThat(wake(scene, "2026-03-03T14:00")).isEqualTo(at("2026-03-04T12:00"));
    assertThat(scene.owed("2026-03-04T12:00")).containsExactly("manager ines unanswered");
    scene.tell("2026-03-04T12:00");
    assertThat(wake(scene, "2026-03-04T12:00")).isNull();
  }

  @Test
  void whoSaysSorryAfterTheManagerWasAskedBringsNoMailAboutButTheCustomerDoes() {
    Scene scene =
        callByNoon().tell("2026-03-03T12:05").tell("2026-03-03T14:00").tell("2026-03-04T12:00");
    scene.writes("2026-03-04T14:00", ROSA, Kind.PLAIN_APOLOGY);
    assertThat(scene.owed("2026-03-04T15:00")).isEmpty();
    scene.customer("2026-03-04T15:10", Kind.CHASE);
    assertThat(scene.owed("2026-03-04T16:00")).containsExactly("manager ines broken");
  }

  @Test
  void whereNobodyBelowWasReachedTheManagerIsTold() {
    Person stranger = Person.staff("stranger", "Sam");
    Scene scene =
        new Scene()
            .says("2026-03-02T09:00", stranger, by(Action.CALL, "2026-03-03T12:00"))
            .under(policy -> people(policy, hugoAway(null)));
    assertThat(scene.owed("2026-03-04T12:00")).contains("manager ines broken");
  }

  @Test
  void aChaseHalvesTheWaitsAndLeavesTheMakerAHeadStart() {
    Scene scene = callByNoon().tell("2026-03-03T12:05").customer("2026-03-03T12:10", Kind.CHASE);
    assertThat(wake(scene, "2026-03-03T12:11")).isEqualTo(at("2026-03-03T13:00"));
    Scene later = callByNoon().tell("2026-03-03T12:05").customer("2026-03-03T12:50", Kind.CHASE);
    assertThat(wake(later, "2026-03-03T12:51")).isEqualTo(at("2026-03-03T13:20"));
  }

  @Test
  void oncePerPersonEvenWhereTheLeadMadeThePromise() {
    Person hugo = Person.staff("hugo", "Hugo");
    Scene scene = new Scene().says("2026-03-02T09:00", hugo, by(Action.CALL, "2026-03-03T12:00"));
    scene.tell("2026-03-03T11:00").tell("2026-03-03T12:05");
    assertThat(scene.owed("2026-03-03T16:00")).isEmpty();
    assertThat(scene.owed("2026-03-04T12:00")).containsExactly("manager ines unanswered");
  }

  @Test
  void doneInTimeAfterAllTheLadderStopsAndWhoWasToldIsToldSo() {
    Scene scene = callByNoon().tell("2026-03-03T12:05").tell("2026-03-03T14:00");
    scene.arriving(Duration.ofHours(4)).weRang("2026-03-03T11:30", Duration.ofMinutes(2));
    assertThat(scene.owed("2026-03-04T12:00"))
        .containsExactlyInAnyOrder("maker rosa kept", "lead hugo kept");
    assertThat(scene.tell("2026-03-04T12:00").read("2026-03-05T12:00").owed()).isEmpty();
  }

  @Test
  void doneLateTheLadderStopsAndNothingIsTakenBack() {
    Scene scene =
        callByNoon().tell("2026-03-03T12:05").weRang("2026-03-03T13:00", Duration.ofMinutes(2));
    assertThat(scene.owed("2026-03-05T12:00")).isEmpty();
  }

  @Test
  void whoeverHasItHoldsTheOthersOffUntilTheTimeGivenAndIsAskedFirst() {
    Scene scene = callByNoon().tell("2026-03-03T12:05");
    var id = scene.read("2026-03-03T12:05").commitments().getFirst().id();
    scene.also(
        "promise.acknowledged",
        "2026-03-03T12:20",
        ROSA,
        o -> new Fact.Acknowledged(o, id, at("2026-03-03T15:00")));
    assertThat(scene.owed("2026-03-03T14:30")).isEmpty();
    assertThat(scene.owed("2026-03-03T15:00")).containsExactly("holder rosa broken");
    scene.tell("2026-03-03T15:00");
    assertThat(scene.owed("2026-03-03T15:30")).containsExactly("lead hugo broken");
  }

  @Test
  void noRushStopsTheLadderAtTheLead() {
    Scene scene =
        callByNoon()
            .customer("2026-03-02T10:00", Kind.NO_RUSH)
            .tell("2026-03-03T12:05")
            .tell("2026-03-03T14:00");
    assertThat(scene.owed("2026-03-06T12:00")).isEmpty();
  }

  @Test
  void aStepMayBeForAnyAddressAndRoundTheClock() {
    List<Step> ladder =
        List.of(
            new Step("maker", Duration.ZERO, Step.Clock.BUSINESS, Role.MAKER, false),
            new Step(
                "desk",
                Duration.ofHours(6),
                Step.Clock.ELAPSED,
                Role.ADDRESS,
                "night@firm.example",
                false));
    Scene scene = callByNoon().under(policy -> laddered(policy, ladder)).tell("2026-03-03T12:05");
    assertThat(wake(scene, "2026-03-03T12:05")).isEqualTo(at("2026-03-03T18:00"));
    assertThat(scene.owed("2026-03-03T18:00")).containsExactly("desk night broken");
    assertThat(
            scene
                .under(policy -> since(policy, at("2026-03-02T08:00")))
                .read("2026-03-03T18:00")
                .owed())
        .as("in the quiet week nobody but maker and lead")
        .isEmpty();
  }

  private static Policy laddered(Policy p, List<Step> ladder) {
    return new Policy(
        p.version(),
        p.business(),
        p.locale(),
        p.calendar(),
        p.calendars(),
        p.teams(),
        p.people(),
        p.owner(),
        p.manager(),
        p.connections(),
        p.timing(),
        ladder,
        p.caps(),
        p.callbacks(),
        p.ownNumbers(),
        p.sharedNumbers(),
        p.dangerTags());
  }

  @Test
  void dangerGoesStraightToTheManager() {
    Scene scene =
        new Scene()
            .tagged("2026-03-02T08:00", "injury")
            .says("2026-03-02T09:00", ROSA, by(Action.CALL, "2026-03-03T12:00"));
    assertThat(scene.owed("2026-03-03T12:05"))
        .contains("maker rosa broken", "lead hugo broken", "manager ines broken");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a time, surely read          | true  | 0.95 | false | unanswered
          a time, unsurely read        | true  | 0.60 | false |
          no time, surely read         | false | 0.95 | false |
          no time, but customers ask   | false | 0.95 | true  | broken
          a time, and customers ask    | true  | 0.95 | true  | broken
          unsurely read, but they ask  | true  | 0.60 | true  | broken
          """)
  void theManagerHearsOfWhatIsAskedForAndIsAskedAboutWhatWasSurelyRead(
      String situation, boolean timed, double confidence, boolean chased, @Nullable String word) {
    When when = timed ? When.at("by then", null, at("2026-03-03T17:00")) : null;
    Scene scene =
        new Scene()
            .says("2026-03-02T09:00", ROSA, Scene.promise(Action.CALL, when, null, confidence));
    if (chased) {
      scene.customer("2026-03-04T10:00", Kind.CHASE);
    }
    assertThat(scene.read("2026-03-06T12:00").owed())
        .filteredOn(notice -> notice.statement().person().startsWith("ines"))
        .extracting(
            notice -> notice.statement().verdict(), notice -> notice.urgency() == Urgency.LIST)
        .isEqualTo(word == null ? List.of() : List.of(tuple(word, word.equals("unanswered"))));
    assertThat(scene.owed("2026-03-06T12:00")).contains("maker rosa broken", "lead hugo broken");
  }

  @Test
  void whoTakesItInHandHasSaidThatItWasPromised() {
    Scene scene = new Scene().says("2026-03-02T09:00", ROSA, undated(Action.CALL));
    var id = scene.first();
    scene.also(
        "promise.acknowledged",
        "2026-03-03T17:20",
        ROSA,
        o -> new Fact.Acknowledged(o, id, at("2026-03-04T10:00")));
    assertThat(scene.owed("2026-03-06T12:00")).contains("manager ines broken");
  }

  @Test
  void inTheQuietWeekListsOnlyAndNoManager() {
    Scene scene = callByNoon().under(policy -> since(policy, at("2026-03-02T08:00")));
    assertThat(scene.read("2026-03-03T14:00").owed())
        .allMatch(notice -> notice.urgency() == Notice.Urgency.LIST)
        .extracting(notice -> notice.statement().step())
        .containsExactlyInAnyOrder("maker", "lead");
    assertThat(scene.owed("2026-03-06T14:00")).doesNotContain("manager ines broken");
  }

  @Test
  void afterAnOutageTheMakerGoesFirstAndTheOthersWaitTheirTimeFromIt() {
    Scene scene = callByNoon().tell("2026-03-03T11:00");
    scene.also(
        "notice.sent",
        "2026-03-03T15:00",
        Person.UNKNOWN,
        o -> new Fact.NoticeSent(o, scene.read("2026-03-03T12:30").owed().getFirst().statement()));
    assertThat(scene.owed("2026-03-03T15:00")).isEmpty();
    assertThat(wake(scene, "2026-03-03T15:00")).isEqualTo(at("2026-03-03T17:00"));
  }

  @Test
  void aMakerWhomWeCannotReachIsSetUpOnceAndTheLadderGoesOn() {
    Person stranger = Person.staff("stranger", "Sam");
    Scene scene =
        new Scene().says("2026-03-02T09:00", stranger, by(Action.CALL, "2026-03-03T12:00"));
    assertThat(scene.owed("2026-03-03T15:00"))
        .containsExactlyInAnyOrder("set-up:zendesk:stranger owner unreachable", "lead hugo broken");
    assertThat(scene.read("2026-03-03T15:00").owed())
        .filteredOn(n -> n.statement().step().startsWith("set-up"))
        .extracting(Notice::key)
        .containsExactly("|v0|set-up:zendesk:stranger|owner@firm.example|0");
  }

  @Test
  void aShieldedPromiseIsRemindedAtHalfTimeAndMakerAndLeadHearTogether() {
    Scene scene =
        new Scene()
            .says("2026-02-02T09:00", ROSA, by(Action.SEND, "2026-02-03T12:00"))
            .under(policy -> shows(policy, Action.SEND))
            .says("2026-03-02T09:00", ROSA, by(Action.CALL, "2026-03-03T11:00"));
    Reading reading = scene.tell("2026-03-02T09:30").read("2026-03-02T10:00");
    assertThat(reading.commitments().getLast().shielded()).isTrue();
    assertThat(reading.wakeAt()).isEqualTo(at("2026-03-02T22:00"));
    assertThat(scene.owed("2026-03-03T11:05")).contains("maker rosa broken", "lead hugo broken");
  }

  @Test
  void aChaseNeverSlowsTheLadderOfAShieldedPromise() {
    Scene scene =
        new Scene()
            .says("2026-02-02T09:00", ROSA, by(Action.SEND, "2026-02-03T12:00"))
            .under(policy -> shows(policy, Action.SEND))
            .says("2026-03-02T09:00", ROSA, by(Action.CALL, "2026-03-03T11:00"))
            .tell("2026-03-03T11:05");
    assertThat(wake(scene, "2026-03-03T11:06")).isEqualTo(at("2026-03-03T15:00"));
    scene.customer("2026-03-03T14:50", Kind.CHASE);
    assertThat(scene.owed("2026-03-03T15:00")).contains("manager ines broken");
  }

  @Test
  void angryTwiceTheLeadHearsOnce() {
    Scene scene =
        new Scene().writes("2026-03-02T08:00", ROSA).customer("2026-03-02T09:00", Kind.ANGER);
    assertThat(scene.owed("2026-03-02T10:00")).isEmpty();
    scene.customer("2026-03-02T11:00", Kind.ANGER);
    assertThat(scene.owed("2026-03-02T11:00")).containsExactly("angry hugo angry");
    assertThat(
            scene
                .tell("2026-03-02T11:00")
                .customer("2026-03-02T12:00", Kind.ANGER)
                .owed("2026-03-02T12:00"))
        .isEmpty();
  }

  @Test
  void theBrokenPromiseIsRepairedOnlyOnTheCustomersOwnSign() {
    Scene scene =
        callByNoon()
            .writes("2026-03-04T09:00", ROSA, Kind.PLAIN_APOLOGY)
            .weRang("2026-03-04T10:00", Duration.ofMinutes(5));
    assertThat(scene.read("2026-03-04T11:00").commitments())
        .singleElement()
        .matches(c -> at("2026-03-04T09:00").equals(c.apologised()) && c.repaired() == null);
    assertThat(scene.owed("2026-03-11T17:00")).contains("silence hugo kept late");
    scene.customer("2026-03-04T12:00", Kind.THANKS);
    assertThat(scene.read("2026-03-04T13:00").commitments().getFirst().repaired())
        .isEqualTo(at("2026-03-04T12:00"));
    assertThat(scene.owed("2026-03-11T17:00")).doesNotContain("silence hugo kept late");
  }

  @Test
  void whileTheOwnerIsAwayTheStandInIsRemindedToo() {
    Scene scene =
        callByNoon()
            .under(policy ->
                people(
                    policy,
                    new Member(
                        "rosa@firm.example",
                        "Rosa",
                        Set.of("zendesk:rosa"),
                        "crew",
                        "hugo@firm.example",
                        null,
                        null,
                        null,
                        List.of(
                            new Member.Dates(
                                LocalDate.parse("2026-03-03"), LocalDate.parse("2026-03-04"))))));
    assertThat(scene.owed("2026-03-03T11:00"))
        .containsExactlyInAnyOrder("reminder rosa open", "stand-in hugo open");
  }

  private static Member hugoAway(@Nullable String standIn) {
    return new Member(
        "hugo@firm.example",
        "Hugo",
        Set.of("zendesk:hugo"),
        "crew",
        standIn,
        null,
        null,
        null,
        List.of(new Member.Dates(LocalDate.parse("2026-03-03"), LocalDate.parse("2026-03-03"))));
  }

  @Test
  void aLeadWhoIsAwayIsStoodInForAndTheStandInIsNotToldTwice() {
    Scene scene =
        callByNoon()
            .under(policy -> people(policy, hugoAway("ines@firm.example")))
            .tell("2026-03-03T12:05");
    assertThat(scene.owed("2026-03-03T14:00")).containsExactly("lead ines broken");
    scene.tell("2026-03-03T14:00");
    assertThat(scene.owed("2026-03-05T14:00")).isEmpty();
    assertThat(scene.read("2026-03-03T14:00").skipped())
        .extracting(Skipped::step, Skipped::why)
        .contains(tuple("lead", Skipped.Why.AWAY));
  }

  @Test
  void aLeadWhoIsAwayWithoutAStandInIsSkippedAndTheManagerHearsInTime() {
    Scene scene =
        callByNoon().under(policy -> people(policy, hugoAway(null))).tell("2026-03-03T12:05");
    assertThat(scene.owed("2026-03-03T16:00")).isEmpty();
    assertThat(scene.owed("2026-03-04T12:00")).containsExactly("manager ines unanswered");
  }

  @Test
  void whoWasToldBeforeTheyWereKnownToBeAwayStaysTheOne() {
    Scene scene = callByNoon().tell("2026-03-03T12:05").tell("2026-03-03T14:00");
    scene.under(policy -> people(policy, hugoAway("bo@firm.example")));
    assertThat(scene.owed("2026-03-03T15:00")).isEmpty();
  }

  @Test
  void afterFourTellingsAloudTheNextStandsInAList() {
    Scene scene =
        callByNoon()
            .tell("2026-03-03T11:00")
            .tell("2026-03-03T12:05")
            .tell("2026-03-03T14:00")
            .tell("2026-03-04T12:00");
    var id = scene.read("2026-03-04T12:00").commitments().getFirst().id();
    scene.also(
        "promise.acknowledged",
        "2026-03-04T12:20",
        ROSA,
        o -> new Fact.Acknowledged(o, id, at("2026-03-04T15:00")));
    assertThat(scene.read("2026-03-04T15:00").owed())
        .singleElement()
        .matches(n -> n.statement().step().equals("holder"))
        .matches(n -> n.urgency() == Notice.Urgency.LIST);
  }

  @Test
  void aQuietPromiseStandsInListsOnly() {
    Scene scene = new Scene().says("2026-03-02T09:00", ROSA, undated(Action.MESSAGE));
    assertThat(scene.read("2026-03-20T09:00").owed())
        .isNotEmpty()
        .allMatch(notice -> notice.urgency() == Notice.Urgency.LIST);
  }

  private static Policy since(Policy p, Instant since) {
    List<Connection> moved =
        p.connections().stream()
            .map(c ->
                new Connection(c.name(), c.system(), since, c.secrets(), c.publicUrl(), c.shows()))
            .toList();
    return with(p, moved, p.people());
  }

  private static Policy shows(Policy p, Action action) {
    List<Connection> more =
        p.connections().stream()
            .map(c ->
                new Connection(
                    c.name(),
                    c.system(),
                    c.since(),
                    c.secrets(),
                    c.publicUrl(),
                    Set.of(Action.CALL, action)))
            .toList();
    return with(p, more, p.people());
  }

  private static Policy people(Policy p, Member one) {
    return with(
        p,
        p.connections(),
        p.people().stream().map(m -> m.address().equals(one.address()) ? one : m).toList());
  }

  private static Policy with(Policy p, List<Connection> connections, List<Member> people) {
    return new Policy(
        p.version(),
        p.business(),
        p.locale(),
        p.calendar(),
        p.calendars(),
        p.teams(),
        people,
        p.owner(),
        p.manager(),
        connections,
        p.timing(),
        p.ladder(),
        p.caps(),
        p.callbacks(),
        p.ownNumbers(),
        p.sharedNumbers(),
        p.dangerTags());
  }
}
