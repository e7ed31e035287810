package dev.kept.lambda;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What systems send to see whether anybody is there, each answered as that system wants and for a
 * connection of that system alone. Nothing has happened, so nothing is queued.
 */
final class Greeting {

  /** Longer than any of them; an echo is no place to put a text. */
  private static final int LONGEST = 1_000;

  private Greeting() {}

  /**
   * RingCentral's very first request: it has no body and cannot be verified, for the header that
   * later holds our token now holds one to give back.
   */
  static Optional<HttpResponse> unverified(String system, HttpRequest request) {
    String token = request.headers().get("validation-token");
    boolean first = system.equals("ringcentral") && request.body().length == 0;
    return first
        ? plain(token).map(same -> ok("").with("validation-token", same))
        : Optional.empty();
  }

  /** The greetings that are signed as every event is. */
  static Optional<HttpResponse> verified(String system, HttpRequest request) {
    Map<String, String> headers = request.headers();
    return switch (system) {
      case "front" -> plain(headers.get("x-front-challenge")).map(Greeting::ok);
      case "google-calendar" -> answer("sync".equals(headers.get("x-goog-resource-state")));
      case "intercom" -> answer("ping".equals(field(request.body(), "topic")));
      case "housecall-pro" -> answer("bar".equals(field(request.body(), "foo")));
      default -> Optional.empty();
    };
  }

  private static Optional<HttpResponse> answer(boolean greeting) {
    return greeting ? Optional.of(ok("")) : Optional.empty();
  }

  private static HttpResponse ok(String body) {
    return HttpResponse.text(200, body).with("x-content-type-options", "nosniff");
  }

  /** A header that goes back is one line of visible characters. */
  private static Optional<String> plain(@Nullable String text) {
    return Optional.ofNullable(text)
        .filter(line -> !line.isEmpty() && line.length() <= LONGEST)
        .filter(line -> line.chars().allMatch(c -> c > ' ' && c < 0x7f));
  }

  /** A text of the outermost object; empty where there is none, or no JSON. */
  private static String field(byte[] body, String name) {
    try (JsonParser in = Json.FACTORY.createParser(body)) {
      if (in.nextToken() != JsonToken.START_OBJECT) {
        return "";
      }
      for (String field = in.nextFieldName(); field != null; field = in.nextFieldName()) {
        in.nextToken();
        if (field.equals(name)) {
          return in.getValueAsString("");
        }
        in.skipChildren();
      }
    } catch (IOException _) {
      return "";
    }
    return "";
  }
}
