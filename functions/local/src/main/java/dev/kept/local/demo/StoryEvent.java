package dev.kept.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One request of another system, as it is sent, but for the signature.
 *
 * @param at when it comes in
 * @param source the name of the connection that it comes to
 * @param url the address that the sender calls; null for the usual one
 * @param headers with {@code {{signature}}} and {@code {{timestamp}}} where those are to stand
 * @param body the bytes that are signed
 */
@SuppressWarnings("ArrayRecordComponent") // bytes to be signed and sent; nobody compares events
public record StoryEvent(
    Instant at,
    String source,
    @Nullable String url,
    Map<String, String> headers,
    byte[] body,
    String file) {

  /**
   * Reads an event of a story. A body that is an object is sent as that JSON; one that is text is
   * sent as it is.
   *
   * @throws IllegalArgumentException if it is none; says what is missing
   */
  static StoryEvent read(JsonNode json, String file) {
    Map<String, String> headers = new TreeMap<>();
    json.path("headers").properties().forEach(h -> headers.put(h.getKey(), h.getValue().asText()));
    JsonNode body = json.path("body");
    if (body.isMissingNode() || !json.path("source").isTextual()) {
      throw new IllegalArgumentException(
          file + " must have \"at\", \"source\", \"headers\" and \"body\"");
    }
    String sent = body.isTextual() ? body.textValue() : body.toString();
    return new StoryEvent(
        instant(json.path("at").asText(), file),
        json.path("source").textValue(),
        json.path("url").textValue(),
        headers,
        sent.getBytes(StandardCharsets.UTF_8),
        file);
  }

  private static Instant instant(String text, String file) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "\"at\" in %s must be a time like 2026-03-09T10:00:00-04:00, not '%s'"
              .formatted(file, text),
          e);
    }
  }
}
