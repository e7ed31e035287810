package dev.kept.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.kept.lambda.pages.Pages;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Map;

/** Shows the pages, and takes what people answer on them. */
public final class PagesHandler implements RequestStreamHandler {

  private final Pages pages;
  private final InstantSource clock;
  private final Log log;

  /** For Lambda. */
  public PagesHandler() {
    this(
        Priming.before(
            Wiring.fromEnvironment(), Play::isLookedAt, Rehearsals::readsACase, Rehearsals::sends));
  }

  public PagesHandler(Wiring wiring) {
    this.pages = wiring.pages();
    this.clock = wiring.clock();
    this.log = wiring.log();
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    answer(HttpRequest.read(event)).write(answer);
  }

  /** A person is looking: what fails is explained to them, and logged for us. */
  private HttpResponse answer(HttpRequest request) {
    try {
      return pages.answer(request, clock.instant());
    } catch (RuntimeException e) {
      log.failure("page.failed", e, Map.of());
      return pages.failed(request);
    }
  }
}
