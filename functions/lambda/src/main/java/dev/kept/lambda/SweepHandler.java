package dev.kept.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.kept.waking.Sweep;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Map;

/** Each minute: what is about to wake is queued, and what should have woken. */
public final class SweepHandler implements RequestStreamHandler {

  private final Sweep sweep;
  private final InstantSource clock;
  private final Log log;

  /** For Lambda. */
  public SweepHandler() {
    this(Wiring.fromEnvironment());
  }

  public SweepHandler(Wiring wiring) {
    this.sweep = wiring.sweep();
    this.clock = wiring.clock();
    this.log = wiring.log();
  }

  /** What the event says is of no matter: the clock decides. */
  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context) {
    Sweep.Swept swept = sweep.run(clock.instant());
    log.metrics(
        "sweep.done",
        context.getFunctionName(),
        Map.of(
            "OldestWakeSeconds", swept.oldest().toSeconds(),
            "OverdueWakes", (long) swept.overdue(),
            "QueuedWakes", (long) swept.queued()));
  }
}
