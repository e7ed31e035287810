package dev.kept.lambda.asking;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.sources.fetch.Fetcher.Answer;
import dev.kept.sources.fetch.Reach;
import dev.kept.sources.json.Json;
import dev.kept.sources.json.Look;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A token that is had in exchange for what is kept, and that lasts for an hour or so. It is
 * exchanged at the maker's own address, whatever the kept key says of one.
 */
final class Grant {

  /** A token that ends this soon is exchanged anew. */
  private static final Duration MARGIN = Duration.ofMinutes(2);

  private final Wire wire = new Wire(Wire.ANSWER);
  private final URI at;
  private final InstantSource clock;
  private final Function<Instant, Map<String, String>> form;

  private String token = "";
  private Instant until = Instant.MIN;

  Grant(URI at, InstantSource clock, Function<Instant, Map<String, String>> form) {
    this.at = at;
    this.clock = clock;
    this.form = form;
  }

  /**
   * What a kept text is exchanged for.
   *
   * @throws IllegalArgumentException if it is not what the way needs; it is not repeated
   */
  static Grant of(Reach.Way way, String kept) {
    InstantSource clock = InstantSource.system();
    return switch (way) {
      case CLIENT -> {
        JsonNode app = json(kept);
        Map<String, String> form = new TreeMap<>();
        form.put("grant_type", "client_credentials");
        form.put("client_id", said(app, "client_id"));
        form.put("client_secret", said(app, "client_secret"));
        yield new Grant(URI.create("https://api.helpscout.net/v2/oauth2/token"), clock, _ -> form);
      }
      case REFRESH -> {
        JsonNode app = json(kept);
        Map<String, String> form = new TreeMap<>();
        form.put("grant_type", "refresh_token");
        form.put("client_id", said(app, "client_id"));
        form.put("client_secret", said(app, "client_secret"));
        form.put("refresh_token", said(app, "refresh_token"));
        yield new Grant(URI.create("https://api.getjobber.com/api/oauth/token"), clock, _ -> form);
      }
      case SERVICE_ACCOUNT -> {
        JsonNode account = json(kept);
        GoogleKey key = GoogleKey.of(said(account, "client_email"), said(account, "private_key"));
        yield new Grant(
            URI.create(GoogleKey.AT),
            clock,
            now ->
                Map.of(
                    "grant_type",
                    "urn:ietf:params:oauth:grant-type:jwt-bearer",
                    "assertion",
                    key.assertion(now)));
      }
      default -> throw new IllegalArgumentException(way + " is exchanged for nothing");
    };
  }

  /**
   * A token that is good now.
   *
   * @throws dev.kept.sources.fetch.Fetcher.Later if none can be had now
   * @throws Login.NotTaken if none can be had for what is kept
   */
  synchronized String token() {
    Instant now = clock.instant();
    if (!now.isBefore(until.equals(Instant.MIN) ? until : until.minus(MARGIN))) {
      exchange(now);
    }
    return token;
  }

  private void exchange(Instant now) {
    String body =
        form.apply(now).entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    Answer answer =
        wire.ask(
            HttpRequest.newBuilder(at)
                .header("content-type", "application/x-www-form-urlencoded")
                .header("accept", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    JsonNode given =
        switch (answer) {
          case Answer.Found(JsonNode json) -> json;
          case Answer.Refused(String reason) ->
              throw new Login.NotTaken(
                  "the kept token is not taken at %s: %s".formatted(at.getHost(), reason));
        };
    String found = Look.text(given, "access_token");
    if (found == null) {
      throw new Login.NotTaken("no token was given at %s".formatted(at.getHost()));
    }
    token = found;
    until = now.plusSeconds(Math.clamp(given.path("expires_in").asLong(3600), 0, 86_400));
  }

  private static JsonNode json(String kept) {
    try {
      return Json.parse(kept.getBytes(StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("the kept token must be JSON on one line", e);
    }
  }

  private static String said(JsonNode node, String key) {
    String text = Look.text(node, key);
    if (text == null) {
      throw new IllegalArgumentException("the kept token has no " + key);
    }
    return text;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
