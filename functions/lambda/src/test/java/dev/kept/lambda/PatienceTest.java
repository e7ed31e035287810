package dev.kept.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.fact.CaseId;
import dev.kept.waking.Aside.SetAside;
import dev.kept.waking.WakeIndex.Waking;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A case that cannot be read is tried again, then put off and aside; it holds up nobody. */
class PatienceTest {

  private static final Instant NOW = Instant.parse("2026-03-03T15:00:00Z");
  private static final CaseId CASE = new CaseId("desk", "812");
  private static final CaseId OTHER = new CaseId("desk", "813");

  private final Rig rig = Firm.rig(NOW);

  private String wake(int receives) {
    Store store = rig.store;
    Store failing =
        new Store(
            new FailingFiles(store.files(), CASE),
            store.ledger(),
            store.desks(),
            store.policies(),
            store.wakes(),
            store.aside(),
            store.erasure(),
            store.tombstones(),
            store.phrases(),
            store.bookmarks());
    String batch =
        SqsEvents.received(
            receives, new WakeMessage.OfCase(CASE).text(), new WakeMessage.OfCase(OTHER).text());
    return Rig.ask(new WakeHandler(rig.wiringOver(failing)), batch);
  }

  private void headDue() {
    assertThat(
            rig.store
                .files()
                .replace(
                    CASE,
                    new dev.kept.casefile.Head(
                        1, NOW, "hash", 1, List.of(), NOW.minus(Duration.ofMinutes(9))),
                    0))
        .isTrue();
  }

  private List<Waking> due(Instant before) {
    return java.util.stream.IntStream.range(0, rig.store.wakes().shards())
        .mapToObj(shard -> rig.store.wakes().before(shard, before, 10))
        .flatMap(List::stream)
        .filter(waking -> CASE.text().equals(waking.caseId()))
        .toList();
  }

  @Test
  void aFailedWakeComesAgainByItself() {
    headDue();
    assertThat(wake(4)).contains("\"itemIdentifier\":\"m0\"").doesNotContain("m1");
    assertThat(rig.store.aside().list(10)).isEmpty();
    assertThat(due(NOW)).hasSize(1);
  }

  @Test
  void theFifthTimeItsHeadIsPutOffAndSetAsideWithoutACustomersWord() {
    headDue();
    assertThat(wake(5)).isEqualTo("{\"batchItemFailures\":[]}");
    assertThat(rig.store.aside().list(10))
        .singleElement()
        .extracting(SetAside::source, SetAside::body, SetAside::times)
        .containsExactly("kept", "case desk:812", 1);
    assertThat(due(NOW.plus(Duration.ofMinutes(59)))).isEmpty();
    assertThat(due(NOW.plus(Duration.ofMinutes(61)))).hasSize(1);
  }

  @Test
  void eachTimeItIsPutOffForLonger() {
    headDue();
    wake(5);
    rig.now = NOW.plus(Duration.ofHours(1));
    wake(5);
    assertThat(due(NOW.plus(Duration.ofMinutes(179)))).isEmpty();
    assertThat(due(NOW.plus(Duration.ofMinutes(181)))).hasSize(1);
  }
}
