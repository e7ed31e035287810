package dev.kept.lambda;

import dev.kept.fact.CaseId;
import dev.kept.waking.GiveUp;
import dev.kept.waking.WakeIndex.Waking;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/** Lets a wake that fails come again, and after the fifth time puts its head off and aside. */
record Patience(GiveUp giveUp, InstantSource clock, Log log) {

  static Patience of(Wiring wiring) {
    return new Patience(wiring.giveUp(), wiring.clock(), wiring.log());
  }

  void withCase(CaseId caseId, SqsBatch.Message message, Runnable wake) {
    with(new Waking(caseId.text(), null, clock.instant()), message, wake);
  }

  void withDesk(String person, SqsBatch.Message message, Runnable wake) {
    with(new Waking(null, person, clock.instant()), message, wake);
  }

  private void with(Waking waking, SqsBatch.Message message, Runnable wake) {
    try {
      wake.run();
    } catch (RuntimeException | StackOverflowError e) {
      Instant now = clock.instant();
      // The name of what went wrong, not its message: that may hold a customer's words.
      if (!giveUp.failed(waking, message.receives(), e.getClass().getSimpleName(), now)) {
        throw e;
      }
      log.failure("wake.put-off", e, Map.of("message", message.id()));
    }
  }
}
