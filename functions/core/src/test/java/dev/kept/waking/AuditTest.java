package dev.kept.waking;

import static dev.kept.waking.Happenings.CASE;
import static dev.kept.waking.Happenings.NINE;
import static dev.kept.waking.Happenings.reply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.casefile.Head;
import dev.kept.policy.Defaults;
import dev.kept.policy.Policy;
import dev.kept.policy.Team;
import dev.kept.testing.InMemoryPolicies;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AuditTest {

  private final Rig rig = new Rig();
  private final Audit audit =
      new Audit(rig.ledgerStore, rig.store, new InMemoryPolicies(withADesk()), rig.queue);

  private static Policy withADesk() {
    Policy it = Defaults.policy(ZoneOffset.UTC, null);
    return new Policy(
        0,
        it.business(),
        it.locale(),
        it.calendar(),
        it.calendars(),
        List.of(new Team("desk", "Desk", Set.of(), null, null, null)),
        it.people(),
        null,
        null,
        it.connections(),
        it.timing(),
        it.ladder(),
        it.caps(),
        true,
        Set.of(),
        Set.of(),
        Set.of());
  }

  @Test
  void anOpenCommitmentWithAWakeIsLeftAlone() {
    rig.take(reply(CASE, "p", NINE), NINE);
    assertThat(audit.run(100)).isEmpty();
    assertThat(rig.queue.take()).isEmpty();
  }

  @Test
  void anOpenCommitmentThatWouldNeverWakeIsWoken() {
    rig.take(reply(CASE, "p", NINE), NINE);
    Head head = rig.store.head(CASE).orElseThrow();
    Head without =
        new Head(head.version() + 1, NINE, head.hash(), head.facts(), head.verdicts(), null);
    rig.store.replace(CASE, without, head.version());
    assertThat(audit.run(100)).containsExactly(CASE);
    rig.deliver(NINE);
    assertThat(rig.store.head(CASE).orElseThrow().wakeAt()).isEqualTo(NINE.plus(ToyRules.TIME));
  }
}
