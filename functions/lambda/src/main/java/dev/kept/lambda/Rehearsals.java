package dev.kept.lambda;

import dev.kept.fact.CaseId;
import dev.kept.policy.Connection;
import dev.kept.waking.CaseReading;
import dev.kept.waking.LookAt;
import java.time.Duration;

/**
 * What functions ask of the real AWS before a snapshot is taken of them, so that clients, their
 * credentials and connections have been used once: for {@link Priming}. None of it leaves a trace
 * in table, queue or mailbox.
 */
final class Rehearsals {

  /**
   * Longer did not gain anything, see docs/performance.md; nobody waits for it but a deployment.
   */
  private static final Duration REST = Duration.ofMillis(500);

  /** A case that is nobody's. */
  private static final CaseId NOBODYS = new CaseId("kept", "priming");

  private Rehearsals() {}

  /** The policy, and the secrets of every connection, as the door asks for them. */
  static void knowsTheSecrets(Wiring wiring) {
    for (Connection connection : wiring.store().policies().current().connections()) {
      connection.secrets().forEach(reference -> wiring.secrets().get(reference));
    }
  }

  /** The key under which the forgotten are hashed. */
  static void knowsTheForgotten(Wiring wiring) {
    var _ = wiring.hash().of(NOBODYS);
  }

  /** The queue's client is made. */
  static void sends(Wiring wiring) {
    wiring.queue().prepare();
  }

  /** A case that nobody has, read by the way that a wake takes. */
  static void readsACase(Wiring wiring) {
    Store store = wiring.store();
    var _ =
        new LookAt(store.files(), store.policies(), CaseReading.RULES)
            .run(NOBODYS, wiring.clock().instant());
  }

  /**
   * The compiler catches up with what was played: what it had left to do, it would do while the
   * first event waits.
   */
  static void rests(Wiring wiring) {
    try {
      Thread.sleep(REST);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
