package dev.kept.waking;

import static dev.kept.waking.Happenings.CASE;
import static dev.kept.waking.Happenings.NINE;
import static dev.kept.waking.Happenings.NUMBER;
import static dev.kept.waking.Happenings.call;
import static dev.kept.waking.Happenings.reply;
import static dev.kept.waking.Happenings.undone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kept.casefile.CaseFiles;
import dev.kept.casefile.Head;
import dev.kept.casefile.Notice;
import dev.kept.desk.DeskHead;
import dev.kept.desk.Desks;
import dev.kept.fact.CaseId;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.testing.ForwardingFiles;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * The order of reads and writes when a case wakes. Each rule is shown to hold, and to be needed.
 */
class FactComesInTest {

  private static final Instant TEN = NINE.plus(ToyRules.TIME);
  private static final Instant IN_TIME = NINE.plusSeconds(600);

  @Test
  void aStaleReadingNeverOverwritesANewerOne() {
    assertThat(headAfterALateProofMeetsTheDeadline(new Rig())).isEqualTo("kept");
  }

  @Test
  void readingTheHeadAfterTheFactsWouldOverwriteIt() {
    Rig rig = new Rig();
    rig.files = new HeadReadLast(rig.store);
    assertThat(headAfterALateProofMeetsTheDeadline(rig)).isEqualTo("broken");

    Rig other = new Rig();
    other.files = new HeadReadLast(other.store);
    assertThat(toldOfACallThatWasTakenBack(other)).as("no wake sets it right").isEmpty();
  }

  private static String headAfterALateProofMeetsTheDeadline(Rig rig) {
    Director director = new Director();
    director.over(rig);
    rig.take(reply(CASE, "p", NINE), NINE);
    Director.Worker deadline = director.worker(() -> rig.wakeCase().run(CASE, TEN));
    deadline.before("CaseFiles.replace");
    rig.takeIn().take(call("c", IN_TIME), TEN);
    rig.wakeCase().run(CASE, TEN);
    deadline.toEnd();
    return rig.store.head(CASE).orElseThrow().verdicts().getFirst().word();
  }

  /** As if the head had been got when it is written. */
  private static final class HeadReadLast extends ForwardingFiles {
    HeadReadLast(CaseFiles files) {
      super(files);
    }

    @Override
    public boolean replace(CaseId caseId, Head next, long expected) {
      long last = head(caseId).map(Head::version).orElse(0L);
      return super.replace(caseId, numbered(next, last + 1), last);
    }

    private static Head numbered(Head it, long version) {
      return new Head(version, it.readAt(), it.hash(), it.facts(), it.verdicts(), it.wakeAt());
    }
  }

  @Test
  void aWorkerMayDieAnywhereInATimersWakeAndNoNoticeIsLost() {
    assertThat(toldAfterEachDeath(false)).isNotEmpty().allMatch(List.of("broken")::equals);
  }

  @Test
  void noticesPostedAfterTheHeadWouldBeLostWithTheirWorker() {
    assertThat(toldAfterEachDeath(true)).contains(List.of());
  }

  /** A case wakes at its deadline and its worker dies after so many steps; nobody asks again. */
  private static List<List<String>> toldAfterEachDeath(boolean noticesLast) {
    List<List<String>> told = new ArrayList<>();
    for (int steps = 1; ; steps++) {
      Rig rig = new Rig();
      new Director().over(rig);
      if (noticesLast) {
        NoticesAfterHead broken = new NoticesAfterHead(rig.desks);
        rig.desks = broken;
        rig.files = broken.flushingAfter(rig.files);
      }
      rig.take(reply(CASE, "p", NINE), NINE);
      rig.sweep().run(TEN.minusSeconds(60));
      rig.loseMessages();
      Director.Worker worker = new Director().worker(() -> rig.wakeCase().run(CASE, TEN));
      if (!worker.steps(steps)) {
        return told;
      }
      worker.dies();
      rig.loseMessages();
      rig.pass(TEN.plusSeconds(1), TEN.plus(Duration.ofMinutes(30)));
      told.add(rig.told());
    }
  }

  /** Notices reach their desk only once the head is written. */
  private static final class NoticesAfterHead extends ForwardingDesks {
    private final List<Notice> late = new ArrayList<>();

    NoticesAfterHead(Desks desks) {
      super(desks);
    }

    @Override
    public boolean post(Notice notice) {
      return late.add(notice);
    }

    CaseFiles flushingAfter(CaseFiles files) {
      return new ForwardingFiles(files) {
        @Override
        public boolean replace(CaseId caseId, Head next, long expected) {
          boolean won = super.replace(caseId, next, expected);
          late.forEach(NoticesAfterHead.super::post);
          late.clear();
          return won;
        }
      };
    }
  }

  @Test
  void aDeskThatNobodyWakesWouldTellNothing() {
    Rig rig = new Rig();
    rig.desks =
        new ForwardingDesks(rig.deskStore) {
          @Override
          public boolean replace(String person, DeskHead next, long expected) {
            return next.lease() != null ? super.replace(person, next, expected) : true;
          }
        };
    rig.take(reply(CASE, "p", NINE), NINE);
    rig.pass(NINE, NINE.plus(Duration.ofHours(3)));
    assertThat(rig.told()).isEmpty();
    assertThat(rig.deskStore.waiting(ToyRules.MAKER)).hasSize(1);
  }

  @Test
  void aVerdictThatOnlyTimeChangedIsWritten() {
    Rig rig = new Rig();
    assertThat(overdueAfterTheDeadline(rig)).isZero();
    assertThat(rig.ledgerStore.all().getFirst().state()).isEqualTo("broken");
  }

  @Test
  void skippingByTheFactsAloneWouldNeverWriteIt() {
    Rig rig = new Rig();
    rig.files = new Skipping(rig.store, false);
    assertThat(overdueAfterTheDeadline(rig)).isEqualTo(1);
  }

  private static int overdueAfterTheDeadline(Rig rig) {
    rig.take(reply(CASE, "p", NINE), NINE);
    rig.wakeCase().run(CASE, TEN);
    return rig.index.before(0, TEN.plusSeconds(1), 10).stream()
            .filter(waking -> waking.caseId() != null)
            .toList()
            .size()
        + rig.index.before(1, TEN.plusSeconds(1), 10).stream()
            .filter(waking -> waking.caseId() != null)
            .toList()
            .size();
  }

  @Test
  void aWakeThatWasPutOffIsSetRightByTheNextReading() {
    assertThat(wakeAfterItWasPutOff(new Rig())).isEqualTo(TEN);
  }

  @Test
  void skippingWithoutALookAtTheWakeWouldLeaveItPutOff() {
    Rig rig = new Rig();
    rig.files = new Skipping(rig.store, true);
    assertThat(wakeAfterItWasPutOff(rig)).isAfter(TEN);
  }

  private static Instant wakeAfterItWasPutOff(Rig rig) {
    rig.take(reply(CASE, "p", NINE), NINE);
    WakeIndex.Waking waking = new WakeIndex.Waking(CASE.text(), null, TEN);
    rig.index.putOff(waking, TEN.plus(Duration.ofDays(1)));
    rig.wakeCase().run(CASE, NINE.plusSeconds(60));
    return Objects.requireNonNull(rig.store.head(CASE).orElseThrow().wakeAt());
  }

  /** Skips its write where the facts are the same; or where the verdicts are, too. */
  private static final class Skipping extends ForwardingFiles {
    private final boolean comparesVerdicts;

    Skipping(CaseFiles files, boolean comparesVerdicts) {
      super(files);
      this.comparesVerdicts = comparesVerdicts;
    }

    @Override
    public boolean replace(CaseId caseId, Head next, long expected) {
      Head found = head(caseId).orElse(null);
      boolean same =
          found != null
              && found.hash().equals(next.hash())
              && (!comparesVerdicts || found.verdicts().equals(next.verdicts()));
      return same || super.replace(caseId, next, expected);
    }
  }

  @Test
  void aReadingOfMoreFactsIsWrittenAlthoughItSaysTheSame() {
    assertThat(toldOfACallThatWasTakenBack(new Rig())).containsExactly("broken");
  }

  @Test
  void skippingWithoutALookAtTheFactsWouldLetAnOlderReadingWin() {
    Rig rig = new Rig();
    rig.files =
        new ForwardingFiles(rig.store) {
          @Override
          public boolean replace(CaseId caseId, Head next, long expected) {
            Head found = head(caseId).orElse(null);
            boolean same =
                found != null
                    && found.verdicts().equals(next.verdicts())
                    && Objects.equals(found.wakeAt(), next.wakeAt());
            return same || super.replace(caseId, next, expected);
          }
        };
    assertThat(toldOfACallThatWasTakenBack(rig)).isEmpty();
  }

  /** One worker has read the call when another reads that it was none, and is done first. */
  private static List<String> toldOfACallThatWasTakenBack(Rig rig) {
    Director director = new Director();
    director.over(rig);
    rig.take(reply(CASE, "p", NINE), NINE);
    Fact call = call("c", IN_TIME);
    rig.store.add(CustomerKey.telephone(NUMBER), call);
    Director.Worker older = director.worker(() -> rig.wakeCase().run(CASE, IN_TIME));
    older.before("CaseFiles.replace");
    rig.store.add(CASE, undone(CASE, "u", IN_TIME.plusSeconds(1), call));
    rig.wakeCase().run(CASE, IN_TIME.plusSeconds(1));
    older.toEnd();
    rig.pass(IN_TIME.plusSeconds(2), TEN.plus(Duration.ofHours(3)));
    return rig.told();
  }

  @Test
  void timeNeverGoesBackBehindAReading() {
    Rig rig = new Rig();
    rig.take(reply(CASE, "p", NINE), NINE);
    rig.wakeCase().run(CASE, TEN);
    rig.wakeCase().run(CASE, TEN.minusSeconds(2));
    Head head = rig.store.head(CASE).orElseThrow();
    assertThat(head.verdicts().getFirst().word()).isEqualTo("broken");
    assertThat(head.readAt()).isEqualTo(TEN);
  }

  @Test
  void aNearWakeQueuesItself() {
    Rig rig = new Rig();
    rig.take(reply(CASE, "p", NINE), NINE);
    assertThat(rig.queue.take()).isEmpty();
    rig.wakeCase().run(CASE, TEN.minusMillis(1500));
    assertThat(rig.queue.take())
        .singleElement()
        .satisfies(message -> assertThat(message.delay()).isEqualTo(Duration.ofSeconds(2)));
  }

  @Test
  void aCaseOfTooManyFactsIsRefusedByName() {
    Rig rig = new Rig();
    for (int i = 0; i <= Gather.MOST; i++) {
      rig.store.add(CASE, reply(CASE, "p" + i, NINE));
    }
    assertThatThrownBy(() -> rig.wakeCase().run(CASE, NINE))
        .hasMessageContaining("zendesk:1")
        .hasMessageContaining("5000");
  }
}
