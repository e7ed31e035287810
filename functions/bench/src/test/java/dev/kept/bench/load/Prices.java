package dev.kept.bench.load;

import dev.kept.lambda.MeteredFirm.Cost;

/**
 * List prices of {@code us-east-1} in late 2026, in dollars. Nothing of it is an offer: look them
 * up before you quote them.
 */
final class Prices {

  static final double MILLION = 1e6;
  static final double WRITE = 0.625 / MILLION;
  static final double READ = 0.125 / MILLION;
  static final double DOOR = 1.00 / MILLION;
  static final double QUEUE = 0.40 / MILLION;
  static final double RUN = 0.20 / MILLION;
  static final double GB_SECOND = 0.0000133334;
  static final double MAIL = 0.10 / 1000;

  /** Sent, received and deleted: where few messages come, each alone. */
  static final int REQUESTS_A_MESSAGE = 3;

  /** Of one run of a function, with the memory of the template: assumed, on the safe side. */
  static final double RUN_SECONDS = 0.06;

  static final double RUN_GB = 1.0;

  private Prices() {}

  static double table(Cost cost) {
    return cost.table().writes() * WRITE + cost.table().reads() * READ;
  }

  /** All but the mails. */
  static double of(Cost cost) {
    return table(cost)
        + cost.webhooks() * DOOR
        + cost.messages() * REQUESTS_A_MESSAGE * QUEUE
        + runs(cost.runs());
  }

  static double runs(long runs) {
    return runs * (RUN + RUN_SECONDS * RUN_GB * GB_SECOND);
  }
}
