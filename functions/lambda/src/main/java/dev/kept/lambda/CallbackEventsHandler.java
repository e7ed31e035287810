package dev.kept.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Events of telephone systems become facts. */
public final class CallbackEventsHandler implements RequestStreamHandler {

  private final Intake intake;
  private final Messages messages;

  /** For Lambda. */
  public CallbackEventsHandler() {
    this(
        Priming.before(
            Wiring.fromEnvironment(),
            Play::isCalled,
            Rehearsals::readsACase,
            Rehearsals::knowsTheForgotten,
            Rehearsals::sends));
  }

  public CallbackEventsHandler(Wiring wiring) {
    this.intake = new Intake(wiring);
    this.messages = new Messages(wiring, Channel.CALLS);
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    messages.each(event, answer, context, intake::take);
  }
}
