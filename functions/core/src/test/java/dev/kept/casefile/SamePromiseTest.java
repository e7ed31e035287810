package dev.kept.casefile;

import static dev.kept.casefile.Scene.ROSA;
import static dev.kept.casefile.Scene.at;
import static dev.kept.casefile.Scene.by;
import static dev.kept.casefile.Scene.undated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.fact.Action;
import dev.kept.fact.Fact;
import org.junit.jupiter.api.Test;

/** Which promise a later message means. */
class SamePromiseTest {

  private static Scene callByThursday() {
    return new Scene().says("2026-03-02T09:00", ROSA, by(Action.CALL, "2026-03-05T17:00"));
  }

  private static Commitment only(Scene scene, String at) {
    assertThat(scene.read(at).commitments()).hasSize(1);
    return scene.read(at).commitments().getFirst();
  }

  @Test
  void saidAgainWithoutATimeItIsTheSame() {
    Commitment same =
        only(
            callByThursday().says("2026-03-03T09:00", ROSA, undated(Action.CALL)),
            "2026-03-03T10:00");
    assertThat(same.due()).isEqualTo(at("2026-03-05T17:00"));
    assertThat(same.dueVersion()).isZero();
  }

  @Test
  void anEarlierTimeTightensIt() {
    Commitment tighter =
        only(
            callByThursday().says("2026-03-03T09:00", ROSA, by(Action.CALL, "2026-03-04T12:00")),
            "2026-03-03T10:00");
    assertThat(tighter.due()).isEqualTo(at("2026-03-04T12:00"));
    assertThat(tighter.dueVersion()).isEqualTo(1);
  }

  @Test
  void movedByUsTheNewDueStandsTheFirstTimeAndTheLeadHearsOfTheSecond() {
    Scene scene =
        callByThursday().says("2026-03-04T09:00", ROSA, by(Action.CALL, "2026-03-06T17:00"));
    assertThat(only(scene, "2026-03-05T18:00").state()).isInstanceOf(State.Open.class);
    assertThat(scene.owed("2026-03-05T18:00")).isEmpty();
    scene.says("2026-03-06T09:00", ROSA, by(Action.CALL, "2026-03-10T17:00"));
    assertThat(scene.owed("2026-03-06T09:30")).containsExactly("moved hugo open");
  }

  @Test
  void aNewTimeAfterTheOldDueIsABreakAndANewPromise() {
    Scene scene =
        callByThursday().says("2026-03-06T09:00", ROSA, by(Action.CALL, "2026-03-09T17:00"));
    assertThat(scene.states("2026-03-06T10:00")).containsExactly("broken", "open");
  }

  @Test
  void oneCallSettlesABrokenPromiseAndItsRenewal() {
    Scene scene =
        callByThursday()
            .says("2026-03-06T09:00", ROSA, by(Action.CALL, "2026-03-09T17:00"))
            .weRang("2026-03-09T10:00", java.time.Duration.ofMinutes(2));
    assertThat(scene.states("2026-03-09T11:00")).containsExactly("kept late", "kept");
  }

  @Test
  void anotherActionIsAnotherPromise() {
    Scene scene =
        callByThursday().says("2026-03-03T09:00", ROSA, by(Action.SEND, "2026-03-04T12:00"));
    assertThat(scene.states("2026-03-03T10:00")).containsExactly("open", "open");
  }

  @Test
  void twoPromisesInOneReplyAreTwo() {
    Scene scene =
        new Scene()
            .says(
                "2026-03-02T09:00",
                ROSA,
                by(Action.CALL, "2026-03-03T17:00"),
                by(Action.SEND, "2026-03-04T17:00"));
    assertThat(scene.states("2026-03-04T10:00")).containsExactly("broken", "open");
  }

  @Test
  void aVagueOneThatGetsADateIsNotMoved() {
    Scene scene =
        new Scene()
            .says("2026-03-02T09:00", ROSA, undated(Action.CALL))
            .says("2026-03-02T10:00", ROSA, by(Action.CALL, "2026-03-06T17:00"))
            .says("2026-03-03T10:00", ROSA, by(Action.CALL, "2026-03-10T17:00"));
    Commitment moved = only(scene, "2026-03-04T10:00");
    assertThat(moved.due()).isEqualTo(at("2026-03-10T17:00"));
    assertThat(scene.owed("2026-03-04T10:00")).doesNotContain("moved hugo open");
  }

  @Test
  void aCorrectedDueIsJudgedAgain() {
    Scene scene = callByThursday();
    var id = scene.first();
    assertThat(scene.states("2026-03-06T09:00")).containsExactly("broken");
    scene.also(
        "promise.corrected",
        "2026-03-06T09:30",
        ROSA,
        o -> new Fact.PromiseCorrected(o, id, null, at("2026-03-12T17:00"), false));
    assertThat(scene.states("2026-03-06T10:00")).containsExactly("open");
    assertThat(scene.states("2026-03-12T17:00")).containsExactly("broken");
  }
}
