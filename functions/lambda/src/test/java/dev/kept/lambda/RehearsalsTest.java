package dev.kept.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.fact.CaseId;
import dev.kept.policy.Defaults;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is rehearsed before a snapshot works, and leaves nothing behind. */
class RehearsalsTest {

  private final Rig rig =
      new Rig(Defaults.policy(ZoneOffset.UTC, null), Instant.parse("2026-03-09T10:00:00Z"));

  static Stream<Arguments> rehearsals() {
    return Stream.of(
        rehearsal("knows the secrets", Rehearsals::knowsTheSecrets),
        rehearsal("knows the forgotten", Rehearsals::knowsTheForgotten),
        rehearsal("sends", Rehearsals::sends),
        rehearsal("reads a case", Rehearsals::readsACase),
        rehearsal("an event comes in", Play::comesIn),
        rehearsal("an event is taken in", Play::isTakenIn),
        rehearsal("a call is told of", Play::isCalled),
        rehearsal("a case wakes", Play::wakes),
        rehearsal("its maker is told", Play::isTold),
        rehearsal("a case is looked at", Play::isLookedAt));
  }

  private static Arguments rehearsal(String name, Priming.Work work) {
    return Arguments.of(name, work);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rehearsals")
  void leavesNothingBehind(String name, Priming.Work work) {
    work.with(rig.wiring);

    assertThat(rig.queue).as(name).isEmpty();
    assertThat(rig.mails).as(name).isEmpty();
    assertThat(rig.store.files().head(new CaseId("kept", "priming"))).as(name).isEmpty();
    assertThat(rig.store.files().facts(new CaseId("generic", "1"))).as(name).isEmpty();
  }
}
