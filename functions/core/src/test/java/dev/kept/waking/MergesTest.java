package dev.kept.waking;

import static dev.kept.waking.Happenings.CASE;
import static dev.kept.waking.Happenings.NINE;
import static dev.kept.waking.Happenings.OTHER;
import static dev.kept.waking.Happenings.merged;
import static dev.kept.waking.Happenings.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kept.casefile.CaseFiles;
import dev.kept.casefile.Head;
import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import dev.kept.testing.ForwardingFiles;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A promise made in a case that goes on in another is told once, and by somebody. */
class MergesTest {

  private static final Instant TEN = NINE.plus(ToyRules.TIME);
  private static final Instant MERGED = NINE.plusSeconds(600);

  @Test
  void aPromiseIsSomebodysAtEveryStepOfAMerge() {
    assertThat(toldWhileMerging(rig -> rig.files)).isNotEmpty().allMatch(List.of("broken")::equals);
  }

  @Test
  void pointingToTheSurvivorFirstWouldLeaveAPromiseWithNobody() {
    assertThat(toldWhileMerging(rig -> new IntoFirst(rig.files))).contains(List.of());
  }

  /** After so many steps of a merge both cases wake at the deadline, and the merge stands still. */
  private static List<List<String>> toldWhileMerging(Function<Rig, CaseFiles> variant) {
    List<List<String>> told = new ArrayList<>();
    for (int steps = 1; ; steps++) {
      Rig rig = new Rig();
      new Director().over(rig);
      rig.take(reply(OTHER, "p", NINE), NINE);
      rig.take(reply(CASE, "q", MERGED), MERGED);
      rig.files = variant.apply(rig);
      Director.Worker merging =
          new Director().worker(() -> rig.takeIn().take(merged(OTHER, CASE, MERGED), MERGED));
      if (!merging.steps(steps)) {
        return told;
      }
      rig.wakeCase().run(CASE, TEN);
      rig.wakeCase().run(OTHER, TEN);
      rig.deliver(TEN);
      told.add(rig.told());
      merging.dies();
    }
  }

  /** Puts the pointer to the survivor before the survivor knows. */
  private static final class IntoFirst extends ForwardingFiles {
    private Optional<Fact> from = Optional.empty();

    IntoFirst(CaseFiles files) {
      super(files);
    }

    @Override
    public boolean add(CaseId caseId, Fact fact) {
      if (fact instanceof Fact.MergedFrom) {
        from = Optional.of(fact);
        return true;
      }
      boolean added = super.add(caseId, fact);
      from.ifPresent(late -> super.add(CASE, late));
      from = Optional.empty();
      return added;
    }
  }

  @Test
  void aWorkerMayDieAnywhereInAMergedCasesWake() {
    assertThat(toldAfterEachDeath((rig, at) -> () -> rig.wakeCase().run(OTHER, at)))
        .isNotEmpty()
        .allMatch(List.of("broken")::equals);
  }

  @Test
  void writingTheTerminalHeadFirstWouldLoseThePromise() {
    assertThat(toldAfterEachDeath((rig, at) -> () -> terminalFirst(rig, at))).contains(List.of());
  }

  private static void terminalFirst(Rig rig, Instant at) {
    Head found = rig.files.head(OTHER).orElseThrow();
    Head terminal = new Head(found.version() + 1, at, "merged", 2, List.of(), null);
    rig.files.replace(OTHER, terminal, found.version());
    rig.wakeCase().run(CASE, at);
  }

  /** The merge is known, nobody has woken for it; the other's timer does, and its worker dies. */
  private static List<List<String>> toldAfterEachDeath(
      BiFunction<Rig, Instant, Runnable> otherWakes) {
    List<List<String>> told = new ArrayList<>();
    for (int steps = 1; ; steps++) {
      Rig rig = new Rig();
      new Director().over(rig);
      rig.take(reply(OTHER, "p", NINE), NINE);
      Fact fact = merged(OTHER, CASE, MERGED);
      rig.store.add(CASE, new Fact.MergedFrom(fact.origin(), OTHER));
      rig.store.add(OTHER, fact);
      rig.sweep().run(TEN.minusSeconds(60));
      rig.loseMessages();
      Director.Worker worker = new Director().worker(otherWakes.apply(rig, TEN));
      if (!worker.steps(steps)) {
        return told;
      }
      worker.dies();
      rig.loseMessages();
      rig.pass(TEN.plusSeconds(1), TEN.plus(Duration.ofMinutes(30)));
      told.add(rig.told());
    }
  }

  @Test
  void aMergeDoesNotTellTwice() {
    assertThat(toldBeforeAndAfterAMerge(new ToyRules())).containsExactly("broken");
  }

  @Test
  void namingACommitmentByTheCaseThatReadsItWouldTellTwice() {
    assertThat(toldBeforeAndAfterAMerge(new ToyRules(true))).containsExactly("broken", "broken");
  }

  private static List<String> toldBeforeAndAfterAMerge(CaseReading rules) {
    Rig rig = new Rig();
    rig.rules = rules;
    rig.take(reply(OTHER, "p", NINE), NINE);
    rig.pass(NINE, TEN.plusSeconds(60));
    rig.take(merged(OTHER, CASE, TEN.plusSeconds(90)), TEN.plusSeconds(90));
    rig.pass(TEN.plusSeconds(120), TEN.plus(Duration.ofHours(1)));
    return rig.told();
  }

  @Test
  void everyCaseOfAChainOrACircleHasTheSameRoot() {
    Rig rig = new Rig();
    CaseId third = new CaseId("zendesk", "3");
    rig.take(reply(third, "p", NINE), NINE);
    rig.take(merged(third, OTHER, MERGED), MERGED);
    rig.take(merged(OTHER, CASE, MERGED), MERGED);
    rig.take(merged(CASE, third, MERGED), MERGED);
    rig.pass(MERGED, TEN.plus(Duration.ofHours(1)));
    assertThat(rig.told()).containsExactly("broken");
    assertThat(rig.store.head(OTHER).orElseThrow().verdicts()).isEmpty();
    assertThat(rig.store.head(CASE).orElseThrow().verdicts()).hasSize(1);
  }

  @Test
  void aCircleInWhichNobodyIsTheRootIsAnErrorAndNotALoop() {
    Rig rig = new Rig();
    rig.rules =
        (caseId, facts, policies, now) ->
            new dev.kept.casefile.Reading(
                caseId, now, 0, "", List.of(), List.of(), null, caseId.equals(CASE) ? OTHER : CASE);
    assertThatThrownBy(() -> rig.wakeCase().run(CASE, NINE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("zendesk:1");
  }
}
