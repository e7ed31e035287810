package dev.kept.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Events of ticket systems become facts. */
public final class TicketEventsHandler implements RequestStreamHandler {

  private final Intake intake;
  private final Log log;

  /** For Lambda. */
  public TicketEventsHandler() {
    this(
        Priming.before(
            Wiring.fromEnvironment(),
            Play::isTakenIn,
            Rehearsals::readsACase,
            Rehearsals::knowsTheForgotten,
            Rehearsals::sends));
  }

  public TicketEventsHandler(Wiring wiring) {
    this.intake = new Intake(wiring);
    this.log = wiring.log();
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    SqsBatch.each(event, answer, context, log, intake::take);
  }
}
