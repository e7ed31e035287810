package dev.kept.waking;

import static dev.kept.waking.Happenings.CASE;
import static dev.kept.waking.Happenings.NINE;
import static dev.kept.waking.Happenings.OTHER;
import static dev.kept.waking.Happenings.TELEPHONE;
import static dev.kept.waking.Happenings.call;
import static dev.kept.waking.Happenings.knownAs;
import static dev.kept.waking.Happenings.merged;
import static dev.kept.waking.Happenings.reply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.casefile.CaseFiles;
import dev.kept.casefile.Head;
import dev.kept.casefile.Reading;
import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import dev.kept.testing.ForwardingFiles;
import dev.kept.testing.InMemoryCaseFiles;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Facts expire, but none of a case that is still open. */
class KeepingTest {

  private static final Duration RETENTION = Duration.ofDays(400);
  private static final Duration LONG = Duration.ofDays(1_100);
  private static final Instant DUE = NINE.plus(LONG);

  private Instant now = NINE;
  private final Rig rig = new Rig(new InMemoryCaseFiles(RETENTION, () -> now));

  KeepingTest() {
    rig.rules = new ToyRules(LONG);
  }

  /** Each wake comes at its instant, as a sweep sees to it. */
  private void wakeUntil(Instant end) {
    for (Instant at = next(); at.isBefore(end); at = next()) {
      now = at;
      rig.sweep().run(now);
      rig.deliver(now);
    }
    now = end;
  }

  private Instant next() {
    Instant wake =
        List.of(CASE, OTHER).stream()
            .flatMap(caseId -> rig.store.head(caseId).map(Head::wakeAt).stream())
            .min(Instant::compareTo)
            .orElse(Instant.MAX);
    return rig.deskStore
        .head(ToyRules.MAKER)
        .map(head -> head.wakeAt())
        .filter(wake::isAfter)
        .orElse(wake);
  }

  @Test
  void aPromiseThatIsDueInThreeYearsIsStillKnownThen() {
    rig.take(reply(CASE, "p", NINE), NINE);
    wakeUntil(DUE.plusSeconds(60));
    assertThat(rig.told()).containsExactly("broken");
  }

  @Test
  void withoutKeepingItLongerNobodyWouldHearOfIt() {
    rig.files =
        new ForwardingFiles(rig.store) {
          @Override
          public void keepLonger(CaseId caseId) {
            // Left out.
          }
        };
    rig.take(reply(CASE, "p", NINE), NINE);
    wakeUntil(DUE.plusSeconds(60));
    assertThat(rig.told()).isEmpty();
  }

  @Test
  void theProofThatStandsUnderItsCustomerIsKeptAsLong() {
    rig.take(knownAs("k", NINE.minusSeconds(60), Happenings.NUMBER, "+12025550177"), NINE);
    rig.take(reply(CASE, "p", NINE), NINE);
    wakeUntil(NINE.plus(Duration.ofDays(1_000)));
    rig.take(call("c", now, "+12025550177"), now);
    assertThat(word()).isEqualTo("kept");
  }

  @Test
  void whatAMergedCaseBroughtIsKeptWithTheOtherFromThenOn() {
    rig.take(reply(OTHER, "p", NINE), NINE);
    now = NINE.plus(Duration.ofDays(250));
    rig.take(reply(CASE, "q", now), now);
    now = now.plus(Duration.ofDays(40));
    rig.take(merged(OTHER, CASE, now), now);
    wakeUntil(DUE.plusSeconds(60));
    assertThat(rig.told()).containsExactly("broken");
  }

  @Test
  void aCaseAtRestExpiresAndNeverWakesAgain() {
    rig.take(reply(CASE, "p", NINE), NINE);
    rig.take(call("c", NINE.plusSeconds(60)), NINE.plusSeconds(60));
    now = NINE.plus(RETENTION).plusSeconds(60);
    assertThat(rig.store.facts(CASE)).isEmpty();
    assertThat(rig.store.facts(TELEPHONE)).isEmpty();
    assertThat(rig.store.head(CASE)).map(Head::wakeAt).isEmpty();
  }

  @Test
  void aWakeOfWhatIsGoneLeavesNothingBehind() {
    rig.wakeCase().run(CASE, NINE);
    assertThat(rig.store.head(CASE)).isEmpty();
  }

  @Test
  void aProofThatExpiresBeforeItsPromiseAccusesNobody() {
    assertThat(toldWhenOnlyThePromiseIsLeft(rig -> {})).isEmpty();
  }

  @Test
  void tellingWhatWasOwedBeforeMightAccuseSomebody() {
    assertThat(
            toldWhenOnlyThePromiseIsLeft(it ->
                it.files =
                    new ForwardingFiles(it.store) {
                      @Override
                      public java.util.Optional<Duration> retention() {
                        return java.util.Optional.empty();
                      }
                    }))
        .containsExactly("broken");
  }

  private List<String> toldWhenOnlyThePromiseIsLeft(java.util.function.Consumer<Rig> variant) {
    rig.rules = new ToyRules();
    variant.accept(rig);
    Fact proof = call("c", NINE.plusSeconds(60));
    rig.store.add(TELEPHONE, proof);
    now = NINE.plus(Duration.ofDays(10));
    rig.take(reply(CASE, "p", NINE), now);
    assertThat(word()).isEqualTo("kept");
    now = NINE.plus(RETENTION).plus(Duration.ofDays(5));
    rig.take(knownAs("k", now, Happenings.NUMBER, "+12025550177"), now);
    rig.deliver(now.plusSeconds(60));
    return rig.told();
  }

  /** Whatever comes when: until a case first rests it reads as if nothing ever expired. */
  @Test
  void noReadingOfAnOpenCaseEverMissesAFact() {
    long seed = Long.getLong("seed", 20260302L);
    for (int run = 0; run < 200; run++) {
      new Law(seed + run).holds();
    }
  }

  private static final class Law {
    private final Random random;
    private final long seed;
    private Instant now = NINE;
    private final Rig rig = new Rig(new InMemoryCaseFiles(RETENTION, () -> now));
    private final InMemoryCaseFiles forGood = new InMemoryCaseFiles();

    Law(long seed) {
      this.seed = seed;
      this.random = new Random(seed);
      rig.rules = new ToyRules(Duration.ofDays(300 + random.nextInt(1_200)));
    }

    void holds() {
      take(reply(CASE, "p", NINE));
      List<Fact> later = new ArrayList<>();
      for (int i = 0; i < random.nextInt(4); i++) {
        Instant at = NINE.plus(Duration.ofDays(random.nextInt(1_200)));
        later.add(
            random.nextBoolean() ? reply(CASE, "r" + i, at) : call("c" + i, at, "+1202555019" + i));
        later.add(knownAs("k" + i, at.plusSeconds(60), Happenings.NUMBER, "+1202555019" + i));
      }
      later.sort(java.util.Comparator.comparing(Fact::happened));
      for (int day = 0; day < 1_600; day += 5) {
        now = NINE.plus(Duration.ofDays(day));
        while (!later.isEmpty() && !later.getFirst().happened().isAfter(now)) {
          take(later.removeFirst());
        }
        rig.sweep().run(now);
        rig.deliver(now);
        if (!isLikeTheTruth()) {
          return;
        }
      }
    }

    private void take(Fact fact) {
      CaseId caseId = fact.origin().matter().caseId();
      rig.take(fact, now);
      if (caseId != null) {
        forGood.add(caseId, fact);
      } else if (fact instanceof Fact.CallEnded ended) {
        forGood.add(dev.kept.fact.CustomerKey.telephone(ended.call().number()), fact);
      } else {
        fact.origin().matter().customer().keys("kept").forEach(key -> forGood.add(key, fact));
      }
    }

    /** False once the case is at rest: from then on it may expire. */
    private boolean isLikeTheTruth() {
      Reading truth = reading(forGood);
      boolean live = truth.commitments().stream().anyMatch(it -> it.state().isLive());
      if (live) {
        assertThat(words(reading(rig.store))).as("seed %d, %s", seed, now).isEqualTo(words(truth));
      }
      return live;
    }

    private Reading reading(CaseFiles files) {
      return new LookAt(files, rig.policies, rig.rules).run(CASE, now).reading();
    }

    private static List<String> words(Reading reading) {
      return reading.commitments().stream().map(it -> it.id() + " " + it.state().word()).toList();
    }
  }

  private String word() {
    return rig.store.head(CASE).orElseThrow().verdicts().getFirst().word();
  }
}
