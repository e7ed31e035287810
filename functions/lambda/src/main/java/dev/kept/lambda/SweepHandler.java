package dev.kept.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.kept.waking.Audit;
import dev.kept.waking.Stories;
import dev.kept.waking.Sweep;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;

/** Each minute: what is about to wake is queued, and what should have woken. */
public final class SweepHandler implements RequestStreamHandler {

  /** Every so many minutes, counted on the clock, the watcher is watched. */
  private static final int AUDIT_MINUTES = 15;

  /** So many open commitments of each team, those due first. */
  private static final int AUDITED = 500;

  private final Sweep sweep;
  private final Audit audit;
  private final Stories stories;
  private final InstantSource clock;
  private final Log log;

  /** For Lambda. */
  public SweepHandler() {
    this(Wiring.fromEnvironment());
  }

  public SweepHandler(Wiring wiring) {
    this.sweep = wiring.sweep();
    this.audit = wiring.audit();
    this.stories = wiring.stories();
    this.clock = wiring.clock();
    this.log = wiring.log();
  }

  /** What the event says is of no matter: the clock decides. */
  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context) {
    Instant now = clock.instant();
    Sweep.Swept swept = sweep.run(now);
    if (now.atOffset(ZoneOffset.UTC).getMinute() == 0) {
      stories.run(now);
    }
    if (now.atOffset(ZoneOffset.UTC).getMinute() % AUDIT_MINUTES == 0) {
      long unwatched = audit.run(AUDITED).size();
      log.metrics("audit.done", context.getFunctionName(), Map.of("UnwatchedCases", unwatched));
    }
    log.metrics(
        "sweep.done",
        context.getFunctionName(),
        Map.of(
            "OldestWakeSeconds", swept.oldest().toSeconds(),
            "OverdueWakes", (long) swept.overdue(),
            "QueuedWakes", (long) swept.queued()));
  }
}
