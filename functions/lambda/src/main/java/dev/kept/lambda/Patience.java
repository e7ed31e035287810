package dev.kept.lambda;

import dev.kept.fact.CaseId;
import dev.kept.waking.Contended;
import dev.kept.waking.GiveUp;
import dev.kept.waking.WakeIndex.Waking;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkServiceException;

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

  /** The store or the queue has too much to do, or does not answer. */
  private static boolean isPassing(Throwable e) {
    return switch (e) {
      case SdkServiceException service ->
          service.isThrottlingException() || service.statusCode() >= 500;
      case SdkClientException _ -> true;
      case Contended _ -> true;
      default -> false;
    };
  }

  private void with(Waking waking, SqsBatch.Message message, Runnable wake) {
    try {
      wake.run();
    } catch (RuntimeException | StackOverflowError e) {
      if (isPassing(e)) {
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
