package dev.kept.waking;

import static dev.kept.waking.Happenings.CASE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.casefile.Commitment;
import dev.kept.fact.Action;
import dev.kept.fact.Fact;
import dev.kept.fact.Heard;
import dev.kept.fact.Promise;
import dev.kept.fact.When;
import dev.kept.waking.Rebuild.Difference;
import dev.kept.waking.Rebuild.Preview;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What another reader would have read: shown first, and said as facts when somebody wants it. */
class RebuildTest {

  private static final String QUOTE = "We'll call you tomorrow";

  private final FoundingStory story = new FoundingStory();
  private final Rig rig = story.rig();
  private final Instant now = FoundingStory.at("02T16:00");
  private List<Promise> heard = List.of();

  RebuildTest() {
    rig.hearing =
        (message, text, before, policy) -> new Heard(7, policy.version(), false, heard, List.of());
    heard = List.of(promise(Action.CALL, "03T17:00"));
    rig.take(FoundingStory.promise(), FoundingStory.at("02T15:00"));
  }

  private static Promise promise(Action action, String due) {
    return new Promise(
        QUOTE,
        action,
        Promise.By.SPEAKER,
        null,
        When.at("tomorrow", null, FoundingStory.at(due)),
        null,
        0.9,
        false,
        List.of());
  }

  private Rebuild rebuild() {
    return new Rebuild(rig.files, rig.policies, rig.hearing, rig.rules);
  }

  private Preview preview() {
    return rebuild().preview(CASE, rig.policies.current(), now);
  }

  private Commitment only() {
    return new LookAt(rig.files, rig.policies, rig.rules)
        .run(CASE, now)
        .reading()
        .commitments()
        .getFirst();
  }

  @Test
  void whatReadsTheSameDiffersInNothing() {
    assertThat(preview().differences()).isEmpty();
  }

  @Test
  void anotherDueIsShownAndNothingIsChanged() {
    heard = List.of(promise(Action.CALL, "04T17:00"));
    Preview preview = preview();
    assertThat(preview.differences())
        .singleElement()
        .extracting(Difference::quote)
        .isEqualTo(QUOTE);
    assertThat(preview.before().getFirst().due()).isEqualTo(FoundingStory.at("03T17:00"));
    assertThat(preview.after().getFirst().due()).isEqualTo(FoundingStory.at("04T17:00"));
    assertThat(only().due()).isEqualTo(FoundingStory.at("03T17:00"));
  }

  @Test
  void appliedItIsAFactAndAppliedAgainItChangesNothing() {
    heard = List.of(promise(Action.VISIT, "04T17:00"));
    rebuild().apply(preview());
    rig.wakeCase().run(CASE, now);
    assertThat(only().action()).isEqualTo(Action.VISIT);
    assertThat(only().due()).isEqualTo(FoundingStory.at("04T17:00"));
    int facts = rig.store.facts(CASE).size();
    Preview again = preview();
    assertThat(again.differences()).isEmpty();
    rebuild().apply(again);
    assertThat(rig.store.facts(CASE)).hasSize(facts);
  }

  @Test
  void whatWasNoPromiseIsVoid() {
    heard = List.of();
    rebuild().apply(preview());
    assertThat(only().state().word()).isEqualTo("void");
  }

  @Test
  void aPromiseThatWasOverlookedIsDeclaredAsOfThen() {
    Promise other =
        new Promise(
            "and send you the report",
            Action.SEND,
            Promise.By.SPEAKER,
            null,
            When.at("on Friday", null, FoundingStory.at("06T17:00")),
            null,
            0.9,
            false,
            List.of());
    heard = List.of(promise(Action.CALL, "03T17:00"), other);
    Preview preview = preview();
    assertThat(preview.before()).hasSize(1);
    assertThat(preview.after()).hasSize(2);
    rebuild().apply(preview);
    assertThat(preview().differences()).isEmpty();
    assertThat(rig.store.facts(CASE))
        .filteredOn(Fact.PromiseDeclared.class::isInstance)
        .singleElement()
        .extracting(Fact::happened)
        .isEqualTo(FoundingStory.at("02T15:00"));
  }

  @Test
  void whatAPersonHasSaidStands() {
    Commitment it = only();
    rig.store.add(
        CASE,
        new Fact.PromiseCorrected(
            Happenings.undone(CASE, "x", now, FoundingStory.promise()).origin(),
            it.id(),
            null,
            FoundingStory.at("05T17:00"),
            false));
    heard = List.of(promise(Action.VISIT, "04T17:00"));
    assertThat(preview().differences()).isEmpty();
  }
}
