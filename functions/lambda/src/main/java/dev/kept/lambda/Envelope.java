package dev.kept.lambda;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.kept.sources.Delivery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A verified webhook on its way through a queue, as it came in.
 *
 * @param connection the name in the path it came to
 * @param headers by name in lower case; only those that say what the body is
 * @param url as the sender sees it
 */
@SuppressWarnings("ArrayRecordComponent") // bytes as they were sent; nobody compares envelopes
record Envelope(
    String connection, Instant received, Map<String, String> headers, String url, byte[] body) {

  Envelope {
    headers = Map.copyOf(headers);
  }

  /** Headers that show who sent it, or only how it travelled: not needed once it is verified. */
  private static final Pattern LEFT_BEHIND =
      Pattern.compile(
          "authorization|cookie|host|user-agent|content-length|connection|via|accept.*|"
              + "x-forwarded.*|x-amzn?-.*|.*(signature|token|secret|hmac).*");

  /** What a verified request becomes. */
  static Envelope of(String connection, Delivery delivery, Map<String, String> headers) {
    Map<String, String> kept = new TreeMap<>(headers);
    kept.keySet().removeIf(name -> LEFT_BEHIND.matcher(name.toLowerCase(Locale.ROOT)).matches());
    return new Envelope(connection, delivery.received(), kept, delivery.url(), delivery.body());
  }

  /** The request as its source reads it. */
  Delivery delivery() {
    return new Delivery("POST", url, headers, body, received);
  }

  /**
   * The message, with the body as text where that fits and is text, else packed; empty where the
   * queue can take it in neither form.
   */
  Optional<String> toMessage() {
    return PackedBody.asText(body)
        .map(text -> message("body", text))
        .filter(PackedBody::fits)
        .or(() -> Optional.of(message("packed", PackedBody.pack(body))).filter(PackedBody::fits));
  }

  private String message(String form, String written) {
    return Json.object(json -> {
      json.writeStringField("connection", connection);
      json.writeStringField("received", received.toString());
      json.writeStringField("url", url);
      json.writeObjectFieldStart("headers");
      for (Map.Entry<String, String> header : new TreeMap<>(headers).entrySet()) {
        json.writeStringField(header.getKey(), header.getValue());
      }
      json.writeEndObject();
      json.writeStringField(form, written);
    });
  }

  /**
   * Reads a message back.
   *
   * @throws IllegalArgumentException if it is none; says what is wrong, quoting nothing
   */
  static Envelope parse(String message) {
    try (JsonParser in = Json.FACTORY.createParser(message)) {
      return read(in);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a message of this queue is JSON; this is not", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Envelope read(JsonParser in) throws IOException {
    if (in.nextToken() != JsonToken.START_OBJECT) {
      throw new IllegalArgumentException("a message of this queue is a JSON object");
    }
    Map<String, String> fields = new TreeMap<>();
    Map<String, String> headers = new TreeMap<>();
    for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
      if (in.nextToken() == JsonToken.START_OBJECT) {
        for (String header = in.nextFieldName(); header != null; header = in.nextFieldName()) {
          in.nextToken();
          headers.put(header, in.getValueAsString(""));
          in.skipChildren();
        }
      } else {
        fields.put(name, in.getValueAsString(""));
        in.skipChildren();
      }
    }
    return new Envelope(
        needed(fields, "connection"),
        instant(needed(fields, "received")),
        headers,
        fields.getOrDefault("url", ""),
        PackedBody.unpack(fields.get("body"), fields.get("packed")));
  }

  private static String needed(Map<String, String> fields, String name) {
    String value = fields.getOrDefault(name, "");
    if (value.isEmpty()) {
      throw new IllegalArgumentException("a message of this queue needs '" + name + "'");
    }
    return value;
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "'received' is an instant such as 2026-01-02T10:00:00Z", e);
    }
  }
}
