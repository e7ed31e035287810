package dev.kept.lambda;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request as an HTTP API or a function URL hands it over (payload format 2.0).
 *
 * @param method in upper case
 * @param domain the host that was asked
 * @param path as sent, still percent-encoded
 * @param query as sent, without its question mark; empty where there is none
 * @param headers by name in lower case
 * @param body the bytes as sent
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are what was signed; nobody compares requests
public record HttpRequest(
    String method,
    String domain,
    String path,
    String query,
    Map<String, String> headers,
    byte[] body) {

  public HttpRequest {
    headers = Map.copyOf(headers);
  }

  /**
   * Reads a request.
   *
   * @throws IllegalArgumentException if the event is none
   */
  static HttpRequest read(InputStream event) throws IOException {
    try (JsonParser in = Json.FACTORY.createParser(event)) {
      return new Reader().read(in);
    }
  }

  /** The address as the sender sees it. */
  public String url() {
    return "https://" + domain + path + (query.isEmpty() ? "" : "?" + query);
  }

  /** Gathers the fields, which come in any order. */
  private static final class Reader {
    private String method = "";
    private String domain = "";
    private String path = "";
    private String query = "";
    private String body = "";
    private boolean base64;
    private final Map<String, String> headers = new TreeMap<>();

    HttpRequest read(JsonParser in) throws IOException {
      if (in.nextToken() != JsonToken.START_OBJECT) {
        throw new IllegalArgumentException("a request is a JSON object, payload format 2.0");
      }
      for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
        in.nextToken();
        field(in, name);
      }
      if (method.isEmpty() || path.isEmpty()) {
        throw new IllegalArgumentException(
            "a request has requestContext.http.method and rawPath, payload format 2.0");
      }
      byte[] bytes =
          base64 ? Base64.getDecoder().decode(body) : body.getBytes(StandardCharsets.UTF_8);
      return new HttpRequest(method, domain, path, query, headers, bytes);
    }

    private void field(JsonParser in, String name) throws IOException {
      switch (name) {
        case "rawPath" -> path = in.getValueAsString("");
        case "rawQueryString" -> query = in.getValueAsString("");
        case "body" -> body = in.getValueAsString("");
        case "isBase64Encoded" -> base64 = in.getValueAsBoolean();
        case "headers" -> headers(in);
        case "requestContext", "http" -> nested(in);
        case "domainName" -> domain = in.getValueAsString("");
        case "method" -> method = in.getValueAsString("").toUpperCase(Locale.ROOT);
        default -> in.skipChildren();
      }
    }

    /** The names in the context and in its {@code http} are told apart well enough by name. */
    private void nested(JsonParser in) throws IOException {
      if (in.currentToken() != JsonToken.START_OBJECT) {
        return;
      }
      for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
        in.nextToken();
        switch (name) {
          case "http", "domainName", "method" -> field(in, name);
          default -> in.skipChildren();
        }
      }
    }

    private void headers(JsonParser in) throws IOException {
      if (in.currentToken() != JsonToken.START_OBJECT) {
        return;
      }
      for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
        in.nextToken();
        headers.put(name.toLowerCase(Locale.ROOT), in.getValueAsString(""));
        in.skipChildren();
      }
    }
  }
}
