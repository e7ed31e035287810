package dev.kept.casefile;

import static dev.kept.casefile.Scene.BOT;
import static dev.kept.casefile.Scene.DESK;
import static dev.kept.casefile.Scene.ROSA;
import static dev.kept.casefile.Scene.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.fact.Action;
import dev.kept.fact.Condition;
import dev.kept.fact.Fact;
import dev.kept.fact.Person;
import dev.kept.fact.Signal.Kind;
import dev.kept.fact.When;
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

/** Laws over seeded random cases: what came when, how often and in which order changes nothing. */
class ConvergenceTest {

  /** Of each seed and law; by hand with {@code -Dlaws.cases=40000}, which are three millions. */
  private static final int CASES = Integer.getInteger("laws.cases", 400);

  static LongStream seeds() {
    return LongStream.range(0, 25);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void anyOrderAndAnyRepetitionReadTheSame(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < CASES; i++) {
      Scene scene = scene(random);
      Instant now = at("2026-03-02T09:00").plus(Duration.ofMinutes(random.nextInt(30_000)));
      List<Fact> shuffled = new ArrayList<>(scene.again(random.nextInt(2)).facts());
      Collections.shuffle(shuffled, random);
      if (!scene.read(shuffled, now).equals(scene.read(scene.facts(), now))) {
        throw new AssertionError(
            "seed %d, case %d, read at %s: another order reads differently. The smallest story: %s"
                .formatted(seed, i, now, smallest(scene, now, seed)));
      }
    }
  }

  private static List<Fact> smallest(Scene scene, Instant now, long seed) {
    return Smallest.of(
        scene.facts(),
        facts -> {
          List<Fact> shuffled = new ArrayList<>(facts);
          shuffled.addAll(facts);
          Random random = new Random(seed);
          for (int i = 0; i < 100; i++) {
            Collections.shuffle(shuffled, random);
            if (!scene.read(shuffled, now).equals(scene.read(facts, now))) {
              return true;
            }
          }
          return false;
        });
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void nothingChangesBetweenNowAndTheInstantToLookAgain(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < CASES; i++) {
      Scene scene = scene(random);
      List<Fact> facts = scene.facts();
      Instant now = at("2026-03-02T09:00").plus(Duration.ofMinutes(random.nextInt(30_000)));
      Reading reading = scene.read(facts, now);
      Instant justBefore =
          reading.wakeAt() == null
              ? now.plus(Duration.ofDays(200))
              : reading.wakeAt().minusNanos(1);
      Reading later = scene.read(facts, justBefore);
      assertThat(later.commitments())
          .as("seed %d, case %d", seed, i)
          .isEqualTo(reading.commitments());
      assertThat(later.owed()).isEqualTo(reading.owed());
      assertThat(later.wakeAt()).isEqualTo(reading.wakeAt());
      assertThat(reading.wakeAt()).matches(at -> at == null || at.isAfter(now));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whatWasSaidIsNotSaidAgain(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < CASES; i++) {
      Scene scene = scene(random);
      String now = "2026-03-%02dT%02d:00".formatted(3 + random.nextInt(20), 8 + random.nextInt(11));
      scene.tell(now);
      assertThat(scene.read(now).owed()).as("seed %d, case %d", seed, i).isEmpty();
    }
  }

  /** A few days of a case: promises, contacts, calls and clicks at random. */
  static Scene scene(Random random) {
    Scene scene = new Scene();
    if (random.nextInt(4) == 0) {
      scene.withoutNumber();
    }
    int facts = 1 + random.nextInt(9);
    for (int i = 0; i < facts; i++) {
      happen(scene, random, time(random));
    }
    return scene;
  }

  static String time(Random random) {
    return "2026-03-%02dT%02d:%02d"
        .formatted(2 + random.nextInt(12), 7 + random.nextInt(13), random.nextInt(60));
  }

  private static void happen(Scene scene, Random random, String at) {
    Person who = random.nextInt(5) == 0 ? BOT : random.nextBoolean() ? ROSA : DESK;
    Duration talk = Duration.ofSeconds(random.nextInt(60));
    switch (random.nextInt(12)) {
      case 0, 1, 2 -> scene.says(at, who, promise(random));
      case 3 -> scene.says(at, who, promise(random), promise(random));
      case 4 -> scene.customer(at, pick(random, Kind.CHASE, Kind.NOT_DONE, Kind.THANKS));
      case 5 -> scene.customer(at, pick(random, Kind.RELEASE, Kind.ANGER, Kind.NO_RUSH));
      case 6 -> scene.weRang(at, talk);
      case 7 -> scene.weRangInVain(at);
      case 8 -> scene.theyRang(at, who);
      case 9 -> scene.customerAsksFor(at, time(random));
      case 10 -> scene.writes(at, who, Kind.PLAIN_APOLOGY);
      default -> scene.status(at, pick(random, Fact.StatusChanged.Change.values()), who);
    }
  }

  private static dev.kept.fact.Promise promise(Random random) {
    Action action = pick(random, Action.values());
    When when = random.nextInt(3) == 0 ? null : When.at("then", null, at(time(random)));
    Condition condition =
        random.nextInt(6) == 0
            ? new Condition("once it is there", pick(random, Condition.On.values()))
            : null;
    return Scene.promise(action, when, condition, 0.4 + random.nextInt(6) / 10.0);
  }

  @SafeVarargs
  private static <T> T pick(Random random, T... from) {
    return from[random.nextInt(from.length)];
  }
}
