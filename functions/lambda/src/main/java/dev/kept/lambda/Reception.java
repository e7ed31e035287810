package dev.kept.lambda;

import dev.kept.fact.Action;
import dev.kept.lambda.Secrets.SecretMissing;
import dev.kept.policy.Connection;
import dev.kept.sources.Delivery;
import dev.kept.sources.verify.Schemes;
import dev.kept.sources.verify.Verdict;
import dev.kept.sources.verify.Verifier;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Takes events at the door: verified before anything is parsed, then queued as they came, so that
 * the sender is answered at once and nothing accepted is lost.
 */
final class Reception {

  static final String PATH = "/webhooks/";

  /** What a queue takes, with room for what goes with it. */
  static final int LARGEST_BODY = 900 * 1024;

  private final Wiring wiring;

  Reception(Wiring wiring) {
    this.wiring = wiring;
  }

  HttpResponse answer(HttpRequest request) {
    String name = name(request.path());
    Optional<Connection> connection = wiring.store().policies().current().connection(name);
    if (connection.isEmpty()) {
      return HttpResponse.text(404, "No connection has this address.\n");
    }
    if (!request.method().equals("POST")) {
      return HttpResponse.text(405, "Events are sent with POST.\n").with("allow", "POST");
    }
    if (request.body().length > LARGEST_BODY) {
      return tooLarge(name);
    }
    return take(connection.get(), request, wiring.clock().instant());
  }

  /** What follows the name is the sender's own: some tell their kinds of event apart by it. */
  private static String name(String path) {
    String rest = path.startsWith(PATH) ? path.substring(PATH.length()) : "";
    return rest.contains("/") ? rest.substring(0, rest.indexOf('/')) : rest;
  }

  private HttpResponse take(Connection connection, HttpRequest request, Instant now) {
    Optional<HttpResponse> greeting = Greeting.unverified(connection.system(), request);
    return greeting.orElseGet(() -> verify(connection, request, now));
  }

  private HttpResponse verify(Connection connection, HttpRequest request, Instant now) {
    Delivery delivery =
        new Delivery(request.method(), request.url(), request.headers(), request.body(), now);
    Verdict verdict;
    try {
      verdict = verifier(connection).verify(delivery, now);
    } catch (SecretMissing missing) {
      wiring.log().failure("webhook.no-secret", missing, Map.of("connection", connection.name()));
      return HttpResponse.text(503, "This connection is not set up yet.\n")
          .with("retry-after", "60");
    }
    if (verdict instanceof Verdict.Refused(Verdict.Reason reason, var _)) {
      wiring
          .log()
          .warning(
              "webhook.refused", Map.of("connection", connection.name(), "reason", reason.name()));
      return HttpResponse.text(401, "The signature does not fit.\n");
    }
    return Greeting.verified(connection.system(), request)
        .orElseGet(() -> queue(connection, delivery, request));
  }

  private HttpResponse queue(Connection connection, Delivery delivery, HttpRequest request) {
    return Envelope.of(connection.name(), delivery, request.headers())
        .toMessage()
        .map(message -> queue(connection, message))
        .orElseGet(() -> tooLarge(connection.name()));
  }

  private HttpResponse queue(Connection connection, String message) {
    wiring.queue().send(channel(connection), message, Duration.ZERO);
    wiring
        .log()
        .event(
            "webhook.queued",
            Map.of("connection", connection.name(), "mark", EventMark.of(message)));
    wiring.log().metrics("event.accepted", "events", Map.of("EventsAccepted", 1L));
    return HttpResponse.text(202, "");
  }

  private static Channel channel(Connection connection) {
    return connection.shows().contains(Action.CALL) ? Channel.CALLS : Channel.TICKETS;
  }

  private Verifier verifier(Connection connection) {
    Collection<String> secrets =
        connection.secrets().stream()
            .sorted()
            .flatMap(reference -> wiring.secrets().get(reference).stream())
            .toList();
    return new Verifier(
        Schemes.of(connection.system()),
        dev.kept.sources.verify.Secrets.of(secrets),
        connection.publicUrl());
  }

  private HttpResponse tooLarge(String connection) {
    wiring.log().warning("webhook.too-large", Map.of("connection", connection));
    return HttpResponse.text(413, "An event has at most 900 KiB.\n");
  }
}
