package dev.kept.waking;

import static dev.kept.waking.Happenings.CASE;
import static dev.kept.waking.Happenings.NINE;
import static dev.kept.waking.Happenings.OTHER;
import static dev.kept.waking.Happenings.TELEPHONE;
import static dev.kept.waking.Happenings.call;
import static dev.kept.waking.Happenings.merged;
import static dev.kept.waking.Happenings.reply;
import static dev.kept.waking.Happenings.undone;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.casefile.CaseFiles;
import dev.kept.casefile.Head;
import dev.kept.casefile.Linked;
import dev.kept.fact.CaseId;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.testing.ForwardingFiles;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * A case that has rested for a month closes its links when it is woken for nothing, so that a
 * customer's call need not wake all that they ever asked. Whatever order a case that closes and one
 * that reopens it step in: no link of a case that is not at rest is closed.
 */
class ClosedLinksTest {

  private static final Fact PROOF = call("c", NINE.plusSeconds(600));
  private static final Instant NOW = NINE.plusSeconds(700);

  private static final Instant MONTH_LATER = NOW.plus(Duration.ofDays(31));

  @Test
  void aCaseThatRestedForAMonthClosesItsLinksWhenItIsWokenAndOneThatIsReopenedOpensThem() {
    Rig rig = atRest();
    assertThat(rig.store.links(TELEPHONE, null).closed()).isEmpty();
    rig.wakeCase().run(CASE, NOW.plus(Duration.ofDays(29)));
    assertThat(rig.store.links(TELEPHONE, null).closed()).isEmpty();
    rig.wakeCase().run(CASE, MONTH_LATER);
    assertThat(rig.store.links(TELEPHONE, null).closed()).containsEntry(CASE, NOW);
    rig.take(undone(CASE, "u", MONTH_LATER, PROOF), MONTH_LATER);
    assertThat(rig.store.links(TELEPHONE, null).closed()).isEmpty();
  }

  @Test
  void ofACustomersEventsAfterAMonthOnlyTheFirstWakesIt() {
    Rig rig = atRest();
    rig.store.link(TELEPHONE, OTHER);
    rig.take(call("d", MONTH_LATER), MONTH_LATER);
    assertThat(rig.store.links(TELEPHONE, null).closed()).containsOnlyKeys(CASE);
    rig.fanOut().run(TELEPHONE, null, MONTH_LATER);
    assertThat(rig.queue.take()).extracting(TestWakes.Message::caseId).containsExactly(OTHER);
  }

  @Test
  void aCaseThatIsToldOfWithinTheMonthKeepsItsLinksAndLinksNothingAgain() {
    Rig rig = atRest();
    List<CustomerKey> linked = new ArrayList<>();
    rig.files =
        new ForwardingFiles(rig.store) {
          @Override
          public void link(CustomerKey key, CaseId caseId, long version) {
            linked.add(key);
          }
        };
    rig.take(undone(CASE, "u", NOW, PROOF), NOW.plus(Duration.ofDays(3)));
    assertThat(rig.store.facts(CASE)).hasSizeGreaterThan(1);
    assertThat(rig.store.links(TELEPHONE, null).closed()).isEmpty();
    assertThat(linked).isEmpty();
  }

  @Test
  void aProofThatComesALittleLateStillReachesIt() {
    Rig rig = atRest();
    Instant late = NOW.plus(Duration.ofDays(29));
    assertThat(rig.fanOut().run(TELEPHONE, null, late)).isTrue();
    assertThat(rig.queue.take()).extracting(TestWakes.Message::caseId).containsExactly(CASE);
  }

  @Test
  void afterAMonthItSleepsThroughTheEventsOfOthersAndNobodyReadsItsHead() {
    Rig rig = closed();
    rig.store.link(TELEPHONE, OTHER);
    List<CaseId> asked = new ArrayList<>();
    rig.files =
        new ForwardingFiles(rig.store) {
          @Override
          public java.util.Optional<Head> head(CaseId caseId) {
            asked.add(caseId);
            return super.head(caseId);
          }
        };
    rig.fanOut().run(TELEPHONE, null, NOW.plus(Duration.ofDays(31)));
    assertThat(rig.queue.take()).extracting(TestWakes.Message::caseId).containsExactly(OTHER);
    assertThat(asked).isEmpty();
  }

  @Test
  void aCaseThatIsWokenForNothingWritesNothing() {
    Rig rig = atRest();
    List<String> written = new ArrayList<>();
    rig.files =
        new ForwardingFiles(rig.store) {
          @Override
          public void link(CustomerKey key, CaseId caseId, long version) {
            written.add("link");
          }

          @Override
          public boolean replace(CaseId caseId, Head next, long expected) {
            return written.add("head");
          }
        };
    rig.wakeCase().run(CASE, NOW.plus(Duration.ofDays(2)));
    assertThat(written).isEmpty();
  }

  @Test
  void aWorkerThatDiesBetweenHeadAndLinkLeavesItOpenAndTheNextWakeClosesIt() {
    Rig rig = atRest();
    new Director().over(rig);
    new Director()
        .worker(() -> rig.wakeCase().run(CASE, MONTH_LATER))
        .before("CaseFiles.closeLink")
        .dies();
    assertThat(rig.store.links(TELEPHONE, null).closed()).isEmpty();
    rig.wakeCase().run(CASE, MONTH_LATER.plusSeconds(60));
    assertThat(rig.store.links(TELEPHONE, null).closed()).containsKey(CASE);
  }

  @Test
  void theSurvivorIsLinkedBeforeTheMergedCaseCloses() {
    Rig rig = new Rig();
    rig.take(reply(OTHER, "p", NINE), NINE);
    rig.take(merged(OTHER, CASE, NOW), NOW);
    CaseFiles.Links links = rig.store.links(TELEPHONE, null);
    assertThat(links.cases()).containsExactly(CASE, OTHER);
    assertThat(links.closed()).containsOnlyKeys(OTHER);
  }

  @Test
  void inNoOrderOfStepsIsALinkClosedWhoseCaseIsNotAtRest() {
    assertThat(hiddenInAnyOrder(files -> files)).isZero();
  }

  @Test
  void closingWhateverOthersFoundMeanwhileWouldHideProofs() {
    assertThat(hiddenInAnyOrder(ClosesAnyway::new)).isPositive();
  }

  @Test
  void readingWithoutOpeningFirstWouldHideProofs() {
    assertThat(hiddenInAnyOrder(NeverOpens::new)).isPositive();
  }

  @Test
  void closingBehindAHeadThatRemembersTheLinksWouldHideProofs() {
    assertThat(hiddenInAnyOrder(NeverForgets::new)).isPositive();
  }

  /** In how many orders of a worker that closes and one that reopens a proof would be hidden. */
  private static int hiddenInAnyOrder(UnaryOperator<CaseFiles> variant) {
    int hidden = 0;
    int orders = 0;
    for (boolean first : List.of(true, false)) {
      for (int closing = 1; ; closing++) {
        int before = orders;
        for (int opening = 1; ; opening++) {
          Outcome outcome = play(variant, closing, opening, first);
          if (outcome == Outcome.NO_SUCH_ORDER) {
            break;
          }
          orders++;
          hidden += outcome == Outcome.HIDDEN ? 1 : 0;
        }
        if (orders == before) {
          break;
        }
      }
    }
    assertThat(orders).isGreaterThan(200);
    return hidden;
  }

  private enum Outcome {
    RIGHT,
    HIDDEN,
    NO_SUCH_ORDER
  }

  private static Outcome play(
      UnaryOperator<CaseFiles> variant, int closing, int opening, boolean closerEndsFirst) {
    Rig rig = new Rig();
    rig.rests = Duration.ZERO;
    rig.take(reply(CASE, "p", NINE), NINE);
    rig.store.add(TELEPHONE, PROOF);
    rig.wakeCase().run(CASE, NOW);
    new Director().over(rig);
    rig.files = variant.apply(rig.files);
    Fact reopens = undone(CASE, "u", NOW, PROOF);
    Director.Worker closer = new Director().worker(() -> rig.wakeCase().run(CASE, NOW));
    Director.Worker opener = new Director().worker(() -> rig.takeIn().take(reopens, NOW));
    if (!closer.steps(closing) || !opener.steps(opening)) {
      closer.toEnd();
      return Outcome.NO_SUCH_ORDER;
    }
    (closerEndsFirst ? closer : opener).toEnd();
    (closerEndsFirst ? opener : closer).toEnd();
    boolean closed = rig.store.links(TELEPHONE, null).closed().containsKey(CASE);
    boolean rests = rig.store.head(CASE).orElseThrow().isAtRest();
    assertThat(rests).isFalse();
    return closed ? Outcome.HIDDEN : Outcome.RIGHT;
  }

  private static Rig atRest() {
    Rig rig = new Rig();
    rig.take(reply(CASE, "p", NINE), NINE);
    rig.take(PROOF, NOW);
    return rig;
  }

  private static Rig closed() {
    Rig rig = atRest();
    rig.wakeCase().run(CASE, MONTH_LATER);
    return rig;
  }

  /** Writes a head that remembers links which are closed behind it. */
  private static final class NeverForgets extends ForwardingFiles {

    NeverForgets(CaseFiles files) {
      super(files);
    }

    @Override
    public boolean replace(CaseId caseId, Head next, long expected) {
      Linked before = head(caseId).orElseThrow().linked();
      return super.replace(
          caseId,
          new Head(
              next.version(),
              next.readAt(),
              next.hash(),
              next.facts(),
              next.verdicts(),
              next.wakeAt(),
              next.stamp(),
              next.linked().marks().isEmpty() ? before : next.linked()),
          expected);
    }
  }

  /** Closes a link whoever opened it. */
  private static final class ClosesAnyway extends ForwardingFiles {

    ClosesAnyway(CaseFiles files) {
      super(files);
    }

    @Override
    public void closeLink(CustomerKey key, CaseId caseId, long version, Instant since) {
      for (long any = 1; any < 20; any++) {
        super.closeLink(key, caseId, any, since);
      }
    }
  }

  /** Leaves a link that is closed as it is. */
  private static final class NeverOpens extends ForwardingFiles {

    NeverOpens(CaseFiles files) {
      super(files);
    }

    @Override
    public void link(CustomerKey key, CaseId caseId, long version) {
      if (!links(key, null).closed().containsKey(caseId)) {
        super.link(key, caseId, version);
      }
    }
  }
}
