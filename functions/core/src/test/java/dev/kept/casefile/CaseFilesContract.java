package dev.kept.casefile;

import static dev.kept.testing.SampleFacts.NINE;
import static dev.kept.testing.SampleFacts.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kept.fact.Blanked;
import dev.kept.fact.CaseId;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.testing.Racing;
import dev.kept.testing.SampleHeads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store of facts and heads does. */
public abstract class CaseFilesContract {

  private static final CaseId CASE = new CaseId("zendesk", "5158");
  private static final CaseId OTHER = new CaseId("zendesk", "51580");
  private static final CustomerKey DANA = CustomerKey.mail("dana@example.com");

  private static final Fact SAID = note(CASE, "1", NINE.plusSeconds(9), "Ring Ana");

  private CaseFiles files;

  /** A store with nothing in it. */
  protected abstract CaseFiles empty();

  @BeforeEach
  void startsEmpty() {
    files = empty();
  }

  @Test
  void knowsNothingAtFirst() {
    assertThat(files.facts(CASE)).isEmpty();
    assertThat(files.facts(DANA)).isEmpty();
    assertThat(files.head(CASE)).isEmpty();
    assertThat(files.links(DANA, null)).isEqualTo(new CaseFiles.Links(List.of(), null));
    assertThat(files.words(CASE, new FactId("zendesk", "ticket.opened", "1"))).isEmpty();
  }

  @Test
  void addsAFactOnce() {
    Fact fact = note(CASE, "1", NINE);

    assertThat(files.add(CASE, fact)).isTrue();
    assertThat(files.add(CASE, fact)).isFalse();
    assertThat(files.facts(CASE)).containsExactly(fact);
  }

  @Test
  void keepsTheFirstOfTwoThatTellTheSame() {
    Fact first = note(CASE, "1", NINE, "as it came first");

    assertThat(files.add(CASE, first)).isTrue();
    assertThat(files.add(CASE, note(CASE, "1", NINE, "edited since"))).isFalse();
    assertThat(files.facts(CASE)).containsExactly(first);
  }

  @Test
  void keepsBothWhereOneFactIsToldWithTwoTimes() {
    assertThat(files.add(CASE, note(CASE, "1", NINE))).isTrue();
    assertThat(files.add(CASE, note(CASE, "1", NINE.plusSeconds(1)))).isTrue();
    assertThat(files.facts(CASE)).hasSize(2);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a nanosecond apart      | 2026-03-02T09:00:00Z           | 2026-03-02T09:00:00.000000001Z
          a tenth after the full  | 2026-03-02T09:00:00Z           | 2026-03-02T09:00:00.1Z
          many digits before few  | 2026-03-02T09:00:00.123456789Z | 2026-03-02T09:00:00.2Z
          over the turn of a year | 2025-12-31T23:59:59.999Z       | 2026-01-01T00:00:00Z
          a clock that was unset  | 1970-01-01T00:00:00Z           | 2026-03-02T09:00:00Z
          before the first epoch  | 1969-12-31T23:59:59Z           | 1970-01-01T00:00:00Z
          """)
  void tellsFactsInTheOrderInWhichTheyHappened(String situation, Instant earlier, Instant later) {
    files.add(CASE, note(CASE, "1", later));
    files.add(CASE, note(CASE, "2", earlier));

    assertThat(files.facts(CASE)).containsExactly(note(CASE, "2", earlier), note(CASE, "1", later));
  }

  @Test
  void tellsFactsOfOneInstantByTheirId() {
    files.add(CASE, note(CASE, "b", NINE));
    files.add(CASE, note(CASE, "a", NINE));

    assertThat(files.facts(CASE)).containsExactly(note(CASE, "a", NINE), note(CASE, "b", NINE));
  }

  @Test
  void keepsCasesAndCustomersApart() {
    CustomerKey likeTheCase = new CustomerKey(CASE.text());
    files.add(CASE, note(CASE, "1", NINE));
    files.add(OTHER, note(OTHER, "2", NINE));
    files.add(likeTheCase, note(CASE, "3", NINE));

    assertThat(files.facts(CASE)).containsExactly(note(CASE, "1", NINE));
    assertThat(files.facts(OTHER)).containsExactly(note(OTHER, "2", NINE));
    assertThat(files.facts(likeTheCase)).containsExactly(note(CASE, "3", NINE));
  }

  @Test
  void keepsOneCallUnderEachKeyThatItNames() {
    CustomerKey number = CustomerKey.telephone("+12025550143");

    assertThat(files.add(DANA, note(CASE, "1", NINE))).isTrue();
    assertThat(files.add(number, note(CASE, "1", NINE))).isTrue();
    assertThat(files.add(number, note(CASE, "1", NINE))).isFalse();
    assertThat(files.facts(number)).isEqualTo(files.facts(DANA)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "with/slashes",
        "with#HEAD",
        "100% off",
        "ünï çødé 😀",
        "İstanbul",
        "'; drop table item",
        "line\u2028separator",
        "~"
      })
  void takesAnyIdAsItIs(String id) {
    files.add(CASE, note(CASE, id, NINE));

    assertThat(files.add(CASE, note(CASE, id, NINE))).isFalse();
    assertThat(files.facts(CASE)).containsExactly(note(CASE, id, NINE));
  }

  @Test
  void tellsLongIdsApart() {
    Fact one = note(CASE, "é".repeat(3000) + "1", NINE);
    Fact two = note(CASE, "é".repeat(3000) + "2", NINE);

    assertThat(files.add(CASE, one)).isTrue();
    assertThat(files.add(CASE, two)).isTrue();
    assertThat(files.add(CASE, one)).isFalse();
    assertThat(files.facts(CASE)).containsExactlyInAnyOrder(one, two);
  }

  @Test
  void tellsEveryFactOfALongCase() {
    String words = "x".repeat(10_000);
    List<Fact> facts =
        IntStream.range(0, 250)
            .mapToObj(i -> note(CASE, "n" + i, NINE.plusSeconds(i), words))
            .toList();
    facts.reversed().forEach(fact -> files.add(CASE, fact));

    assertThat(files.facts(CASE)).isEqualTo(facts);
  }

  @Test
  void writesTheFirstHeadWhereThereIsNone() {
    assertThat(files.replace(CASE, head(1), 0)).isTrue();
    assertThat(files.head(CASE)).contains(head(1));
    assertThat(files.head(OTHER)).isEmpty();
  }

  @Test
  void keepsEverythingThatAHeadSays() {
    files.replace(CASE, SampleHeads.full(1, NINE.plusNanos(1)), 0);

    assertThat(files.head(CASE)).contains(SampleHeads.full(1, NINE.plusNanos(1)));
  }

  @Test
  void writesTheHeadThatFollows() {
    files.replace(CASE, head(1), 0);

    assertThat(files.replace(CASE, head(2), 1)).isTrue();
    assertThat(files.head(CASE)).contains(head(2));
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
  void refusesAHeadThatFollowsAnotherThanTheStored(String situation, long expected) {
    files.replace(CASE, head(1), 0);
    files.replace(CASE, head(2), 1);

    assertThat(files.replace(CASE, head(expected + 1), expected)).isFalse();
    assertThat(files.head(CASE)).contains(head(2));
  }

  @Test
  void refusesAHeadWhereOneWasExpectedAndNoneIs() {
    assertThat(files.replace(CASE, head(4), 3)).isFalse();
    assertThat(files.head(CASE)).isEmpty();
  }

  @Test
  void doesNotTakeAHeadThatSkipsAVersion() {
    assertThatThrownBy(() -> files.replace(CASE, head(3), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("version 2, not 3");
  }

  @Test
  void letsOneOfTwoRacingWorkersWin() {
    for (int version = 1; version <= 10; version++) {
      Head next = head(version);
      int expected = version - 1;
      assertThat(Racing.winners(4, () -> files.replace(CASE, next, expected)))
          .describedAs("winners of version %d", version)
          .isEqualTo(1);
    }
    assertThat(files.head(CASE)).contains(head(10));
  }

  @Test
  void letsOneOfManyAddTheSameFact() {
    Fact fact = note(CASE, "1", NINE);

    assertThat(Racing.winners(8, () -> files.add(CASE, fact))).isEqualTo(1);
  }

  @Test
  void doesNotTellTheHeadAsAFact() {
    files.add(CASE, note(CASE, "1", NINE));
    files.replace(CASE, head(1), 0);
    files.keepWords(CASE, new FactId("zendesk", "ticket.internal_note", "1"), "words");

    assertThat(files.facts(CASE)).hasSize(1);
  }

  @Test
  void linksACaseOnce() {
    files.link(DANA, CASE);
    files.link(DANA, CASE);
    files.add(DANA, note(CASE, "1", NINE));

    assertThat(files.links(DANA, null)).isEqualTo(new CaseFiles.Links(List.of(CASE), null));
    assertThat(files.facts(DANA)).hasSize(1);
  }

  @Test
  void closesALinkForTheVersionThatItWasOpenedForAndForLaterOnes() {
    files.link(DANA, CASE, 3);
    files.closeLink(DANA, CASE, 2, NINE);
    assertThat(files.links(DANA, null).closed()).isEmpty();
    files.closeLink(DANA, CASE, 5, NINE);
    files.closeLink(DANA, CASE, 5, NINE.plusSeconds(60));

    assertThat(files.links(DANA, null).closed()).containsExactly(Map.entry(CASE, NINE));
    assertThat(files.links(DANA, null).cases()).containsExactly(CASE);
  }

  @Test
  void opensAClosedLinkForALaterVersionAlone() {
    files.link(DANA, CASE, 3);
    files.closeLink(DANA, CASE, 3, NINE);
    files.link(DANA, CASE, 3);
    files.link(DANA, CASE, 2);
    assertThat(files.links(DANA, null).closed()).containsKey(CASE);
    files.link(DANA, CASE, 4);
    assertThat(files.links(DANA, null).closed()).isEmpty();
    files.closeLink(DANA, CASE, 3, NINE);

    assertThat(files.links(DANA, null).closed()).isEmpty();
  }

  @Test
  void closesNoLinkThatIsNotThere() {
    files.closeLink(DANA, CASE, 1, NINE);

    assertThat(files.links(DANA, null).cases()).isEmpty();
  }

  @Test
  void tellsEveryCaseThatHasAHead() {
    List<CaseId> cases =
        IntStream.range(0, 130).mapToObj(i -> new CaseId("zendesk", "case-" + i)).toList();
    cases.forEach(caseId -> files.replace(caseId, head(1), 0));
    files.add(OTHER, note(OTHER, "1", NINE));
    List<CaseId> all = new ArrayList<>();
    CaseFiles.Links page = files.cases(null);
    all.addAll(page.cases());
    while (page.next() != null) {
      page = files.cases(page.next());
      all.addAll(page.cases());
    }

    assertThat(all).containsExactlyInAnyOrderElementsOf(cases);
  }

  @Test
  void keepsLongerWhatIsThereAndNothingElse() {
    files.add(CASE, note(CASE, "1", NINE));
    files.keepLonger(CASE);
    files.keepLonger(OTHER);
    files.keepLonger(DANA);

    assertThat(files.facts(CASE)).containsExactly(note(CASE, "1", NINE));
    assertThat(files.facts(OTHER)).isEmpty();
    assertThat(files.facts(DANA)).isEmpty();
  }

  @Test
  void tellsLinksPageByPageInAFixedOrder() {
    List<CaseId> cases =
        IntStream.range(0, 250).mapToObj(i -> new CaseId("zendesk", "case-" + i)).toList();
    cases.forEach(caseId -> files.link(DANA, caseId));
    files.link(CustomerKey.mail("someone.else@example.com"), OTHER);

    assertThat(allLinks(DANA)).containsExactlyInAnyOrderElementsOf(cases).isEqualTo(allLinks(DANA));
  }

  @Test
  void goesOnFromAPageAlthoughLinksWereAddedMeanwhile() {
    IntStream.range(100, 250).forEach(i -> files.link(DANA, new CaseId("zendesk", "case-" + i)));
    CaseFiles.Links first = files.links(DANA, null);
    files.link(DANA, new CaseId("zendesk", "case-0"));
    files.link(DANA, new CaseId("zendesk", "case-999"));

    List<CaseId> seen = new ArrayList<>(first.cases());
    seen.addAll(from(DANA, first.next()));

    assertThat(seen).doesNotHaveDuplicates().contains(new CaseId("zendesk", "case-999"));
    assertThat(seen).hasSizeBetween(151, 152);
  }

  @Test
  void keepsWordsForPeopleToRead() {
    FactId fact = new FactId("zendesk", "ticket.agent_replied", "1");
    files.keepWords(CASE, fact, "We'll ring you by four. 😀\n\n-- Ana");

    assertThat(files.words(CASE, fact)).contains("We'll ring you by four. 😀\n\n-- Ana");
    assertThat(files.words(OTHER, fact)).isEmpty();
  }

  @Test
  void keepsTheWordsOfAVeryLongMessage() {
    FactId fact = new FactId("zendesk", "ticket.agent_replied", "1");
    String words = "a😀é".repeat(200_000);
    files.keepWords(CASE, fact, words);
    files.keepWords(CASE, fact, words);

    assertThat(files.words(CASE, fact).orElseThrow().equals(words)).isTrue();
    assertThat(files.facts(CASE)).isEmpty();
  }

  @Test
  void blanksTheWordsOfOneFactForGood() {
    files.add(CASE, SAID);
    files.add(CASE, note(CASE, "2", NINE));
    files.keepWords(CASE, SAID.id(), "x".repeat(250_000) + " ring Ana");
    files.keepWords(CASE, new FactId("zendesk", "ticket.internal_note", "2"), "stays");

    assertThat(files.blank(CASE, SAID.id())).isTrue();

    assertThat(files.words(CASE, SAID.id())).isEmpty();
    assertThat(files.facts(CASE)).containsExactly(note(CASE, "2", NINE), Blanked.of(SAID));
    assertThat(files.words(CASE, new FactId("zendesk", "ticket.internal_note", "2")))
        .contains("stays");
    assertThat(files.keepWords(CASE, SAID.id(), "ring Ana, told again")).isFalse();
    assertThat(files.add(CASE, SAID)).isFalse();
    assertThat(files.words(CASE, SAID.id())).isEmpty();
    assertThat(files.facts(CASE)).contains(Blanked.of(SAID)).doesNotContain(SAID);
  }

  @Test
  void blanksWordsThatComeOnlyLater() {
    assertThat(files.blank(CASE, SAID.id())).isFalse();
    assertThat(files.blank(CASE, SAID.id())).isFalse();

    assertThat(files.facts(CASE)).isEmpty();
    assertThat(files.keepWords(CASE, SAID.id(), "x".repeat(250_000))).isFalse();
    assertThat(files.words(CASE, SAID.id())).isEmpty();
    assertThat(files.keepWords(OTHER, SAID.id(), "another case")).isTrue();
  }

  private List<CaseId> allLinks(CustomerKey key) {
    CaseFiles.Links first = files.links(key, null);
    List<CaseId> all = new ArrayList<>(first.cases());
    all.addAll(from(key, first.next()));
    return all;
  }

  private List<CaseId> from(CustomerKey key, @Nullable String next) {
    List<CaseId> rest = new ArrayList<>();
    while (next != null) {
      CaseFiles.Links page = files.links(key, next);
      rest.addAll(page.cases());
      next = page.next();
    }
    return rest;
  }

  private static Head head(long version) {
    return SampleHeads.waking(version, null);
  }
}
