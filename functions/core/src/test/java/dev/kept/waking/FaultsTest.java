package dev.kept.waking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.casefile.LedgerRow;
import dev.kept.desk.Mail;
import dev.kept.fact.Fact;
import dev.kept.waking.FaultyPorts.How;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The founding story, with the real rules, reader and words, and one fault: every call of the
 * store, the queue and the mailer fails in turn, before, after or twice. The message comes again,
 * and the end is that of the story without a fault.
 */
class FaultsTest {

  @ParameterizedTest
  @EnumSource
  void whateverFailsOnceEverybodyHearsTheSame(How how) {
    for (boolean late : List.of(false, true)) {
      Play whole = new Play(0, how, late).run();
      assertThat(whole.ports.calls()).isGreaterThan(100);
      for (int call = 1; call <= whole.ports.calls(); call++) {
        Play play = new Play(call, how, late).run();
        String what = "call %d, %s %s".formatted(call, play.ports.failed(), how);
        assertThat(play.told()).as(what).isEqualTo(whole.told());
        assertThat(play.verdicts()).as(what).isEqualTo(whole.verdicts());
        assertThat(play.left()).as(what).isZero();
        long most = play.copies().values().stream().max(Comparator.naturalOrder()).orElse(0L);
        assertThat(most).as(what).isLessThanOrEqualTo(play.ports.isTheOneWindow() ? 2 : 1);
      }
    }
  }

  /** One playing of the story, in which time goes from one thing that happens to the next. */
  private static final class Play {
    private static final Duration AGAIN = Duration.ofSeconds(60);

    private record Job(
        Instant at, long order, @Nullable Fact fact, TestWakes.@Nullable Message wake) {}

    private final FoundingStory story = new FoundingStory();
    private final Rig rig = story.rig();
    private final FaultyPorts ports;
    private final PriorityQueue<Job> jobs =
        new PriorityQueue<>(Comparator.comparing(Job::at).thenComparingLong(Job::order));
    private long order;
    private Instant now = FoundingStory.at("02T15:00");
    private Instant nextSweep = now;

    Play(int failing, How how, boolean late) {
      ports = new FaultyPorts(failing, how);
      ports.over(rig);
      jobs.add(new Job(now, order++, FoundingStory.promise(), null));
      if (late) {
        Fact call = FoundingStory.call(FoundingStory.at("03T16:00"));
        jobs.add(new Job(FoundingStory.at("04T10:01"), order++, call, null));
      }
    }

    Play run() {
      Instant end = FoundingStory.at("06T12:00");
      while (true) {
        collect();
        Instant sweep = sweep();
        Instant message = jobs.isEmpty() ? Instant.MAX : jobs.element().at();
        Instant next = sweep.isBefore(message) ? sweep : message;
        if (next.isAfter(end)) {
          return this;
        }
        now = next.isAfter(now) ? next : now;
        if (sweep.isBefore(message)) {
          sweepNow();
        } else {
          work(jobs.remove());
        }
      }
    }

    private void collect() {
      for (TestWakes.Message message : rig.queue.take()) {
        jobs.add(new Job(now.plus(message.delay()), order++, null, message));
      }
    }

    /** A minute before the next wake, and every minute while one is overdue. */
    private Instant sweep() {
      Instant first =
          Stream.of(0, 1)
              .flatMap(shard -> rig.index.before(shard, Instant.MAX, 1).stream())
              .map(waking -> waking.wakeAt().minus(AGAIN))
              .min(Comparator.naturalOrder())
              .orElse(Instant.MAX);
      return first.isBefore(nextSweep) ? nextSweep : first;
    }

    private void sweepNow() {
      nextSweep = now.plus(AGAIN);
      rig.index.finishedTick(now.minus(AGAIN));
      try {
        rig.sweep().run(now);
      } catch (RuntimeException comesAgainInAMinute) {
        return;
      }
    }

    private void work(Job job) {
      try {
        TestWakes.Message wake = job.wake();
        if (job.fact() != null) {
          rig.takeIn().take(job.fact(), now);
        } else if (wake != null && wake.caseId() != null) {
          rig.wakeCase().run(wake.caseId(), now);
        } else if (wake != null && wake.person() != null) {
          rig.wakeDesk().run(wake.person(), now);
        } else if (wake != null && wake.key() != null) {
          rig.fanOut().run(wake.key(), wake.after(), now);
        }
      } catch (RuntimeException comesAgain) {
        jobs.add(new Job(now.plusSeconds(1), order++, job.fact(), job.wake()));
      }
    }

    /** To whom went which mail, each once. */
    List<String> told() {
      return rig.mails.stream()
          .collect(Collectors.toMap(Mail::id, mail -> mail, (one, again) -> one, TreeMap::new))
          .values()
          .stream()
          .map(mail -> mail.to() + ": " + mail.subject())
          .sorted()
          .toList();
    }

    Map<String, Long> copies() {
      return rig.mails.stream().collect(Collectors.groupingBy(Mail::id, Collectors.counting()));
    }

    List<String> verdicts() {
      return rig.ledgerStore.all().stream()
          .map((LedgerRow row) -> row.commitment() + " " + row.state() + " " + row.endedAt())
          .sorted()
          .toList();
    }

    long left() {
      return Stream.of("alex", "jo", "ruth")
          .mapToLong(name -> rig.deskStore.waiting(name + "@firm.example").size())
          .sum();
    }
  }
}
