package dev.kept.waking;

import static dev.kept.testing.SampleFacts.NINE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.fact.CaseId;
import dev.kept.fact.CustomerKey;
import dev.kept.waking.Tombstones.Forgot;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of tombstones does. */
public abstract class TombstonesContract {

  private static final Instant TEN = NINE.plusSeconds(3600);

  private Tombstones tombstones;

  /** A store with nothing in it. */
  protected abstract Tombstones empty();

  @BeforeEach
  void startsEmpty() {
    tombstones = empty();
  }

  @Test
  void holdsNothingAtFirst() {
    assertThat(tombstones.version()).isZero();
    assertThat(tombstones.all()).isEmpty();
    assertThat(tombstones.begun()).isEmpty();
    assertThat(tombstones.done()).isEmpty();
  }

  @Test
  void keepsEachHashWithItsInstant() {
    tombstones.bury(Set.of("a", "b"), NINE);
    tombstones.bury(Set.of("c"), TEN);

    assertThat(tombstones.all()).isEqualTo(Map.of("a", NINE, "b", NINE, "c", TEN));
  }

  @Test
  void movesForwardAndNeverBack() {
    tombstones.bury(Set.of("a"), TEN);
    tombstones.bury(Set.of("a"), NINE);
    assertThat(tombstones.all()).isEqualTo(Map.of("a", TEN));

    tombstones.bury(Set.of("a"), TEN.plusNanos(1));
    assertThat(tombstones.all()).isEqualTo(Map.of("a", TEN.plusNanos(1)));
  }

  @Test
  void raisesItsVersionEachTime() {
    tombstones.bury(Set.of("a"), NINE);
    long first = tombstones.version();
    tombstones.bury(Set.of("a"), TEN);

    assertThat(first).isPositive();
    assertThat(tombstones.version()).isGreaterThan(first);
  }

  @Test
  void tellsMany() {
    Set<String> many =
        IntStream.range(0, 400).mapToObj("hash %d"::formatted).collect(Collectors.toSet());
    tombstones.bury(many, NINE);

    assertThat(tombstones.all().keySet()).isEqualTo(many);
  }

  @Test
  void keepsTheWorkUntilItIsFinishedAndThenTheRecordAlone() {
    Forgetting work = work("1");
    tombstones.begin(work);
    assertThat(tombstones.begun()).containsExactly(work);

    tombstones.begin(work.toDelete());
    tombstones.begin(work.toDelete());
    assertThat(tombstones.begun()).containsExactly(work.toDelete());

    Forgot record = new Forgot("1", NINE, 3, 2, 17, 4, 1, 5);
    tombstones.finish(work, record);
    tombstones.finish(work, record);
    assertThat(tombstones.begun()).isEmpty();
    assertThat(tombstones.done()).containsExactly(record);
  }

  @Test
  void recordsTheSameCustomerEachTimeInOrder() {
    Forgot first = new Forgot("1", NINE, 3, 2, 17, 4, 1, 5);
    Forgot second = new Forgot("1", TEN, 1, 1, 2, 0, 0, 0);
    tombstones.finish(work("1"), second);
    tombstones.finish(work("1"), first);

    assertThat(tombstones.done()).containsExactly(first, second);
  }

  @Test
  void keepsWorkOfAnyLength() {
    Forgetting big =
        new Forgetting(
            "1",
            NINE,
            Set.of(CustomerKey.mail("dana@example.com")),
            IntStream.range(0, 20_000)
                .mapToObj(i -> new CaseId("zendesk", "a case with a number " + i))
                .collect(Collectors.toSet()),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            0,
            false);
    tombstones.begin(big);

    assertThat(tombstones.begun()).containsExactly(big);
  }

  private static Forgetting work(String id) {
    return new Forgetting(
        id,
        NINE,
        Set.of(CustomerKey.mail("dana@example.com"), CustomerKey.telephone("+12025550143")),
        Set.of(new CaseId("zendesk", "5158")),
        Set.of(CustomerKey.known("zendesk", "88")),
        Set.of(new CaseId("zendesk", "6000"), new CaseId("desk", "a|b")),
        Set.of("Dana \"D\" Field", "Дана"),
        Set.of("joe@firm.example"),
        17,
        false);
  }
}
