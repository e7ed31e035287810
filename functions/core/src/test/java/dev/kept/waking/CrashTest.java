package dev.kept.waking;

import static dev.kept.waking.Happenings.CASE;
import static dev.kept.waking.Happenings.NINE;
import static dev.kept.waking.Happenings.call;
import static dev.kept.waking.Happenings.reply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.desk.Mail;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A promise is made, its timer rings, its maker is told, the proof comes late, the maker is told
 * right. A worker dies, or the store fails it, before and after each read and write of each of
 * these; the message comes again. The end is the same.
 */
class CrashTest {

  private static final Instant TEN = NINE.plus(ToyRules.TIME);
  private static final Instant LATE = TEN.plus(Duration.ofMinutes(30));

  /** The parts of the story that a message asks for. */
  enum Part {
    A_PROMISE_COMES_IN(NINE),
    THE_TIMER_RINGS(TEN),
    THE_DESK_TELLS(TEN),
    THE_PROOF_COMES_LATE(LATE),
    THE_CASE_LEARNS_IT(LATE),
    THE_DESK_CORRECTS(LATE);

    private final Instant at;

    Part(Instant at) {
      this.at = at;
    }

    void work(Rig rig) {
      switch (this) {
        case A_PROMISE_COMES_IN -> rig.takeIn().take(reply(CASE, "p", NINE), at);
        case THE_PROOF_COMES_LATE -> rig.takeIn().take(call("c", NINE.plusSeconds(600)), at);
        case THE_TIMER_RINGS, THE_CASE_LEARNS_IT -> rig.wakeCase().run(CASE, at);
        case THE_DESK_TELLS, THE_DESK_CORRECTS -> rig.wakeDesk().run(ToyRules.MAKER, at);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aWorkerMayDieBetweenAnyTwoStepsAndTheRedeliveredMessageMendsIt(Part dying) {
    List<String> doubled = new ArrayList<>();
    int runs = 0;
    for (int steps = 1; ; steps++) {
      Rig rig = directed();
      String before = play(rig, dying, steps, Director.Worker::dies);
      if (before == null) {
        break;
      }
      runs++;
      if (rig.told().size() > 2) {
        doubled.add(before);
      }
      assertThat(rig.told().stream().distinct()).containsExactly("broken", "kept");
      assertThat(rig.mails.stream().map(Mail::id).distinct()).hasSize(2);
      assertThat(rig.deskStore.waiting(ToyRules.MAKER)).isEmpty();
      assertThat(rig.ledgerStore.all()).singleElement().extracting("state").isEqualTo("kept");
    }
    assertThat(runs).isGreaterThan(3);
    // The one window: the mailer has it, and nobody has written so.
    boolean tells = dying == Part.THE_DESK_TELLS || dying == Part.THE_DESK_CORRECTS;
    assertThat(doubled).isEqualTo(tells ? List.of("Desks.replace") : List.of());
  }

  @ParameterizedTest
  @EnumSource
  void aStoreMayFailAnyOneReadOrWriteAndTheRedeliveredMessageMendsIt(Part failing) {
    for (int steps = 1; ; steps++) {
      Rig rig = directed();
      if (play(rig, failing, steps, Director.Worker::failsOnce) == null) {
        return;
      }
      assertThat(rig.told().stream().distinct()).containsExactly("broken", "kept");
      assertThat(rig.mails.stream().map(Mail::id).distinct()).hasSize(2);
      assertThat(rig.deskStore.waiting(ToyRules.MAKER)).isEmpty();
      assertThat(rig.ledgerStore.all()).singleElement().extracting("state").isEqualTo("kept");
    }
  }

  @Test
  void everyMessageMayComeTwice() {
    Rig rig = directed();
    for (Part part : Part.values()) {
      part.work(rig);
      part.work(rig);
    }
    rig.pass(LATE, LATE.plus(Duration.ofHours(1)));
    assertThat(rig.told()).containsExactly("broken", "kept");
  }

  private static Rig directed() {
    Rig rig = new Rig();
    new Director().over(rig);
    return rig;
  }

  /**
   * Plays the story with one mishap in one part.
   *
   * @return before which read or write it happened; null where the part ended earlier
   */
  private static @Nullable String play(
      Rig rig, Part part, int steps, Consumer<Director.Worker> mishap) {
    String before = null;
    for (Part each : Part.values()) {
      if (each == part) {
        Director.Worker worker = new Director().worker(() -> each.work(rig));
        if (!worker.steps(steps)) {
          return null;
        }
        before = worker.next();
        mishap.accept(worker);
        rig.loseMessages();
      }
      each.work(rig);
      if (before == null) {
        rig.loseMessages();
      } else {
        rig.pass(each.at.plusSeconds(1), each.at.plus(Duration.ofMinutes(20)));
      }
    }
    rig.pass(LATE.plus(Duration.ofMinutes(20)), LATE.plus(Duration.ofHours(1)));
    return before;
  }
}
