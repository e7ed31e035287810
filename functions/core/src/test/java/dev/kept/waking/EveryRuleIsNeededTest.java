package dev.kept.waking;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The protocol, rule by rule: what is broken on purpose, and the test that catches it. Each of
 * these tests runs the engine with that one thing wrong, and passes because the wrong thing shows.
 * The parts are: 1 facts, 2 customers, 3 merges, 4 notices, 5 desks, 6 sweep, 7 ledger, 8 ends.
 */
class EveryRuleIsNeededTest {

  @ParameterizedTest(name = "{0}: {1}, not {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 | the head is got before the facts                   | the head read last            | FactComesInTest    | readingTheHeadAfterTheFactsWouldOverwriteIt
          1 | notices are posted before the head is written      | posted after it               | FactComesInTest    | noticesPostedAfterTheHeadWouldBeLostWithTheirWorker
          1 | their desks are woken                              | desks left asleep             | FactComesInTest    | aDeskThatNobodyWakesWouldTellNothing
          1 | a wake skips only where the verdicts are equal     | skips by the facts alone      | FactComesInTest    | skippingByTheFactsAloneWouldNeverWriteIt
          1 | a wake skips only where the next wake is equal     | skips without a look at it    | FactComesInTest    | skippingWithoutALookAtTheWakeWouldLeaveItPutOff
          1 | a wake skips only where the facts are equal        | skips by what they say        | FactComesInTest    | skippingWithoutALookAtTheFactsWouldLetAnOlderReadingWin
          1 | a wake skips only where nothing is owed            | skips without asking          | NothingOwedTest    | skippingWithoutAskingWhatIsOwedWouldTellNobody
          2 | a case is linked before the key is queried         | linked after the query        | CustomersFactsTest | linkingAfterTheQueryWouldLoseACall
          2 | a fact is put before its links are queried         | links queried first           | CustomersFactsTest | askingForLinksBeforeTheFactIsPutWouldLoseACall
          2 | keys are closed transitively                       | one hop                       | CustomersFactsTest | keysThatAreNotClosedWouldMissIt
          2 | a link is closed for the version it was opened for | closed whatever others found  | ClosedLinksTest    | closingWhateverOthersFoundMeanwhileWouldHideProofs
          2 | a closed link is opened before the key is queried  | left closed                   | ClosedLinksTest    | readingWithoutOpeningFirstWouldHideProofs
          2 | links are forgotten before they are closed         | a head that remembers them    | ClosedLinksTest    | closingBehindAHeadThatRemembersTheLinksWouldHideProofs
          2 | only a telling spares a key, and only if it changes nothing | never asked again    | SparingTest        | neverAskingAgainWhereNothingStoodWouldLoseACall
          3 | the survivor knows before the other points to it   | pointed to first              | MergesTest         | pointingToTheSurvivorFirstWouldLeaveAPromiseWithNobody
          3 | the survivor's wake runs before the terminal head  | terminal head first           | MergesTest         | writingTheTerminalHeadFirstWouldLoseThePromise
          4 | a commitment is named by where it was made         | named by who reads it         | MergesTest         | namingACommitmentByTheCaseThatReadsItWouldTellTwice
          4 | withdrawn is a fact                                | withdrawn without one         | DeskProtocolTest   | withdrawingWithoutAFactWouldKeepItFromEverBeingTold
          4 | told always wakes the case                         | told in silence               | DeskProtocolTest   | aNoticeSentThatDoesNotWakeItsCaseWouldLeaveItWrong
          5 | a desk is claimed before notices are queried       | queried first                 | DeskProtocolTest   | queryingBeforeClaimingWouldLeaveANoticeLying
          5 | a case is asked at the instant the notice was owed | asked by the clock alone      | DeskProtocolTest   | askingByTheClockAloneWouldWithdrawWhatIsTrue
          5 | the intent is written before the mail goes         | no intent                     | DeskProtocolTest   | sendingWithoutAnIntentWouldNeverSetItRight
          6 | a sweep queues its window once                     | all that is overdue each time | SweepTest          | queueingAllThatIsOverdueEachTimeWouldFeedTheBacklog
          6 | after a gap everything is queued                   | turns alone decide            | SweepTest          | withoutARuleForGapsTheTurnOfWhatIsOverdueWouldDecideAlone
          7 | a row never goes back                              | written unconditionally       | LedgerProtocolTest | writingUnconditionallyWouldTakeItBack
          7 | every wake first settles the head it found         | not settled                   | LedgerProtocolTest | aWakeThatDidNotSettleFirstWouldLeaveTheLedgerBehind
          7 | a forwarded wake settles all                       | only what changed             | LedgerProtocolTest | aForwardedWakeThatSettledOnlyWhatChangedWouldLeaveTheRowWithTheOther
          8 | an open case keeps its facts longer                | they expire                   | KeepingTest        | withoutKeepingItLongerNobodyWouldHearOfIt
          8 | what was owed long ago is told to nobody           | told all the same             | KeepingTest        | tellingWhatWasOwedBeforeMightAccuseSomebody
          8 | the tombstone is asked after the put               | asked before                  | ForgetTest         | aFilingThatAskedBeforeItPutWouldLeaveTheFact
          """)
  void withoutTheRuleItIsFoundOut(int part, String rule, String variant, String in, String caughtBy)
      throws Throwable {
    Class<?> tests = Class.forName("dev.kept.waking." + in);
    Method test = tests.getDeclaredMethod(caughtBy);
    assertThat(test.isAnnotationPresent(Test.class)).as("%d: %s", part, rule).isTrue();
    Constructor<?> made = tests.getDeclaredConstructor();
    try {
      Object _ = test.invoke(made.newInstance());
    } catch (InvocationTargetException e) {
      throw new AssertionError("nobody sees " + variant, e.getCause());
    }
  }
}
