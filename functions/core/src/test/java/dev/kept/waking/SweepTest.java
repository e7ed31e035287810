package dev.kept.waking;

import static dev.kept.waking.Happenings.CASE;
import static dev.kept.waking.Happenings.NINE;
import static dev.kept.waking.Happenings.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kept.casefile.Head;
import dev.kept.desk.DeskHead;
import dev.kept.fact.CaseId;
import dev.kept.testing.InMemoryWakeIndex;
import dev.kept.waking.Sweep.Swept;
import dev.kept.waking.WakeIndex.Waking;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a sweep queues, and what it leaves to those who queued it before. */
class SweepTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Rig rig = new Rig();

  private void wakes(CaseId caseId, Instant at) {
    rig.store.replace(caseId, new Head(1, NINE, "", 1, List.of(), at), 0);
  }

  /** The minutes, counted from the first, at which a sweep queues something. */
  private List<Integer> minutesQueued(int minutes) {
    List<Integer> queued = new ArrayList<>();
    for (int minute = 0; minute <= minutes; minute++) {
      if (rig.sweep().run(NINE.plus(MINUTE.multipliedBy(minute))).queued() > 0) {
        queued.add(minute);
      }
    }
    return queued;
  }

  @Test
  void whatLiesAheadIsQueuedOnceWithItsDelay() {
    rig.index.finishedTick(NINE.minus(MINUTE));
    wakes(CASE, NINE.plusMillis(90_500));
    rig.sweep().run(NINE);
    rig.sweep().run(NINE.plus(MINUTE));
    assertThat(rig.queue.take())
        .containsExactly(new TestWakes.Message(CASE, null, null, null, Duration.ofSeconds(91)));
  }

  @Test
  void whatIsOverdueIsQueuedAgainAfterOneTwoFourAndEightMinutesAndThenEverySixteen() {
    rig.index.finishedTick(NINE.minus(MINUTE));
    wakes(CASE, NINE.plus(MINUTE.multipliedBy(2)));
    assertThat(minutesQueued(60)).containsExactly(1, 3, 4, 6, 10, 26, 42, 58);
  }

  @Test
  void queueingAllThatIsOverdueEachTimeWouldFeedTheBacklog() {
    rig.index.finishedTick(NINE.minus(MINUTE));
    wakes(CASE, NINE.plus(MINUTE.multipliedBy(2)));
    int naive = 0;
    int ours = 0;
    for (int minute = 0; minute <= 60; minute++) {
      Instant now = NINE.plus(MINUTE.multipliedBy(minute));
      naive += rig.index.before(0, now.plus(Sweep.HORIZON), 10).size();
      naive += rig.index.before(1, now.plus(Sweep.HORIZON), 10).size();
      ours += rig.sweep().run(now).queued();
    }
    assertThat(naive).isEqualTo(60);
    assertThat(ours).isEqualTo(8);
  }

  @Test
  void afterAGapEverythingIsQueued() {
    rig.index.finishedTick(NINE);
    wakes(CASE, NINE.plus(MINUTE.multipliedBy(3)));
    Swept swept = rig.sweep().run(NINE.plusSeconds(3600));
    assertThat(swept).isEqualTo(new Swept(1, 1, Duration.ofMinutes(57)));
  }

  @Test
  void withoutARuleForGapsTheTurnOfWhatIsOverdueWouldDecideAlone() {
    Instant wakeAt = NINE.plus(MINUTE.multipliedBy(3));
    wakes(CASE, wakeAt);
    rig.index.finishedTick(NINE.plus(Duration.ofMinutes(59)));
    assertThat(rig.sweep().run(NINE.plusSeconds(3600)).queued()).isZero();
  }

  @Test
  void aGapBeginsAfterNinetySeconds() {
    wakes(CASE, NINE.minus(Duration.ofMinutes(7)));
    rig.index.finishedTick(NINE.minusSeconds(90));
    assertThat(rig.sweep().run(NINE).queued()).isZero();
    rig.index.finishedTick(NINE.minusSeconds(91));
    assertThat(rig.sweep().run(NINE).queued()).isEqualTo(1);
  }

  @Test
  void nothingBetweenTwoSweepsIsMissedByBothItsSetterAndTheNextSweep() {
    for (int second = 0; second <= 60; second++) {
      for (int ahead = 0; ahead <= 240; ahead++) {
        Instant set = NINE.plusSeconds(second);
        Instant wakeAt = set.plusSeconds(ahead);
        TestWakes bySetter = new TestWakes();
        new Near(bySetter).wakeCase(CASE, wakeAt, set);
        Rig other = new Rig();
        other.index.finishedTick(NINE);
        other.store.replace(CASE, new Head(1, set, "", 1, List.of(), wakeAt), 0);
        int bySweeps = 0;
        for (int minute = 1; minute <= 5; minute++) {
          if (!wakeAt.isBefore(NINE.plus(MINUTE.multipliedBy(minute)))) {
            bySweeps += other.sweep().run(NINE.plus(MINUTE.multipliedBy(minute))).queued();
          }
        }
        assertThat(bySetter.take().size() + bySweeps).as("%ds, %ds", second, ahead).isPositive();
      }
    }
  }

  @Test
  void desksAreSweptLikeCases() {
    rig.deskStore.replace("a@firm.example", DeskHead.NEW.wakingAt(NINE), 0);
    rig.sweep().run(NINE);
    assertThat(rig.queue.take())
        .containsExactly(new TestWakes.Message(null, "a@firm.example", null, null, Duration.ZERO));
  }

  @Test
  void aHeadThatFailsFiveTimesIsPutOffForLongerAndLongerAndSetAside() {
    wakes(CASE, NINE);
    GiveUp giveUp = new GiveUp(rig.index, rig.aside);
    Waking waking = new Waking(CASE.text(), null, NINE);
    assertThat(giveUp.failed(waking, 4, "unreadable", NINE)).isFalse();
    assertThat(rig.aside.list(10)).isEmpty();
    assertThat(giveUp.failed(waking, 5, "unreadable", NINE)).isTrue();
    Instant once = NINE.plus(Duration.ofHours(1));
    assertThat(rig.store.head(CASE).orElseThrow().wakeAt()).isEqualTo(once);
    giveUp.failed(new Waking(CASE.text(), null, once), 5, "unreadable", once);
    assertThat(rig.store.head(CASE).orElseThrow().wakeAt())
        .isEqualTo(once.plus(Duration.ofHours(2)));
    assertThat(rig.aside.list(10))
        .singleElement()
        .satisfies(item -> {
          assertThat(item.times()).isEqualTo(2);
          assertThat(item.reason()).isEqualTo("unreadable");
        });
  }

  @Test
  void manyShardsAreSweptByOthersAndTheTickIsFinishedAllTheSame() {
    InMemoryWakeIndex many = new InMemoryWakeIndex(rig.store, rig.deskStore, 20);
    many.finishedTick(NINE.minus(MINUTE));
    for (int i = 0; i < 50; i++) {
      wakes(new CaseId("zendesk", "n" + i), NINE.plusSeconds(90));
    }
    Sweep sweep = new Sweep(many, rig.queue);
    sweep.run(NINE);
    List<TestWakes.Part> parts = rig.queue.takeParts();
    assertThat(parts)
        .extracting(part -> part.from() + "-" + part.to())
        .containsExactly("0-8", "8-16", "16-20");
    assertThat(many.lastTick()).contains(NINE);
    parts.forEach(part -> sweep.part(part.from(), part.to(), part.last(), NINE.plusSeconds(1)));
    assertThat(rig.queue.take()).hasSize(50).doesNotHaveDuplicates();
  }

  @Test
  void aThousandHeadsThatCannotBeReadHoldUpNobody() {
    rig.index.finishedTick(NINE.minus(MINUTE));
    for (int i = 0; i < 1_000; i++) {
      wakes(new CaseId("zendesk", "damaged" + i), NINE.minus(Duration.ofMinutes(5)));
    }
    wakes(CASE, NINE.plusSeconds(90));
    rig.sweep().run(NINE);
    assertThat(rig.queue.take()).extracting(TestWakes.Message::caseId).contains(CASE);
  }

  @Test
  void aShardThatCannotBeSweptHoldsUpNoOtherAndLeavesTheTickUnfinished() {
    rig.index.finishedTick(NINE.minus(MINUTE));
    for (int i = 0; i < 40; i++) {
      wakes(new CaseId("zendesk", "n" + i), NINE.plusSeconds(90));
    }
    List<Wakes.Wake> queued = new ArrayList<>();
    AtomicInteger asked = new AtomicInteger();
    Wakes wakes =
        new TestWakes() {
          @Override
          public void wakeAll(List<Wake> all) {
            if (asked.incrementAndGet() == 1) {
              throw new IllegalStateException("too many requests");
            }
            queued.addAll(all);
          }
        };
    Sweep sweep = new Sweep(rig.index, wakes);
    assertThatThrownBy(() -> sweep.run(NINE)).hasMessage("too many requests");
    assertThat(queued).isNotEmpty().hasSizeLessThan(40);
    assertThat(rig.index.lastTick()).contains(NINE.minus(MINUTE));
    assertThat(sweep.run(NINE.plus(MINUTE)).queued()).isEqualTo(40);
    assertThat(queued.stream().map(wake -> ((Wakes.Wake.OfCase) wake).caseId()).distinct())
        .hasSize(40);
  }

  @Test
  void anEntryThatNamesNobodyHoldsUpNobodyAndIsCounted() {
    wakes(CASE, NINE);
    WakeIndex odd =
        new WakeIndex() {
          @Override
          public int shards() {
            return rig.index.shards();
          }

          @Override
          public boolean mend(CaseId caseId) {
            return false;
          }

          @Override
          public List<Waking> before(int shard, Instant before, int limit) {
            List<Waking> all = new ArrayList<>();
            all.add(new Waking("no case's name", null, NINE));
            all.addAll(rig.index.before(shard, before, limit));
            return all;
          }

          @Override
          public void putOff(Waking waking, Instant until) {
            rig.index.putOff(waking, until);
          }

          @Override
          public Optional<Instant> lastTick() {
            return Optional.empty();
          }

          @Override
          public void finishedTick(Instant at) {
            rig.index.finishedTick(at);
          }
        };
    assertThat(new Sweep(odd, rig.queue).run(NINE).nameless()).isEqualTo(2);
    assertThat(rig.queue.take()).extracting(TestWakes.Message::caseId).containsExactly(CASE);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          clocks agree                        |  0 |  0
          the sweep's clock is 2 s ahead      |  2 |  0
          the sweep's clock is 2 s behind     | -2 |  0
          the worker's clock is 2 s ahead     |  0 |  2
          the worker's clock is 2 s behind    |  0 | -2
          both are off, in opposite ways      |  2 | -2
          both are off, the other way round   | -2 |  2
          """)
  void withinTwoSecondsOfEachOtherClocksLoseNoWake(String situation, int sweeps, int workers) {
    for (int second = 0; second < 240; second++) {
      Rig other = new Rig();
      other.take(reply(CASE, "p", NINE), NINE);
      Instant due = NINE.plus(ToyRules.TIME);
      Instant start = due.minusSeconds(second);
      other.loseMessages();
      for (int minute = 0; minute <= 5; minute++) {
        Instant real = start.plus(MINUTE.multipliedBy(minute));
        other.sweep().run(real.plusSeconds(sweeps));
        for (int s = 0; s < 60; s++) {
          other.deliver(real.plusSeconds(s).plusSeconds(workers));
        }
      }
      assertThat(other.told()).as("%s, %d s before", situation, second).containsExactly("broken");
      Instant told = other.mailedAt.getFirst();
      assertThat(Duration.between(due, told).abs()).isLessThanOrEqualTo(Duration.ofSeconds(121));
    }
  }
}
