package dev.kept.casefile;

import static dev.kept.casefile.Scene.BOT;
import static dev.kept.casefile.Scene.DESK;
import static dev.kept.casefile.Scene.ROSA;
import static dev.kept.casefile.Scene.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Laws over seeded random cases: what came when, how often and in which order changes nothing. Each
 * case has a seed of its own; of one that fails, that seed and the smallest story are told.
 */
class ConvergenceTest {

  /**
   * Of each series and law: 202,500 together; by hand with {@code -Dlaws.cases=13400} a million.
   */
  private static final int CASES = Integer.getInteger("laws.cases", 2_700);

  private static final Instant START = at("2026-03-02T09:00");

  static LongStream series() {
    return LongStream.range(0, 25);
  }

  /** What may go wrong with some facts of a scene, read at an instant. */
  private interface Wrong {
    boolean is(Scene scene, List<Fact> facts, Instant now, Random random);
  }

  @ParameterizedTest(name = "series {0}")
  @MethodSource("series")
  void anyOrderAndAnyRepetitionReadTheSame(long series) {
    never(series, "another order reads differently", ConvergenceTest::isReadDifferently);
  }

  private static boolean isReadDifferently(
      Scene scene, List<Fact> facts, Instant now, Random random) {
    List<Fact> shuffled = new ArrayList<>(facts);
    if (random.nextInt(2) == 0) {
      shuffled.addAll(facts);
    }
    Collections.shuffle(shuffled, random);
    return !scene.read(shuffled, now).equals(scene.read(facts, now));
  }

  @ParameterizedTest(name = "series {0}")
  @MethodSource("series")
  void nothingChangesBetweenNowAndTheInstantToLookAgain(long series) {
    never(series, "something changes before it is looked at", ConvergenceTest::changesUnseen);
  }

  private static boolean changesUnseen(Scene scene, List<Fact> facts, Instant now, Random random) {
    Reading reading = scene.read(facts, now);
    Instant wakeAt = reading.wakeAt();
    if (wakeAt != null && !wakeAt.isAfter(now)) {
      return true;
    }
    Instant justBefore = wakeAt == null ? now.plus(Duration.ofDays(200)) : wakeAt.minusNanos(1);
    Reading later = scene.read(facts, justBefore);
    return !later.commitments().equals(reading.commitments())
        || !later.owed().equals(reading.owed())
        || !Objects.equals(later.wakeAt(), wakeAt);
  }

  @ParameterizedTest(name = "series {0}")
  @MethodSource("series")
  void whatWasSaidIsNotSaidAgain(long series) {
    never(series, "what was said is owed again", ConvergenceTest::isSaidAgain);
  }

  private static boolean isSaidAgain(Scene scene, List<Fact> facts, Instant now, Random random) {
    List<Fact> told = new ArrayList<>(facts);
    told.addAll(scene.told(facts, now));
    return !scene.read(told, now).owed().isEmpty();
  }

  private static void never(long series, String what, Wrong wrong) {
    for (int i = 0; i < CASES; i++) {
      long seed = series * 1_000_000_000 + i;
      Random random = new Random(seed);
      Scene scene = scene(random);
      Instant now = START.plus(Duration.ofMinutes(random.nextInt(30_000)));
      if (wrong.is(scene, scene.facts(), now, random)) {
        throw new AssertionError(
            "seed %d, read at %s: %s. The smallest story: %s"
                .formatted(seed, now, what, smallest(scene, now, seed, wrong)));
      }
    }
  }

  /** Where it takes luck, as with an order, many are tried. */
  private static List<Fact> smallest(Scene scene, Instant now, long seed, Wrong wrong) {
    return Smallest.of(
        scene.facts(),
        facts -> {
          Random random = new Random(seed);
          return IntStream.range(0, 100).anyMatch(i -> wrong.is(scene, facts, now, random));
        });
  }

  @Test
  void aFaultIsToldWithItsSeedAndItsSmallestStory() {
    Wrong threeContacts =
        (scene, facts, now, random) ->
            facts.stream().filter(Fact.CustomerWrote.class::isInstance).count() >= 3;
    assertThatThrownBy(() -> never(3, "three contacts", threeContacts))
        .hasMessageMatching("seed 3\\d{9}, read at .*: three contacts\\. The smallest story: .*")
        .satisfies(it ->
            assertThat(it.getMessage().split("CustomerWrote\\[", -1))
                .as("three, no other")
                .hasSize(4))
        .satisfies(it -> assertThat(it.getMessage()).doesNotContain("StaffReplied", "CallEnded"));
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
