package dev.kept.casefile;

import static dev.kept.casefile.Scene.CUSTOMER;
import static dev.kept.casefile.Scene.NOBODY;
import static dev.kept.casefile.Scene.ROSA;
import static dev.kept.casefile.Scene.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import dev.kept.fact.Fact.StatusChanged.Change;
import dev.kept.fact.Signal.Kind;
import dev.kept.testing.Smallest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws of {@link ConvergenceTest}, for what is owed though nobody promised it. */
class ClockLawsTest {

  private static final int CASES = Integer.getInteger("laws.cases", 60);

  static LongStream seeds() {
    return LongStream.range(0, 20);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void anyOrderAndAnyRepetitionReadTheSame(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < CASES; i++) {
      Scene scene = scene(random);
      Instant now = now(random);
      if (differs(scene, scene.facts(), now, random)) {
        List<Fact> smallest =
            Smallest.of(
                scene.facts(),
                facts -> {
                  Random again = new Random(seed);
                  return LongStream.range(0, 100).anyMatch(_ -> differs(scene, facts, now, again));
                });
        throw new AssertionError(
            "seed %d, case %d, read at %s: another order reads differently. The smallest story: %s"
                .formatted(seed, i, now, smallest));
      }
    }
  }

  private static boolean differs(Scene scene, List<Fact> facts, Instant now, Random random) {
    List<Fact> shuffled = new ArrayList<>(facts);
    if (random.nextBoolean()) {
      shuffled.addAll(facts);
    }
    Collections.shuffle(shuffled, random);
    return !scene.read(shuffled, now).equals(scene.read(facts, now));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void nothingChangesBetweenNowAndTheInstantToLookAgain(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < CASES; i++) {
      Scene scene = scene(random);
      List<Fact> facts = scene.facts();
      Instant now = now(random);
      Reading reading = scene.read(facts, now);
      Instant justBefore =
          reading.wakeAt() == null
              ? now.plus(Duration.ofDays(200))
              : reading.wakeAt().minusNanos(1);
      Reading later = scene.read(facts, justBefore);
      assertThat(later.commitments())
          .as("seed %d, case %d", seed, i)
          .isEqualTo(reading.commitments());
      assertThat(later.owed()).as("seed %d, case %d", seed, i).isEqualTo(reading.owed());
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void eachHasAnIdOfItsOwnAndWhatWasSaidIsNotSaidAgain(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < CASES; i++) {
      Scene scene = scene(random);
      String now = "2026-03-%02dT%02d:00".formatted(3 + random.nextInt(20), 8 + random.nextInt(11));
      assertThat(scene.read(now).commitments())
          .as("seed %d, case %d", seed, i)
          .extracting(Commitment::id)
          .doesNotHaveDuplicates();
      scene.tell(now);
      assertThat(scene.read(now).owed()).as("seed %d, case %d", seed, i).isEmpty();
    }
  }

  /** With every promise left out that somebody made, the clocks alone are there and the same. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void promisesAreTheSameWithClocksAndWithout(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < CASES; i++) {
      Scene scene = scene(random);
      Instant now = now(random);
      List<Commitment> with =
          scene.read(scene.facts(), now).commitments().stream()
              .filter(it -> !it.id().isImplied())
              .toList();
      Scene plain = scene.under(it -> Clocked.under(it, dev.kept.policy.Clocks.OFF));
      // A break shields the next promise, whoever owed what was broken; a bot's is no promise.
      assertThat(with)
          .as("seed %d, case %d", seed, i)
          .usingRecursiveFieldByFieldElementComparatorIgnoringFields("shielded")
          .isEqualTo(plain.read(plain.facts(), now).commitments());
    }
  }

  private static Instant now(Random random) {
    return at("2026-03-02T09:00").plus(Duration.ofMinutes(random.nextInt(30_000)));
  }

  /** What may happen in any case, and what matters to clocks, some of it in a merged case. */
  private static Scene scene(Random random) {
    Scene scene = ConvergenceTest.scene(random).under(it -> Clocked.under(it, Clocked.ALL));
    int more = 1 + random.nextInt(6);
    for (int i = 0; i < more; i++) {
      happen(scene, random, ConvergenceTest.time(random));
    }
    return scene;
  }

  private static void happen(Scene scene, Random random, String at) {
    switch (random.nextInt(8)) {
      case 0 -> Clocked.opened(scene, at, random.nextBoolean() ? CUSTOMER : ROSA);
      case 1 -> scene.customer(at);
      case 2 -> Clocked.thanks(scene, at);
      case 3 -> Clocked.becomes(scene, at, random.nextBoolean() ? "pending" : "open");
      case 4 -> scene.writes(at, ROSA);
      case 5 -> scene.status(at, Change.REOPENED, random.nextBoolean() ? NOBODY : ROSA);
      case 6 -> scene.customer(at, Kind.CHASE);
      default -> merge(scene, random, at);
    }
  }

  private static void merge(Scene scene, Random random, String at) {
    CaseId other = new CaseId("zendesk", "8" + (2 + random.nextInt(2)));
    scene.in(other, it -> it.customer(ConvergenceTest.time(random)).writes(at, ROSA));
    scene.in(
        other,
        it ->
            it.also(
                "ticket.merged", at, NOBODY, origin -> new Fact.MergedInto(origin, Scene.CASE)));
  }
}
