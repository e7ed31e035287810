package dev.kept.waking;

import static dev.kept.testing.SampleFacts.NINE;
import static dev.kept.testing.SampleFacts.note;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.casefile.CaseFiles;
import dev.kept.casefile.Notice;
import dev.kept.casefile.Notice.Urgency;
import dev.kept.desk.Desks;
import dev.kept.fact.CaseId;
import dev.kept.fact.CommitmentId;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.Statement;
import dev.kept.testing.SampleHeads;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store forgets when it is told to, and what it does not. */
public abstract class ErasureContract {

  private static final CaseId CASE = new CaseId("zendesk", "5158");
  private static final CaseId LIKE_IT = new CaseId("zendesk", "51580");
  private static final CustomerKey DANA = CustomerKey.mail("dana@example.com");
  private static final CustomerKey LIKE_HER = CustomerKey.mail("dana@example.com.example");

  /** The ports of one store, with nothing in it. */
  public record Stored(CaseFiles files, Desks desks, Erasure erasure) {}

  private CaseFiles files;
  private Desks desks;
  private Erasure erasure;

  protected abstract Stored empty();

  @BeforeEach
  void startsEmpty() {
    Stored stored = empty();
    files = stored.files();
    desks = stored.desks();
    erasure = stored.erasure();
  }

  @Test
  void deletesWhatHappenedUpToTheInstantAndLeavesTheOneFact() {
    Fact stays = note(CASE, "stays", NINE);
    Fact later = note(CASE, "later", NINE.plusNanos(1));
    files.add(CASE, note(CASE, "before", NINE.minusSeconds(1)));
    files.add(CASE, note(CASE, "same instant", NINE));
    files.add(CASE, stays);
    files.add(CASE, later);
    files.add(LIKE_IT, note(LIKE_IT, "1", NINE));

    assertThat(erasure.erase(CASE, NINE, stays)).isEqualTo(2);
    assertThat(files.facts(CASE)).containsExactly(stays, later);
    assertThat(files.facts(LIKE_IT)).hasSize(1);
    assertThat(erasure.erase(CASE, NINE, stays)).isZero();
  }

  @Test
  void deletesTheFullWordsHoweverLong() {
    FactId fact = new FactId("zendesk", "ticket.internal_note", "1");
    files.keepWords(CASE, fact, "a😀é€".repeat(100_000));
    files.keepWords(LIKE_IT, fact, "hers");
    erasure.erase(CASE, NINE, note(CASE, "stays", NINE));

    assertThat(files.words(CASE, fact)).isEmpty();
    assertThat(files.words(LIKE_IT, fact)).contains("hers");
  }

  @Test
  void leavesTheHead() {
    files.replace(CASE, SampleHeads.waking(1, NINE), 0);
    erasure.erase(CASE, NINE, note(CASE, "stays", NINE));

    assertThat(files.head(CASE)).isPresent();
  }

  @Test
  void deletesACustomersFactsUpToTheInstant() {
    files.add(DANA, note(CASE, "1", NINE));
    files.add(DANA, note(CASE, "2", NINE.plusNanos(1)));
    files.add(LIKE_HER, note(CASE, "3", NINE));

    assertThat(erasure.erase(DANA, NINE)).isEqualTo(1);
    assertThat(files.facts(DANA)).containsExactly(note(CASE, "2", NINE.plusNanos(1)));
    assertThat(files.facts(LIKE_HER)).hasSize(1);
  }

  @Test
  void deletesManyOfThem() {
    IntStream.range(0, 150).forEach(i -> files.add(CASE, note(CASE, "" + i, NINE)));

    assertThat(erasure.erase(CASE, NINE, note(CASE, "stays", NINE))).isEqualTo(150);
    assertThat(files.facts(CASE)).isEmpty();
  }

  @Test
  void removesOneFactWithItsWords() {
    Fact gone = note(CASE, "1", NINE);
    files.add(CASE, gone);
    files.add(CASE, note(CASE, "2", NINE));
    files.keepWords(CASE, gone.id(), "all of it");
    files.add(DANA, gone);
    erasure.remove(CASE, gone);
    erasure.remove(DANA, gone);
    erasure.remove(DANA, gone);

    assertThat(files.facts(CASE)).containsExactly(note(CASE, "2", NINE));
    assertThat(files.words(CASE, gone.id())).isEmpty();
    assertThat(files.facts(DANA)).isEmpty();
  }

  @Test
  void putsABlankedFactInItsPlace() {
    Fact said = note(CASE, "1", NINE, "ring her on her own number");
    Fact blanked = note(CASE, "1", NINE, "(forgotten)");
    files.add(CASE, said);
    files.keepWords(CASE, said.id(), "all of it");
    erasure.replace(CASE, blanked);

    assertThat(files.facts(CASE)).containsExactly(blanked);
    assertThat(files.words(CASE, said.id())).isEmpty();
  }

  @Test
  void unlinksOneCase() {
    files.link(DANA, CASE);
    files.link(DANA, LIKE_IT);
    erasure.unlink(DANA, CASE);
    erasure.unlink(DANA, CASE);

    assertThat(files.links(DANA, null).cases()).containsExactly(LIKE_IT);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void takesNoticesOffADeskAlsoTheDoneOnes(boolean longNames) {
    String id = longNames ? "x".repeat(600) : "1";
    Notice waits = notice(CASE, id, "reminder");
    Notice done = notice(CASE, id, "maker");
    Notice another = notice(LIKE_IT, id, "reminder");
    desks.post(waits);
    desks.post(done);
    desks.done("joe@firm.example", done.key(), NINE);
    desks.post(another);

    assertThat(erasure.takeOff("joe@firm.example", Set.of(CASE))).isPositive();
    assertThat(desks.waiting("joe@firm.example")).containsExactly(another);
    assertThat(erasure.takeOff("nobody@firm.example", Set.of(CASE))).isZero();
  }

  @Test
  void scrubsAStoreThatGoesOn() {
    files.add(CASE, note(CASE, "1", NINE));
    erasure.scrub();

    assertThat(files.facts(CASE)).hasSize(1);
  }

  private static Notice notice(CaseId caseId, String id, String step) {
    CommitmentId commitment =
        new CommitmentId(caseId, new FactId("zendesk", "ticket.agent_replied", id), 0);
    Statement statement = new Statement(commitment, 0, step, "joe@firm.example", "open", 0);
    return new Notice(caseId, statement, Urgency.NOW, NINE);
  }
}
