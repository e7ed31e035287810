package dev.kept.waking;

import static dev.kept.waking.Happenings.CASE;
import static dev.kept.waking.Happenings.NINE;
import static dev.kept.waking.Happenings.call;
import static dev.kept.waking.Happenings.reply;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class EngineTest {

  private final Rig rig = new Rig();

  @Test
  void aBrokenPromiseIsToldOnceAtItsDeadline() {
    rig.take(reply(CASE, "p", NINE), NINE);
    rig.pass(NINE, NINE.plus(Duration.ofHours(5)));
    assertThat(rig.told()).containsExactly("broken");
    assertThat(rig.ledgerStore.all()).singleElement().extracting("state").isEqualTo("broken");
  }

  @Test
  void aKeptPromiseTellsNobody() {
    rig.take(reply(CASE, "p", NINE), NINE);
    rig.take(call("c", NINE.plusSeconds(600)), NINE.plusSeconds(601));
    rig.pass(NINE, NINE.plus(Duration.ofHours(5)));
    assertThat(rig.told()).isEmpty();
    assertThat(rig.ledgerStore.all()).singleElement().extracting("state").isEqualTo("kept");
  }

  @Test
  void aLateProofCorrectsWhatWasTold() {
    rig.take(reply(CASE, "p", NINE), NINE);
    rig.pass(NINE, NINE.plus(Duration.ofHours(2)));
    rig.take(call("c", NINE.plusSeconds(600)), NINE.plus(Duration.ofHours(3)));
    rig.pass(NINE.plus(Duration.ofHours(3)), NINE.plus(Duration.ofHours(4)));
    assertThat(rig.told()).containsExactly("broken", "kept");
  }
}
