package dev.kept.bench.start;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An event for each function, such as it gets every day. */
final class Events {

  static final String SECRET = "only-for-the-bench";

  private static final String REPLY =
      """
      {"kind":"ticket.agent_replied","id":"n1","at":"2026-03-09T14:10:00Z","case":"7",\
      "actor":{"role":"staff","id":"tom"},"text":{"value":"We'll call you tomorrow by noon."}}\
      """;

  private static final String CALL =
      """
      {"kind":"call.ended","id":"c1","at":"2026-03-09T14:10:00Z","direction":"outbound",\
      "outcome":"answered","duration":95,"actor":{"role":"staff","id":"tom"},\
      "customer":{"phone":"(202) 555-0143"}}\
      """;

  private Events() {}

  /** The event for a handler, made for now where it is signed. */
  static String of(String handler) {
    return switch (handler) {
      case "WebhookHandler" -> webhook();
      case "PagesHandler" ->
          """
          {"version":"2.0","rawPath":"/","rawQueryString":"","headers":{},\
          "requestContext":{"http":{"method":"GET","path":"/"}}}\
          """;
      case "TicketEventsHandler" -> batch(envelope(REPLY));
      case "CallbackEventsHandler" -> batch(envelope(CALL));
      case "WakeHandler" -> batch("{\"case\":\"zendesk:1\"}");
      case "DeskHandler" -> batch("{\"desk\":\"tom@firm.example\"}");
      case "SweepHandler" -> "{\"source\":\"aws.scheduler\"}";
      default -> throw new IllegalArgumentException("there is no handler '" + handler + "'");
    };
  }

  private static String batch(String body) {
    return "{\"Records\":[{\"messageId\":\"1\",\"body\":\"%s\"}]}".formatted(quoted(body));
  }

  private static String envelope(String event) {
    return """
    {"connection":"generic","received":"%s","url":"","headers":{},"body":"%s"}\
    """
        .formatted(Instant.now(), quoted(event));
  }

  private static String quoted(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  private static String webhook() {
    String id = "msg-1";
    String seconds = Long.toString(Instant.now().getEpochSecond());
    return """
    {"version":"2.0","rawPath":"/webhooks/generic","rawQueryString":"",\
    "headers":{"content-type":"application/json","webhook-id":"%s","webhook-timestamp":"%s",\
    "webhook-signature":"v1,%s"},"requestContext":{"http":{"method":"POST",\
    "path":"/webhooks/generic"}},"body":"%s","isBase64Encoded":false}\
    """
        .formatted(id, seconds, signature(id + "." + seconds + "." + REPLY), quoted(REPLY));
  }

  private static String signature(String signed) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }
}
