package dev.kept.lambda;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * An answer in payload format 2.0.
 *
 * @param headers by name in lower case
 * @param body text; empty for none
 */
public record HttpResponse(int status, Map<String, String> headers, String body) {

  public HttpResponse {
    headers = Map.copyOf(headers);
  }

  /** A short answer for a machine, in words that say what would be right. */
  static HttpResponse text(int status, String words) {
    return new HttpResponse(
        status,
        Map.of("content-type", "text/plain; charset=utf-8", "cache-control", "no-store"),
        words);
  }

  /** The same answer with one more header. */
  public HttpResponse with(String name, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(name, value);
    return new HttpResponse(status, more, body);
  }

  void write(OutputStream out) throws IOException {
    String json =
        Json.object(answer -> {
          answer.writeNumberField("statusCode", status);
          answer.writeObjectFieldStart("headers");
          for (Map.Entry<String, String> header : new TreeMap<>(headers).entrySet()) {
            answer.writeStringField(header.getKey(), header.getValue());
          }
          answer.writeEndObject();
          answer.writeBooleanField("isBase64Encoded", false);
          answer.writeStringField("body", body);
        });
    out.write(json.getBytes(StandardCharsets.UTF_8));
  }
}
