package dev.kept.waking;

import static dev.kept.testing.SampleFacts.NINE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.casefile.CaseFiles;
import dev.kept.casefile.Head;
import dev.kept.desk.DeskHead;
import dev.kept.desk.Desks;
import dev.kept.fact.CaseId;
import dev.kept.testing.SampleHeads;
import dev.kept.waking.WakeIndex.Waking;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every index of wakes does. */
public abstract class WakeIndexContract {

  private static final CaseId CASE = new CaseId("zendesk", "5158");
  private static final String ANA = "ana@example.com";

  private CaseFiles files;
  private Desks desks;
  private WakeIndex index;

  /** The three ports of one store. */
  public record Parts(CaseFiles files, Desks desks, WakeIndex index) {}

  /** A store with nothing in it, of four shards. */
  protected abstract Parts empty();

  /** The same store, by somebody who is configured for so many shards. */
  protected abstract Parts configured(int shards);

  @BeforeEach
  void startsEmpty() {
    Parts parts = empty();
    files = parts.files();
    desks = parts.desks();
    index = parts.index();
  }

  @Test
  void hasAsManyShardsAsItWasGiven() {
    assertThat(index.shards()).isEqualTo(4);
  }

  @Test
  void holdsOnlyHeadsThatAreToWake() {
    write(CASE, 1, NINE);
    write(new CaseId("zendesk", "never"), 1, null);
    writeDesk(ANA, 1, NINE.plusSeconds(1));
    writeDesk("ben@example.com", 1, null);

    assertThat(before(NINE.plusSeconds(60)))
        .containsExactly(
            new Waking(CASE.text(), null, NINE), new Waking(null, ANA, NINE.plusSeconds(1)));
  }

  @Test
  void tellsWhatLiesBeforeAnInstantAndNotWhatLiesAtIt() {
    write(CASE, 1, NINE);

    assertThat(before(NINE)).isEmpty();
    assertThat(before(NINE.plusNanos(1))).hasSize(1);
  }

  @Test
  void losesAHeadThatNeedNotWakeAnyMore() {
    write(CASE, 1, NINE);
    write(CASE, 2, null);
    writeDesk(ANA, 1, NINE);
    writeDesk(ANA, 2, null);

    assertThat(before(NINE.plusSeconds(60))).isEmpty();
  }

  @Test
  void movesWithTheHead() {
    write(CASE, 1, NINE);
    write(CASE, 2, NINE.plusSeconds(3600));

    assertThat(before(NINE.plusSeconds(60))).isEmpty();
    assertThat(before(NINE.plusSeconds(3601)))
        .containsExactly(new Waking(CASE.text(), null, NINE.plusSeconds(3600)));
  }

  @Test
  void tellsTheEarliestFirstAndNoMoreThanAskedFor() {
    IntStream.range(0, 100)
        .forEach(i -> write(new CaseId("zendesk", "c" + i), 1, NINE.plusSeconds(100 - i)));

    for (int shard = 0; shard < index.shards(); shard++) {
      List<Waking> all = index.before(shard, NINE.plusSeconds(1000), 1000);
      assertThat(all).isSortedAccordingTo((a, b) -> a.wakeAt().compareTo(b.wakeAt()));
      assertThat(all).describedAs("wakes in shard %d of 4", shard).hasSizeBetween(5, 60);
      assertThat(index.before(shard, NINE.plusSeconds(1000), 3)).isEqualTo(all.subList(0, 3));
    }
    assertThat(before(NINE.plusSeconds(1000))).hasSize(100).doesNotHaveDuplicates();
  }

  @Test
  void putsAHeadOff() {
    write(CASE, 1, NINE);
    writeDesk(ANA, 1, NINE);
    before(NINE.plusSeconds(1)).forEach(waking -> index.putOff(waking, NINE.plusSeconds(600)));

    assertThat(before(NINE.plusSeconds(600))).isEmpty();
    assertThat(before(NINE.plusSeconds(601))).hasSize(2);
    assertThat(files.head(CASE)).map(Head::wakeAt).contains(NINE.plusSeconds(600));
    assertThat(desks.head(ANA)).map(DeskHead::wakeAt).contains(NINE.plusSeconds(600));
  }

  @Test
  void doesNotPutOffAHeadThatWasWrittenMeanwhile() {
    write(CASE, 1, NINE);
    Waking stale = before(NINE.plusSeconds(1)).getFirst();
    write(CASE, 2, NINE.plusSeconds(5));
    index.putOff(stale, NINE.plusSeconds(600));

    assertThat(before(NINE.plusSeconds(6)))
        .containsExactly(new Waking(CASE.text(), null, NINE.plusSeconds(5)));
  }

  @Test
  void putsOffAHeadWhoseWakePassedSomeTimeAgo() {
    write(CASE, 1, NINE);
    index.putOff(new Waking(CASE.text(), null, NINE.plusSeconds(60)), NINE.plusSeconds(600));

    assertThat(before(NINE.plusSeconds(600))).isEmpty();
    assertThat(before(NINE.plusSeconds(601))).hasSize(1);
  }

  @Test
  void putsNothingOffThatIsNotThere() {
    index.putOff(new Waking(CASE.text(), null, NINE), NINE.plusSeconds(600));
    index.putOff(new Waking(null, ANA, NINE), NINE.plusSeconds(600));

    assertThat(before(NINE.plusSeconds(1000))).isEmpty();
    assertThat(files.head(CASE)).isEmpty();
  }

  @Test
  void letsAHeadThatWasPutOffBeWritten() {
    write(CASE, 1, NINE);
    index.putOff(new Waking(CASE.text(), null, NINE), NINE.plusSeconds(600));
    write(CASE, 2, null);

    assertThat(before(NINE.plusSeconds(1000))).isEmpty();
  }

  @Test
  void namesCasesAndPeopleAsTheyAre() {
    CaseId odd = new CaseId("help#desk", "é#HEAD:1/2");
    write(odd, 1, NINE);
    writeDesk("o'hara+x@bücher.example", 1, NINE.plusSeconds(1));

    assertThat(before(NINE.plusSeconds(2)))
        .containsExactly(
            new Waking(odd.text(), null, NINE),
            new Waking(null, "o'hara+x@bücher.example", NINE.plusSeconds(1)));
  }

  @Test
  void remembersTheLastFinishedTick() {
    assertThat(index.lastTick()).isEmpty();
    index.finishedTick(NINE);
    index.finishedTick(NINE.plusSeconds(60));

    assertThat(index.lastTick()).contains(NINE.plusSeconds(60));
  }

  private void use(Parts parts) {
    files = parts.files();
    desks = parts.desks();
    index = parts.index();
  }

  @ParameterizedTest(name = "from 4 to {0} shards")
  @ValueSource(ints = {16, 5, 2, 1})
  void losesNothingWhenTheNumberOfShardsIsChangedWhileHeadsExist(int shards) {
    assertThat(index.shards()).isEqualTo(4);
    IntStream.range(0, 60).forEach(i -> write(new CaseId("zendesk", "o" + i), 1, NINE));
    use(configured(shards));
    IntStream.range(0, 60).forEach(i -> write(new CaseId("zendesk", "n" + i), 1, NINE));
    IntStream.range(0, 30).forEach(i -> write(new CaseId("zendesk", "o" + i), 2, NINE));

    assertThat(before(NINE.plusSeconds(1))).hasSize(120).doesNotHaveDuplicates();
    use(configured(4));
    assertThat(before(NINE.plusSeconds(1))).hasSize(120).doesNotHaveDuplicates();
    assertThat(index.shards()).isEqualTo(Math.max(4, shards));
  }

  @Test
  void mendsNothingThatIsInItsPlaceOrNotThere() {
    write(CASE, 1, NINE);
    write(new CaseId("zendesk", "never"), 1, null);

    assertThat(index.mend(CASE)).isFalse();
    assertThat(index.mend(new CaseId("zendesk", "never"))).isFalse();
    assertThat(index.mend(new CaseId("zendesk", "unknown"))).isFalse();
    assertThat(before(NINE.plusSeconds(1))).hasSize(1);
  }

  private List<Waking> before(Instant instant) {
    return IntStream.range(0, index.shards())
        .mapToObj(shard -> index.before(shard, instant, 1000))
        .flatMap(List::stream)
        .sorted((a, b) -> a.wakeAt().compareTo(b.wakeAt()))
        .toList();
  }

  private void write(CaseId caseId, long version, @Nullable Instant wakeAt) {
    assertThat(files.replace(caseId, SampleHeads.waking(version, wakeAt), version - 1)).isTrue();
  }

  private void writeDesk(String person, long version, @Nullable Instant wakeAt) {
    DeskHead next = new DeskHead(version, null, wakeAt, null, null, null, 0, null);
    assertThat(desks.replace(person, next, version - 1)).isTrue();
  }
}
