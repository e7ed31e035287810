package dev.kept.casefile;

import static dev.kept.casefile.Clocked.only;
import static dev.kept.casefile.Clocked.opened;
import static dev.kept.casefile.Clocked.replies;
import static dev.kept.casefile.Clocked.thanks;
import static dev.kept.casefile.Scene.BOT;
import static dev.kept.casefile.Scene.CUSTOMER;
import static dev.kept.casefile.Scene.NOBODY;
import static dev.kept.casefile.Scene.ROSA;
import static dev.kept.casefile.Scene.at;
import static dev.kept.casefile.Scene.by;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.fact.Action;
import dev.kept.fact.Fact;
import dev.kept.fact.Fact.StatusChanged.Change;
import dev.kept.fact.Heard;
import dev.kept.fact.Implied;
import dev.kept.fact.Person;
import dev.kept.fact.Signal.Kind;
import dev.kept.fact.Words;
import dev.kept.policy.Clocks;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A customer wrote, and has no answer: owed by the policy, though nobody promised one. */
class UnansweredTest {

  private static final String LATER = "2026-03-20T17:00";

  @Test
  void withoutClocksNothingIsOwedThatNobodyPromised() {
    Scene scene = opened(new Scene(), "2026-03-02T09:00", CUSTOMER).customer("2026-03-03T09:00");
    assertThat(scene.read(LATER).commitments()).isEmpty();
    assertThat(scene.read(LATER).wakeAt()).isNull();
  }

  @Test
  void theFirstAnswerIsOwedToWhomeverWroteFirst() {
    Scene scene = opened(replies(), "2026-03-02T09:00", CUSTOMER);
    assertThat(only(scene, Implied.REPLY, "2026-03-02T10:00"))
        .matches(it -> it.state() instanceof State.Open && it.level() == Level.LOUD)
        .matches(it -> at("2026-03-02T13:00").equals(it.due()) && it.vague());
    assertThat(scene.states("2026-03-02T13:00")).containsExactly("broken");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          answered in time                   | 2026-03-02T12:59 | kept
          answered at once, in the same breath | 2026-03-02T09:01 | kept
          answered at the very deadline      | 2026-03-02T13:00 | kept late
          answered the day after             | 2026-03-03T09:00 | kept late
          """)
  void aPublicAnswerOfAPersonKeepsIt(String situation, String when, String state) {
    Scene scene = replies().customer("2026-03-02T09:00").writes(when, ROSA);
    assertThat(scene.states(LATER)).containsExactly(state);
  }

  @Test
  void neitherABotNorANoteAnswersAnybody() {
    Scene scene =
        replies()
            .customer("2026-03-02T09:00")
            .writes("2026-03-02T09:01", BOT)
            .notes("2026-03-02T09:30", ROSA, List.of());
    assertThat(scene.states(LATER)).containsExactly("broken");
  }

  @Test
  void whoWasTalkedToHasHadAnAnswer() {
    Scene rang =
        replies().customer("2026-03-02T09:00").weRang("2026-03-02T10:00", Duration.ofMinutes(3));
    Scene theyRang = replies().customer("2026-03-02T09:00").theyRang("2026-03-02T10:00", ROSA);
    Scene inVain = replies().customer("2026-03-02T09:00").weRangInVain("2026-03-02T10:00");
    assertThat(rang.states(LATER)).containsExactly("kept");
    assertThat(theyRang.states(LATER)).containsExactly("kept");
    assertThat(inVain.states(LATER)).containsExactly("broken");
  }

  @Test
  void aCallToANumberOfSeveralCustomersAnswersNobody() {
    Scene scene =
        replies()
            .numberIsAlsoOf("c2")
            .customer("2026-03-02T09:00")
            .weRang("2026-03-02T10:00", Duration.ofMinutes(3));
    assertThat(scene.states(LATER)).containsExactly("broken");
  }

  @Test
  void whatTheyWriteLaterHasItsOwnTimeAndIsOneWaitHoweverOftenTheyWrite() {
    Scene scene =
        replies()
            .customer("2026-03-02T09:00")
            .writes("2026-03-02T10:00", ROSA)
            .customer("2026-03-03T09:00")
            .customer("2026-03-03T10:00");
    assertThat(Clocked.all(scene, Implied.REPLY, "2026-03-03T10:30"))
        .hasSize(2)
        .last()
        .matches(it -> at("2026-03-03T09:00").equals(it.made()))
        .matches(it -> at("2026-03-03T11:00").equals(it.due()));
  }

  @Test
  void thanksWaitForNothing() {
    Scene scene =
        thanks(
            replies().customer("2026-03-02T09:00").writes("2026-03-02T10:00", ROSA),
            "2026-03-02T11:00");
    assertThat(scene.states(LATER)).containsExactly("kept");
  }

  @ParameterizedTest
  @EnumSource(
      value = Person.Role.class,
      names = {"STAFF", "BOT", "SYSTEM"})
  void aTicketThatOneOfUsOpensWaitsForNoAnswer(Person.Role role) {
    Scene scene = opened(replies(), "2026-03-02T09:00", new Person(role, "someone", null, null));
    assertThat(scene.read(LATER).commitments()).isEmpty();
  }

  @Test
  void aTicketThatNobodyKnowsWhoOpenedForSomebodyElseWaitsForNoAnswer() {
    Person stranger = new Person(Person.Role.UNKNOWN, "another", null, null);
    assertThat(opened(replies(), "2026-03-02T09:00", stranger).read(LATER).commitments()).isEmpty();
    assertThat(opened(replies(), "2026-03-02T09:00", NOBODY).read(LATER).commitments()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-03-02T09:00", "2026-03-02T09:01"})
  void whatABotToldThemIsTheTimeOfTheFirstAnswerAndNoSecondCommitment(String answered) {
    Scene scene =
        opened(replies(), "2026-03-02T09:00", CUSTOMER)
            .says(answered, BOT, by(Action.MESSAGE, "2026-03-03T09:00"));
    assertThat(scene.read("2026-03-02T12:00").commitments())
        .singleElement()
        .matches(it -> it.id().implied() == Implied.REPLY && !it.vague())
        .matches(it -> at("2026-03-03T09:00").equals(it.due()));
    assertThat(scene.states("2026-03-02T16:00")).containsExactly("open");
    assertThat(scene.states("2026-03-03T10:00")).containsExactly("broken");
  }

  @Test
  void whatSomebodyPromisesThemSinceCountsInPlaceOfTheClock() {
    Scene scene =
        replies()
            .customer("2026-03-02T09:00")
            .notes(
                "2026-03-02T10:00",
                ROSA,
                List.of(Kind.REPORTS_PROMISE),
                by(Action.MESSAGE, "2026-03-04T12:00"));
    assertThat(scene.states("2026-03-03T12:00")).containsExactly("void", "open");
    assertThat(scene.writes("2026-03-03T13:00", ROSA).states(LATER))
        .containsExactly("void", "kept");
  }

  @Test
  void whatProvesToBeNoPromiseGivesTheClockBack() {
    Scene scene =
        replies()
            .customer("2026-03-02T09:00")
            .notes(
                "2026-03-02T10:00",
                ROSA,
                List.of(Kind.REPORTS_PROMISE),
                by(Action.MESSAGE, "2026-03-04T12:00"));
    var promise = scene.read("2026-03-02T11:00").commitments().getLast().id();
    scene.also(
        "promise.corrected",
        "2026-03-02T12:00",
        ROSA,
        origin -> new Fact.PromiseCorrected(origin, promise, null, null, true));
    assertThat(scene.states("2026-03-02T12:30")).containsExactly("open", "void");
    assertThat(scene.states("2026-03-02T13:00")).containsExactly("broken", "void");
  }

  @Test
  void whatWasPromisedBeforeTheyWroteIsNoAnswerToWhatTheyWrote() {
    Scene scene =
        replies()
            .customer("2026-03-02T09:00")
            .says("2026-03-02T10:00", ROSA, by(Action.MESSAGE, "2026-03-06T12:00"))
            .customer("2026-03-03T09:00");
    assertThat(only(scene, Implied.REPLY, "2026-03-03T11:00").state().word()).isEqualTo("broken");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          solved by a colleague without a word: they had their reasons | STAFF    | lapsed
          solved by nobody knows whom                                  | UNKNOWN  | lapsed
          solved by a rule: nobody has answered                        | SYSTEM   | broken
          solved by a bot: nobody has answered                         | BOT      | broken
          closed by the customer                                       | CUSTOMER | released
          """)
  void anEndOfTheCaseEndsItByWhoEndedIt(String situation, Person.Role role, String state) {
    Scene scene =
        replies()
            .customer("2026-03-02T09:00")
            .status("2026-03-02T10:00", Change.SOLVED, new Person(role, "x", null, null));
    assertThat(scene.states(LATER)).containsExactly(state);
  }

  @Test
  void somebodySaysThatItNeedsNoAnswer() {
    Scene scene = replies().customer("2026-03-02T09:00");
    var about = only(scene, Implied.REPLY, "2026-03-02T09:30").id();
    scene.also(
        "promise.corrected",
        "2026-03-02T14:00",
        ROSA,
        origin -> new Fact.PromiseCorrected(origin, about, null, null, true));
    assertThat(scene.states("2026-03-02T13:30")).containsExactly("broken");
    assertThat(scene.states(LATER)).containsExactly("void");
  }

  @Test
  void theOneWhoHasTheCaseIsRemindedElseWhoLeadsItsTeam() {
    Scene nobody = replies().customer("2026-03-02T09:00");
    Scene rosas = replies().assigned("2026-03-02T08:59", "rosa").customer("2026-03-02T09:00");
    assertThat(nobody.owed("2026-03-02T12:30")).containsExactly("reminder hugo open");
    assertThat(rosas.owed("2026-03-02T12:30")).containsExactly("reminder rosa open");
    assertThat(rosas.owed("2026-03-02T13:05")).containsExactly("maker rosa broken");
    assertThat(nobody.assigned("2026-03-02T11:00", "rosa").owed("2026-03-02T12:30"))
        .containsExactly("reminder rosa open");
  }

  @Test
  void theLeadHearsNextAndTheManagerOfAFirstMessage() {
    Scene scene = replies().assigned("2026-03-02T08:59", "rosa").customer("2026-03-02T09:00");
    assertThat(scene.owed("2026-03-02T15:00")).contains("lead hugo broken");
    assertThat(scene.owed("2026-03-03T13:00")).contains("manager ines broken");
  }

  @Test
  void theManagerHearsOfALaterMessageOnlyIfItAsksOrTheyWriteAgain() {
    String day = "2026-03-05T17:00";
    Scene later =
        replies()
            .assigned("2026-03-02T08:59", "rosa")
            .customer("2026-03-02T09:00")
            .writes("2026-03-02T10:00", ROSA)
            .customer("2026-03-03T09:00");
    assertThat(later.owed(day)).contains("lead hugo broken").doesNotContain("manager ines broken");
    assertThat(later.customer("2026-03-03T15:00").owed(day)).contains("manager ines broken");
  }

  @Test
  void noClockStartsBeforeItIsWantedNorBeforeWeBeganToWatch() {
    Clocks late = new Clocks(at("2026-03-03T00:00"), Clocked.ALL.firstReply(), null, null, null);
    Scene before = new Scene().under(it -> Clocked.under(it, late)).customer("2026-03-02T16:00");
    Scene old = replies().customer("2026-01-02T09:00");
    assertThat(before.read(LATER).commitments()).isEmpty();
    assertThat(old.read(LATER).commitments()).isEmpty();
  }

  @Test
  void whatWasHeardUnderAPolicyWithoutClocksStartsNone() {
    Scene scene = replies();
    scene.also(
        "ticket.customer_replied",
        "2026-03-02T09:00",
        CUSTOMER,
        origin -> new Fact.CustomerWrote(origin, Words.NONE.heard(Heard.nothing(1, 0))));
    var policies = new dev.kept.testing.InMemoryPolicies(Scene.firm().numbered(0));
    policies.push(Clocked.under(Scene.firm(), Clocked.ALL));
    assertThat(CaseReader.read(Scene.CASE, scene.facts(), policies, at(LATER)).commitments())
        .isEmpty();
  }

  @Test
  void aMessageThatComesInDaysLateIsHistory() {
    Scene scene = replies().arriving(Duration.ofDays(3)).customer("2026-03-02T09:00");
    assertThat(only(scene, Implied.REPLY, LATER)).matches(Commitment::history);
    assertThat(scene.owed(LATER)).isEmpty();
  }

  @Test
  void neverMindLetsUsOff() {
    Scene scene = replies().customer("2026-03-02T09:00").customer("2026-03-02T10:00", Kind.RELEASE);
    assertThat(scene.states("2026-03-02T10:01")).contains("released");
  }

  @Test
  void aSpokenPromiseIsNeverTakenForTheSame() {
    Scene scene =
        replies()
            .customer("2026-03-02T09:00")
            .writes("2026-03-02T09:30", ROSA)
            .customer("2026-03-02T10:00")
            .says("2026-03-02T10:30", ROSA, by(Action.MESSAGE, "2026-03-03T12:00"));
    assertThat(scene.states("2026-03-02T11:00")).containsExactly("kept", "kept", "open");
  }
}
