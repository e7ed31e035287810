package dev.kept.lambda.channel;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** A request that reaches somebody. */
record Reaching(String method, URI to, Map<String, String> headers, String body) {

  private static final JsonFactory JSON = new JsonFactory();

  Web.Outcome by(Web web) {
    return web.send(method, to, headers, body);
  }

  /** Writes an object. */
  interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  static Reaching json(String method, URI to, String authorization, Fields fields) {
    Map<String, String> headers =
        authorization.isEmpty()
            ? Map.of("Content-Type", "application/json")
            : Map.of("Content-Type", "application/json", "Authorization", authorization);
    return new Reaching(method, to, headers, object(fields));
  }

  static String object(Fields fields) {
    StringWriter body = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(body)) {
      json.writeStartObject();
      fields.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return body.toString();
  }

  static String basic(String user, String password) {
    byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(both);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
