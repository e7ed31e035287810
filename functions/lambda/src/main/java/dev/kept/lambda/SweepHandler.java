package dev.kept.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.kept.waking.Audit;
import dev.kept.waking.Silence;
import dev.kept.waking.Stories;
import dev.kept.waking.Sweep;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;

/** Each minute: what is about to wake is queued, and what should have woken. */
public final class SweepHandler implements RequestStreamHandler {

  /** Every so many minutes, counted on the clock, the watcher is watched. */
  private static final int AUDIT_MINUTES = 15;

  /** Every so many minutes the sources are listened for. */
  private static final int SILENCE_MINUTES = 5;

  /** So many open commitments of each team, those due first. */
  private static final int AUDITED = 500;

  /** A wake that is older than this is a fault somewhere, and no heart beats. */
  private static final Duration TOO_OLD = Duration.ofMinutes(10);

  /** Under whose name others put numbers that belong to the sweep. */
  static final String FUNCTION = "sweep";

  private final Sweep sweep;
  private final Audit audit;
  private final Silence silence;
  private final Heartbeat heartbeat;
  private final Stories stories;
  private final InstantSource clock;
  private final Log log;

  /** For Lambda. */
  public SweepHandler() {
    this(Wiring.fromEnvironment());
  }

  public SweepHandler(Wiring wiring) {
    this(wiring, Heartbeat.of(System.getenv(), wiring.log()));
  }

  SweepHandler(Wiring wiring, Heartbeat heartbeat) {
    this.sweep = wiring.sweep();
    this.audit = wiring.audit();
    this.silence = wiring.silence();
    this.heartbeat = heartbeat;
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
      audit(now, swept, context.getFunctionName());
    }
    if (now.atOffset(ZoneOffset.UTC).getMinute() % SILENCE_MINUTES == 0) {
      long silent = silence.check(now).size();
      log.metrics("silence.done", context.getFunctionName(), Map.of("SilentSources", silent));
    }
    log.metrics("sweep.done", context.getFunctionName(), numbers(swept));
  }

  private void audit(Instant now, Sweep.Swept swept, String function) {
    Audit.Found found = audit.run(AUDITED, now);
    boolean well = found.passes() && swept.oldest().compareTo(TOO_OLD) < 0;
    log.metrics(
        "audit.done",
        function,
        Map.of(
            "UnwatchedCases",
            (long) found.asleep().size() + found.mislaid().size(),
            "SleepingDesks",
            (long) found.desks().size(),
            "NoticesWaiting",
            (long) found.waiting(),
            "OldestNoticeSeconds",
            found.oldest().toSeconds(),
            "Heartbeat",
            well ? 1L : 0L));
    if (well) {
      heartbeat.beat();
    }
  }

  static Map<String, Long> numbers(Sweep.Swept swept) {
    return Map.of(
        "OldestWakeSeconds", swept.oldest().toSeconds(),
        "OverdueWakes", (long) swept.overdue(),
        "QueuedWakes", (long) swept.queued(),
        "NamelessWakes", (long) swept.nameless());
  }
}
