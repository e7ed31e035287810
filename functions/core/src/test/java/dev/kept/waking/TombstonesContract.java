package dev.kept.waking;

import static dev.kept.testing.SampleFacts.NINE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.fact.CaseId;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.FactId;
import dev.kept.waking.Tombstones.Forgot;
import java.time.Instant;
import java.util.List;
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
    assertThat(counts()).allMatch(times -> times == 0);
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
  void raisesEveryCopyOfItsCountEachTime() {
    tombstones.bury(Set.of("a"), NINE);
    List<Long> first = counts();
    tombstones.bury(Set.of("a"), TEN);
    List<Long> second = counts();

    assertThat(first).allMatch(times -> times > 0);
    for (int i = 0; i < first.size(); i++) {
      assertThat(second.get(i)).isGreaterThan(first.get(i));
    }
  }

  @Test
  void asksTheSameCopyForTheSameFact() {
    for (int i = 0; i < 20; i++) {
      assertThat(tombstones.count(fact(i)).copy()).isEqualTo(tombstones.count(fact(i)).copy());
    }
  }

  /** What a hundred facts are told, which ask for every copy. */
  private List<Long> counts() {
    return IntStream.range(0, 100).mapToObj(i -> tombstones.count(fact(i)).times()).toList();
  }

  private static FactId fact(int i) {
    return new FactId("zendesk", "ticket.opened", "fact %d".formatted(i));
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
