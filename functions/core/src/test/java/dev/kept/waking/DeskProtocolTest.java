package dev.kept.waking;

import static dev.kept.waking.Happenings.CASE;
import static dev.kept.waking.Happenings.NINE;
import static dev.kept.waking.Happenings.OTHER;
import static dev.kept.waking.Happenings.call;
import static dev.kept.waking.Happenings.reply;
import static dev.kept.waking.Happenings.undone;
import static dev.kept.waking.ToyRules.MAKER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.casefile.CaseFiles;
import dev.kept.casefile.Notice;
import dev.kept.desk.DeskHead;
import dev.kept.desk.Desks;
import dev.kept.desk.Mail;
import dev.kept.desk.Mailer.MailRefused;
import dev.kept.fact.CaseId;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.testing.ForwardingFiles;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Notices, corrections and desks: told once, set right, nothing left lying. */
class DeskProtocolTest {

  private static final Instant TEN = NINE.plus(ToyRules.TIME);
  private static final Instant IN_TIME = NINE.plusSeconds(600);

  /**
   * A promise is broken and its notice lies on the maker's desk, whose message is not delivered.
   */
  private static Rig broken() {
    Rig rig = new Rig();
    rig.take(reply(CASE, "p", NINE), NINE);
    rig.wakeCase().run(CASE, TEN);
    rig.queue.take();
    return rig;
  }

  @Test
  void whatIsWithdrawnAndThenTrueAgainIsTold() {
    assertThat(toldAfterAProofWasTakenBack(rig -> {})).containsExactly("broken");
  }

  @Test
  void withdrawingWithoutAFactWouldKeepItFromEverBeingTold() {
    assertThat(
            toldAfterAProofWasTakenBack(rig ->
                rig.files =
                    new ForwardingFiles(rig.store) {
                      @Override
                      public boolean add(CaseId caseId, Fact fact) {
                        return fact instanceof Fact.NoticeWithdrawn || super.add(caseId, fact);
                      }
                    }))
        .isEmpty();
  }

  private static List<String> toldAfterAProofWasTakenBack(Consumer<Rig> variant) {
    Rig rig = broken();
    variant.accept(rig);
    Fact call = call("c", IN_TIME);
    rig.take(call, TEN.plusSeconds(1));
    rig.wakeDesk().run(MAKER, TEN.plusSeconds(2));
    rig.deliver(TEN.plusSeconds(2));
    rig.take(undone(CASE, "u", TEN.plusSeconds(10), call), TEN.plusSeconds(10));
    rig.pass(TEN.plusSeconds(11), TEN.plus(Duration.ofHours(1)));
    return rig.told();
  }

  @Test
  void whoIsToldWhileTheProofComesInIsSetRight() {
    assertThat(toldWhileTheProofComesIn(rig -> {})).containsExactly("broken", "kept");
  }

  @Test
  void aNoticeSentThatDoesNotWakeItsCaseWouldLeaveItWrong() {
    Consumer<Rig> silent =
        rig ->
            rig.wakes =
                new Wakes() {
                  @Override
                  public void wakeCase(CaseId caseId, Duration delay) {
                    // Left out.
                  }

                  @Override
                  public void wakeDesk(String person, Duration delay) {
                    rig.queue.wakeDesk(person, delay);
                  }

                  @Override
                  public void sweep(int from, int to, @Nullable Instant last) {
                    rig.queue.sweep(from, to, last);
                  }

                  @Override
                  public void wakeCasesOf(CustomerKey key, String after) {
                    rig.queue.wakeCasesOf(key, after);
                  }
                };
    assertThat(toldWhileTheProofComesIn(silent)).containsExactly("broken");
  }

  private static List<String> toldWhileTheProofComesIn(Consumer<Rig> variant) {
    Rig rig = broken();
    Rig deskRig = rig;
    Wakes wakes = rig.wakes;
    new Director().over(rig);
    variant.accept(rig);
    Director.Worker desk = new Director().worker(() -> deskRig.wakeDesk().run(MAKER, TEN));
    desk.before("Mailer.send").before("CaseFiles.add");
    rig.wakes = wakes;
    rig.take(call("c", IN_TIME), TEN.plusSeconds(1));
    desk.toEnd();
    rig.deliver(TEN.plusSeconds(2));
    rig.pass(TEN.plusSeconds(3), TEN.plus(Duration.ofHours(1)));
    return rig.told();
  }

  @Test
  void whatIsPostedWhileADeskIsWorkedAtIsTold() {
    assertThat(toldWhenASecondNoticeComesAtEachStep(rig -> {}))
        .isNotEmpty()
        .allMatch(List.of("broken", "broken")::equals);
  }

  @Test
  void queryingBeforeClaimingWouldLeaveANoticeLying() {
    assertThat(toldWhenASecondNoticeComesAtEachStep(rig -> rig.desks = new QueryFirst(rig.desks)))
        .contains(List.of("broken"));
  }

  /** After so many of the desk's steps another case posts, whole; then only timers of desks run. */
  private static List<List<String>> toldWhenASecondNoticeComesAtEachStep(Consumer<Rig> variant) {
    List<List<String>> told = new ArrayList<>();
    for (int steps = 1; ; steps++) {
      Rig rig = broken();
      rig.take(reply(OTHER, "q", NINE, null), NINE);
      new Director().over(rig);
      Desks plain = rig.desks;
      variant.accept(rig);
      WakeDesk working = rig.wakeDesk();
      rig.desks = plain;
      Director.Worker desk = new Director().worker(() -> working.run(MAKER, TEN));
      if (!desk.steps(steps)) {
        return told;
      }
      rig.wakeCase().run(OTHER, TEN);
      desk.toEnd();
      rig.deliver(TEN.plusSeconds(1));
      rig.pass(TEN.plusSeconds(60), TEN.plus(Duration.ofMinutes(40)));
      told.add(rig.told());
    }
  }

  /** Looks at what waits before the desk is claimed. */
  private static final class QueryFirst extends ForwardingDesks {
    private Optional<List<Notice>> early = Optional.empty();

    QueryFirst(Desks desks) {
      super(desks);
    }

    @Override
    public Optional<DeskHead> head(String person) {
      if (early.isEmpty()) {
        early = Optional.of(super.waiting(person));
      }
      return super.head(person);
    }

    @Override
    public List<Notice> waiting(String person) {
      List<Notice> still = super.waiting(person);
      return early.orElseThrow().stream().filter(still::contains).toList();
    }
  }

  @Test
  void aDeskWithASlowClockAsksAtTheInstantWhenTheNoticeWasOwed() {
    assertThat(withdrawnByASlowClock(new ToyRules())).isZero();
  }

  @Test
  void askingByTheClockAloneWouldWithdrawWhatIsTrue() {
    CaseReading rules = new ToyRules();
    CaseReading byTheClock =
        (caseId, facts, policies, now) -> rules.read(caseId, facts, policies, TEN.minusSeconds(2));
    assertThat(withdrawnByASlowClock(byTheClock)).isEqualTo(1);
  }

  private static long withdrawnByASlowClock(CaseReading asking) {
    Rig rig = broken();
    DeskHead head = rig.deskStore.head(MAKER).orElseThrow();
    // Something else woke the desk a little earlier.
    rig.deskStore.replace(MAKER, head.wakingAt(TEN.minusSeconds(5)), head.version());
    rig.rules = asking;
    rig.wakeDesk().run(MAKER, TEN.minusSeconds(2));
    return rig.store.facts(CASE).stream().filter(Fact.NoticeWithdrawn.class::isInstance).count();
  }

  @Test
  void aMailWhoseWorkerDiedIsSetRightWhenItWasWrong() {
    assertThat(toldAfterDeathBehindTheMailer(rig -> {})).containsExactly("broken", "kept");
  }

  @Test
  void sendingWithoutAnIntentWouldNeverSetItRight() {
    assertThat(toldAfterDeathBehindTheMailer(rig -> rig.desks = new WithoutIntent(rig.desks)))
        .containsExactly("broken");
  }

  private static List<String> toldAfterDeathBehindTheMailer(Consumer<Rig> variant) {
    Rig rig = broken();
    new Director().over(rig);
    variant.accept(rig);
    Director.Worker desk = new Director().worker(() -> rig.wakeDesk().run(MAKER, TEN));
    desk.before("Mailer.send").one().dies();
    rig.take(call("c", IN_TIME), TEN.plusSeconds(1));
    rig.pass(TEN.plusSeconds(2), TEN.plus(Duration.ofHours(1)));
    return rig.told();
  }

  private static final class WithoutIntent extends ForwardingDesks {
    WithoutIntent(Desks desks) {
      super(desks);
    }

    @Override
    public boolean replace(String person, DeskHead next, long expected) {
      DeskHead.Batch batch = next.batch();
      return super.replace(
          person,
          batch == null || batch.sent()
              ? next
              : new DeskHead(
                  next.version(),
                  next.lease(),
                  next.wakeAt(),
                  null,
                  next.lastSent(),
                  next.day(),
                  next.sentThatDay(),
                  next.listedOn()),
          expected);
    }
  }

  @Test
  void aMailThatMayDoubleCarriesTheSameId() {
    Rig rig = broken();
    new Director().over(rig);
    Director.Worker desk = new Director().worker(() -> rig.wakeDesk().run(MAKER, TEN));
    desk.before("Mailer.send").one().dies();
    rig.pass(TEN.plusSeconds(1), TEN.plus(Duration.ofHours(1)));
    assertThat(rig.told()).containsExactly("broken", "broken");
    assertThat(rig.mails.stream().map(Mail::id).distinct()).hasSize(1);
  }

  @Test
  void aDeskThatAnotherWorkerHasIsLeftAlone() {
    Rig rig = broken();
    new Director().over(rig);
    Director.Worker desk = new Director().worker(() -> rig.wakeDesk().run(MAKER, TEN));
    desk.before("Mailer.send");
    rig.wakeDesk().run(MAKER, TEN.plusSeconds(1));
    assertThat(rig.mails).isEmpty();
    desk.toEnd();
    assertThat(rig.told()).containsExactly("broken");
  }

  @Test
  void whoLostTheLeaseStopsAndTheOtherGoesOn() {
    Rig rig = broken();
    new Director().over(rig);
    Director.Worker slow = new Director().worker(() -> rig.wakeDesk().run(MAKER, TEN));
    slow.before("Mailer.send");
    rig.wakeDesk().run(MAKER, TEN.plus(Claim.LEASE));
    slow.toEnd();
    assertThat(rig.mails.stream().map(Mail::id).distinct()).hasSize(1);
    assertThat(rig.deskStore.head(MAKER).orElseThrow().batch()).isNull();
    assertThat(rig.deskStore.waiting(MAKER)).isEmpty();
  }

  @Test
  void aMailerThatIsDownIsAskedAgainEachMinute() {
    Rig rig = broken();
    List<Instant> tries = new ArrayList<>();
    Instant[] now = {TEN};
    rig.mailer =
        mail -> {
          tries.add(now[0]);
          if (tries.size() < 5) {
            throw new IllegalStateException("try later");
          }
          rig.mails.add(mail);
        };
    for (int minute = 0; minute < 60; minute++) {
      now[0] = TEN.plus(Duration.ofMinutes(minute));
      rig.wakeDesk().run(MAKER, now[0]);
    }
    assertThat(tries)
        .extracting(at -> Duration.between(TEN, at).toMinutes())
        .containsExactly(0L, 1L, 2L, 3L, 4L);
    assertThat(rig.told()).containsExactly("broken");
  }

  @Test
  void anAddressThatTakesNoMailIsToldToTheOwnerOnceADayAtMost() {
    Rig rig = broken();
    List<String> tried = new ArrayList<>();
    rig.mailer =
        mail -> {
          if (mail.to().equals(MAKER)) {
            tried.add(mail.to());
            throw new MailRefused("no such mailbox", new IllegalStateException());
          }
          rig.mails.add(mail);
        };
    rig.wakeDesk().run(MAKER, TEN);
    rig.deliver(TEN);
    rig.pass(TEN, TEN.plus(Duration.ofHours(12)));
    assertThat(tried).hasSize(1);
    assertThat(rig.deskStore.waiting(Rig.OWNER))
        .singleElement()
        .satisfies(
            notice -> assertThat(notice.statement().step()).isEqualTo(Notice.SET_UP + MAKER));
    rig.pass(TEN.plus(Duration.ofHours(12)), TEN.plus(Duration.ofDays(8)));
    assertThat(rig.mails).extracting(Mail::to).containsOnly(Rig.OWNER).hasSize(1);
  }

  @Test
  void oneCaseThatCannotBeReadHoldsUpNobodyElse() {
    Rig rig = broken();
    rig.take(reply(OTHER, "q", NINE, null), NINE);
    rig.wakeCase().run(OTHER, TEN);
    rig.files =
        new ForwardingFiles(rig.store) {
          @Override
          public List<Fact> facts(CaseId caseId) {
            if (caseId.equals(CASE)) {
              throw new IllegalStateException("unreadable");
            }
            return super.facts(caseId);
          }
        };
    rig.wakeDesk().run(MAKER, TEN);
    assertThat(rig.told()).containsExactly("broken");
    assertThat(rig.deskStore.waiting(MAKER)).extracting(Notice::caseId).containsExactly(CASE);
    CaseFiles healed = rig.store;
    rig.files = healed;
    rig.pass(TEN.plusSeconds(1), TEN.plus(Duration.ofHours(1)));
    assertThat(rig.told()).containsExactly("broken", "broken");
  }
}
