package dev.kept.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.kept.fact.CaseId;
import dev.kept.waking.FanOut;
import dev.kept.waking.Sweep;
import dev.kept.waking.WakeCase;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Map;

/** Cases wake; a customer's cases are woken, a page at a time. */
public final class WakeHandler implements RequestStreamHandler {

  private final WakeCase wakeCase;
  private final FanOut fanOut;
  private final Sweep sweep;
  private final Messages messages;
  private final Patience patience;
  private final InstantSource clock;
  private final Log log;

  /** For Lambda. */
  public WakeHandler() {
    this(
        Priming.before(
            Wiring.fromEnvironment(), Play::wakes, Rehearsals::readsACase, Rehearsals::sends));
  }

  public WakeHandler(Wiring wiring) {
    this.wakeCase = wiring.wakeCase();
    this.fanOut = wiring.fanOut();
    this.sweep = wiring.sweep();
    this.messages = new Messages(wiring, Channel.CASES);
    this.patience = Patience.of(wiring);
    this.clock = wiring.clock();
    this.log = wiring.log();
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    messages.each(event, answer, context, this::wake);
  }

  private void wake(CaseId caseId, boolean told) {
    if (told) {
      wakeCase.runTold(caseId, clock.instant());
    } else {
      wakeCase.run(caseId, clock.instant());
    }
  }

  private void wake(SqsBatch.Message message) {
    switch (WakeMessage.parse(message.body())) {
      case WakeMessage.OfCase(var caseId, boolean told) -> {
        patience.withCase(caseId, message, () -> wake(caseId, told));
        log.event("case.woke", Map.of("case", caseId.text()));
      }
      case WakeMessage.OfCustomer(var key, var after) -> fanOut.run(key, after, clock.instant());
      case WakeMessage.OfShards(int from, int to, var last) -> {
        Sweep.Swept swept = sweep.part(from, to, last, clock.instant());
        log.metrics("sweep.part", SweepHandler.FUNCTION, SweepHandler.numbers(swept));
      }
      case WakeMessage.OfDesk _,
          WakeMessage.SignInAsked _,
          WakeMessage.Undelivered _,
          WakeMessage.ReplyUnclear _,
          WakeMessage.TextAnswer _ ->
          throw new IllegalArgumentException("a desk's wake belongs in the queue of desks");
    }
  }
}
