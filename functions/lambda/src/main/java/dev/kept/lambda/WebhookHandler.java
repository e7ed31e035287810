package dev.kept.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** An event of another system comes in. */
public final class WebhookHandler implements RequestStreamHandler {

  private final Reception reception;

  /** For Lambda. */
  public WebhookHandler() {
    this(
        Priming.before(
            Wiring.fromEnvironment(),
            Play::comesIn,
            Rehearsals::knowsTheSecrets,
            Rehearsals::sends));
  }

  public WebhookHandler(Wiring wiring) {
    this.reception = new Reception(wiring);
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    reception.answer(HttpRequest.read(event)).write(answer);
  }
}
