package dev.kept.bench.start;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * What the door takes when it has been at work for a while, beside its one call of the queue, which
 * a function of its own makes in the same run and does nothing else: milliseconds, the median of
 * the later half of many calls out of a snapshot.
 */
record Warm(double webhook, double queueCall) {

  private static final int CALLS = 3_000;
  private static final int RUNS = 3;

  /** Measures both in turn, and takes the median of each. */
  static Warm measured(Function webhook, Function queueCall) throws Exception {
    double[] webhooks = new double[RUNS];
    double[] calls = new double[RUNS];
    for (int run = 0; run < RUNS; run++) {
      webhooks[run] = of(webhook);
      calls[run] = of(queueCall);
    }
    return new Warm(median(webhooks), median(calls));
  }

  private static double of(Function function) throws Exception {
    try (RuntimeApi api = new RuntimeApi();
        QuickAws aws = new QuickAws()) {
      Process process = Run.start(function, Way.RESTORED, api, aws);
      try {
        long _ = api.waitUntilRestorable();
        api.restore();
        double[] took = new double[CALLS];
        for (int i = 0; i < CALLS; i++) {
          long _ = api.waitUntilReady();
          took[i] = Run.invoke(api, function);
        }
        return median(Arrays.copyOfRange(took, CALLS / 2, CALLS));
      } finally {
        process.destroyForcibly();
        boolean _ = process.waitFor(10, TimeUnit.SECONDS);
      }
    }
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  double beyond() {
    return webhook - queueCall;
  }

  String text() {
    return String.format(
        Locale.ROOT,
        "A webhook after %,d calls: %.2f ms, its queue call alone %.2f ms, beyond it %.2f ms%n",
        CALLS / 2,
        webhook,
        queueCall,
        beyond());
  }

  String json() {
    return String.format(
        Locale.ROOT,
        "{\"calls\":%d,\"webhook\":%.2f,\"queueCall\":%.2f,\"beyond\":%.2f}",
        CALLS,
        webhook,
        queueCall,
        beyond());
  }
}
