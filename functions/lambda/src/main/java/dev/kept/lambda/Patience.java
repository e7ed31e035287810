package dev.kept.lambda;

import dev.kept.fact.CaseId;
import dev.kept.waking.GiveUp;
import dev.kept.waking.WakeIndex.Waking;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/** Lets what fails come again; what fails of itself for the fifth time holds up nobody. */
record Patience(GiveUp giveUp, UnreadEvents aside, InstantSource clock, Log log) {

  static Patience of(Wiring wiring) {
    return new Patience(wiring.giveUp(), new UnreadEvents(wiring), wiring.clock(), wiring.log());
  }

  void withCase(CaseId caseId, SqsBatch.Message message, Runnable wake) {
    with(new Waking(caseId.text(), null, clock.instant()), message, wake);
  }

  void withDesk(String person, SqsBatch.Message message, Runnable wake) {
    with(new Waking(null, person, clock.instant()), message, wake);
  }

  /**
   * Does what any other message asks for. What fails of itself for the fifth time is put aside
   * whole, with the kind of its failure.
   */
  void with(Channel channel, SqsBatch.Message message, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | StackOverflowError e) {
      if (Passing.is(e) || message.receives() < GiveUp.AFTER) {
        throw e;
      }
      log.failure("message.given-up", e, Map.of("message", message.id()));
      aside.put(channel.name(), e.getClass().getSimpleName(), message.body(), clock.instant());
    }
  }

  private void with(Waking waking, SqsBatch.Message message, Runnable wake) {
    try {
      wake.run();
    } catch (RuntimeException | StackOverflowError e) {
      if (Passing.is(e)) {
        // Not this head's fault: put off, it would be late when all is well again.
        throw e;
      }
      Instant now = clock.instant();
      // The name of what went wrong, not its message: that may hold a customer's words.
      if (!giveUp.failed(waking, message.receives(), e.getClass().getSimpleName(), now)) {
        throw e;
      }
      log.failure("wake.put-off", e, Map.of("message", message.id()));
    }
  }
}
