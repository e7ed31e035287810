package dev.kept.bench.alone;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.kept.lambda.Channel;
import dev.kept.lambda.Wiring;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Puts what it gets into the queue of tickets, as the webhook does, and nothing else. */
public final class QueueCall implements RequestStreamHandler {

  private final Wiring wiring = Wiring.fromEnvironment();

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    String body = new String(event.readAllBytes(), StandardCharsets.UTF_8);
    wiring.queue().send(Channel.TICKETS, body, Duration.ZERO);
    answer.write("{}".getBytes(StandardCharsets.UTF_8));
  }
}
