package dev.kept.waking;

import static dev.kept.waking.Happenings.CASE;
import static dev.kept.waking.Happenings.NINE;
import static dev.kept.waking.Happenings.reply;
import static dev.kept.waking.ToyRules.MAKER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.casefile.Head;
import dev.kept.casefile.Notice;
import dev.kept.fact.Statement;
import dev.kept.policy.Defaults;
import dev.kept.policy.Member;
import dev.kept.policy.Policy;
import dev.kept.policy.Team;
import dev.kept.testing.ForwardingFiles;
import dev.kept.testing.InMemoryPolicies;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AuditTest {

  private static final Instant LATER = NINE.plusSeconds(60);

  private final Rig rig = new Rig();

  AuditTest() {
    rig.policies = new InMemoryPolicies(withADesk());
  }

  private static Policy withADesk() {
    Policy it = Defaults.policy(ZoneOffset.UTC, null);
    return new Policy(
        0,
        it.business(),
        it.locale(),
        it.calendar(),
        it.calendars(),
        List.of(new Team("desk", "Desk", Set.of(), null, null, null)),
        List.of(Member.of(MAKER, "Alex Moor", "desk")),
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

  private Audit.Found found() {
    return rig.audit().run(100, LATER);
  }

  private void promised() {
    rig.take(reply(CASE, "p", NINE), NINE);
  }

  private void headWakesAt(@Nullable Instant at) {
    Head head = rig.store.head(CASE).orElseThrow();
    Head broken =
        new Head(head.version() + 1, NINE, head.hash(), head.facts(), head.verdicts(), at);
    rig.store.replace(CASE, broken, head.version());
  }

  private Instant wake() {
    return Objects.requireNonNull(rig.store.head(CASE).orElseThrow().wakeAt());
  }

  @Test
  void whatIsAsItShouldBeIsLeftAlone() {
    promised();
    assertThat(found().passes()).isTrue();
    assertThat(rig.queue.take()).isEmpty();
  }

  @Test
  void anOpenCommitmentThatWouldNeverWakeIsWoken() {
    promised();
    headWakesAt(null);
    assertThat(found().asleep()).containsExactly(CASE);
    rig.deliver(LATER);
    assertThat(wake()).isEqualTo(NINE.plus(ToyRules.TIME));
    assertThat(found().passes()).isTrue();
  }

  @Test
  void oneThatWouldWakeBehindItsDeadlineIsWoken() {
    promised();
    headWakesAt(NINE.plus(Duration.ofDays(9)));
    assertThat(found().asleep()).containsExactly(CASE);
    rig.deliver(LATER);
    assertThat(wake()).isEqualTo(NINE.plus(ToyRules.TIME));
  }

  @Test
  void oneWhoseHeadIsGoneIsWoken() {
    promised();
    rig.files =
        new ForwardingFiles(rig.store) {
          @Override
          public java.util.Optional<Head> head(dev.kept.fact.CaseId caseId) {
            return java.util.Optional.empty();
          }
        };
    assertThat(found().asleep()).containsExactly(CASE);
  }

  @Test
  void oneThatLiesWhereNoSweepLooksIsMoved() {
    promised();
    rig.index.mislay(CASE);
    assertThat(rig.sweep().run(NINE.plus(ToyRules.TIME)).queued()).isZero();
    assertThat(found().mislaid()).containsExactly(CASE);
    assertThat(found().passes()).isTrue();
    assertThat(rig.sweep().run(NINE.plus(ToyRules.TIME).plusSeconds(60)).queued()).isEqualTo(1);
  }

  @Test
  void aDeskOnWhichSomethingLiesAndThatWouldNeverWakeIsWoken() {
    Statement line = new Statement(null, 0, Notice.SET_UP + "x", MAKER, "unreachable", 0);
    rig.deskStore.post(new Notice(CASE, line, Notice.Urgency.NOW, NINE));
    Audit.Found found = found();
    assertThat(found.desks()).containsExactly(MAKER);
    assertThat(found.waiting()).isEqualTo(1);
    assertThat(found.oldest()).isEqualTo(Duration.ofSeconds(60));
    rig.deliver(LATER);
    assertThat(rig.told()).containsExactly("unreachable");
    assertThat(found().passes()).isTrue();
  }
}
