package dev.kept.desk;

import static dev.kept.testing.SampleFacts.NINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kept.casefile.Notice;
import dev.kept.casefile.Notice.Urgency;
import dev.kept.fact.CaseId;
import dev.kept.fact.CommitmentId;
import dev.kept.fact.FactId;
import dev.kept.fact.Statement;
import dev.kept.testing.Racing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every store of desks does. */
public abstract class DesksContract {

  private static final CaseId CASE = new CaseId("zendesk", "5158");
  private static final String ANA = "ana@example.com";

  private Desks desks;

  /** Desks with nothing on them. */
  protected abstract Desks empty();

  @BeforeEach
  void startsEmpty() {
    desks = empty();
  }

  @Test
  void haveNothingOnThemAtFirst() {
    assertThat(desks.waiting(ANA)).isEmpty();
    assertThat(desks.head(ANA)).isEmpty();
  }

  @Test
  void takeANoticeOnce() {
    assertThat(desks.post(notice("1", 0, NINE))).isTrue();
    assertThat(desks.post(notice("1", 0, NINE))).isFalse();
    assertThat(desks.waiting(ANA)).containsExactly(notice("1", 0, NINE));
  }

  @Test
  void keepTheFirstNoticeUnderAKey() {
    desks.post(notice("1", 0, NINE));

    assertThat(desks.post(notice("1", 0, NINE.plusSeconds(60)))).isFalse();
    assertThat(desks.waiting(ANA)).containsExactly(notice("1", 0, NINE));
  }

  @Test
  void keepEverythingThatANoticeSays() {
    Notice aboutTheSetUp =
        new Notice(
            CASE, new Statement(null, 2, "set-up", ANA, "ünreachable \"", 3), Urgency.LIST, NINE);
    desks.post(aboutTheSetUp);

    assertThat(desks.waiting(ANA)).containsExactly(aboutTheSetUp);
  }

  @Test
  void tellNoticesInTheOrderInWhichTheyBecameOwed() {
    desks.post(notice("a", 0, NINE.plusNanos(2)));
    desks.post(notice("b", 0, NINE.plusNanos(1)));
    desks.post(notice("c", 0, NINE));

    assertThat(desks.waiting(ANA))
        .extracting(Notice::owedAt)
        .containsExactly(NINE, NINE.plusNanos(1), NINE.plusNanos(2));
  }

  @Test
  void keepAKeyTakenAfterTheNoticeIsDone() {
    Notice first = notice("1", 0, NINE);
    desks.post(first);
    desks.done(ANA, first.key(), NINE);
    desks.done(ANA, first.key(), NINE.plusSeconds(1));

    assertThat(desks.waiting(ANA)).isEmpty();
    assertThat(desks.post(first)).isFalse();
    assertThat(desks.waiting(ANA)).isEmpty();
    assertThat(desks.post(notice("1", 1, NINE))).isTrue();
    assertThat(desks.waiting(ANA)).containsExactly(notice("1", 1, NINE));
  }

  @Test
  void forgiveThatSomethingUnknownIsDone() {
    desks.done(ANA, "no such key", NINE);

    assertThat(desks.waiting(ANA)).isEmpty();
  }

  @Test
  void keepPeopleApart() {
    desks.post(notice("1", 0, NINE));

    assertThat(desks.waiting("an@example.com")).isEmpty();
    assertThat(desks.waiting("ana@example.co")).isEmpty();
  }

  @Test
  void tellKeysApartThatAreLong() {
    String longId = "é".repeat(2000);
    desks.post(notice(longId + "1", 0, NINE));

    assertThat(desks.post(notice(longId + "2", 0, NINE))).isTrue();
    assertThat(desks.post(notice(longId + "1", 0, NINE))).isFalse();
    desks.done(ANA, notice(longId + "1", 0, NINE).key(), NINE);
    assertThat(desks.waiting(ANA)).containsExactly(notice(longId + "2", 0, NINE));
  }

  @Test
  void tellEveryNoticeOfAFullDesk() {
    String longId = "x".repeat(2000);
    List<Notice> notices =
        IntStream.range(0, 700).mapToObj(i -> notice(longId + i, 0, NINE.plusSeconds(i))).toList();
    notices.reversed().forEach(desks::post);

    assertThat(desks.waiting(ANA)).isEqualTo(notices);
  }

  @Test
  void writeTheHeadThatFollows() {
    assertThat(desks.replace(ANA, head(1), 0)).isTrue();
    assertThat(desks.replace(ANA, full(2), 1)).isTrue();
    assertThat(desks.head(ANA)).contains(full(2));
    assertThat(desks.waiting(ANA)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          read before there was a head | 0
          read one version ago         | 1
          read from the future         | 3
          """)
  void refuseAHeadThatFollowsAnotherThanTheStored(String situation, long expected) {
    desks.replace(ANA, head(1), 0);
    desks.replace(ANA, head(2), 1);

    assertThat(desks.replace(ANA, head(expected + 1), expected)).isFalse();
    assertThat(desks.head(ANA)).contains(head(2));
  }

  @Test
  void doNotTakeAHeadThatSkipsAVersion() {
    assertThatThrownBy(() -> desks.replace(ANA, head(1), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("version 2, not 1");
  }

  @Test
  void letOneOfTwoRacingWorkersClaimTheDesk() {
    for (int version = 1; version <= 10; version++) {
      DeskHead next = head(version);
      int expected = version - 1;
      assertThat(Racing.winners(4, () -> desks.replace(ANA, next, expected)))
          .describedAs("winners of version %d", version)
          .isEqualTo(1);
    }
  }

  @Test
  void letOneOfManyPostTheSameNotice() {
    assertThat(Racing.winners(8, () -> desks.post(notice("1", 0, NINE)))).isEqualTo(1);
  }

  private static Notice notice(String made, int n, Instant owedAt) {
    CommitmentId commitment =
        new CommitmentId(CASE, new FactId("zendesk", "ticket.agent_replied", made), 0);
    return new Notice(
        CASE, new Statement(commitment, 0, "maker", ANA, "broken", n), Urgency.NOW, owedAt);
  }

  private static DeskHead head(long version) {
    return new DeskHead(version, null, null, null, null, null, 0, null);
  }

  private static DeskHead full(long version) {
    return new DeskHead(
        version,
        NINE.plusSeconds(60),
        NINE.plusNanos(7),
        new DeskHead.Batch("batch \"1\"", List.of("key|v0|ä", "b"), true, true, NINE),
        NINE.minusSeconds(5),
        LocalDate.of(2026, 3, 2),
        4,
        LocalDate.of(2026, 2, 28));
  }
}
