package dev.kept.local.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** A request and its answer in the form of an HTTP API, payload format 2.0. */
public final class HttpEvent {

  private static final ObjectMapper JSON = new ObjectMapper();

  private HttpEvent() {}

  /**
   * A request as it came in.
   *
   * @param path percent-encoded, as sent
   * @param query as sent, without its question mark; empty where there is none
   * @param headers every value that was sent under a name
   */
  @SuppressWarnings("ArrayRecordComponent") // bytes as they were sent; nobody compares requests
  public record Request(
      String method, String path, String query, Map<String, List<String>> headers, byte[] body) {

    String header(String name) {
      for (Map.Entry<String, List<String>> header : headers.entrySet()) {
        if (header.getKey().equalsIgnoreCase(name)) {
          return String.join(",", header.getValue());
        }
      }
      return "";
    }
  }

  /** What goes back. A name may be sent more than once, as cookies are. */
  @SuppressWarnings("ArrayRecordComponent") // bytes on their way out; nobody compares answers
  public record Answer(int status, Map<String, List<String>> headers, byte[] body) {}

  /** The event for a function. */
  public static byte[] write(Request request) throws IOException {
    ObjectNode event = JSON.createObjectNode();
    event.put("version", "2.0");
    event.put("routeKey", "$default");
    event.put("rawPath", request.path());
    event.put("rawQueryString", request.query());
    ObjectNode headers = event.putObject("headers");
    ArrayNode cookies = event.putArray("cookies");
    for (Map.Entry<String, List<String>> header : request.headers().entrySet()) {
      String name = header.getKey().toLowerCase(Locale.ROOT);
      if (name.equals("cookie")) {
        header.getValue().forEach(line -> List.of(line.split("; *", -1)).forEach(cookies::add));
      } else {
        headers.put(name, String.join(",", header.getValue()));
      }
    }
    ObjectNode context = event.putObject("requestContext");
    context.put("requestId", UUID.randomUUID().toString());
    context.put("domainName", request.header("host"));
    ObjectNode http = context.putObject("http");
    http.put("method", request.method());
    http.put("path", request.path());
    http.put("protocol", "HTTP/1.1");
    http.put("userAgent", request.header("user-agent"));
    body(event, request.body());
    return JSON.writeValueAsBytes(event);
  }

  private static void body(ObjectNode event, byte[] body) {
    if (body.length == 0) {
      return;
    }
    try {
      event.put(
          "body", StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString());
      event.put("isBase64Encoded", false);
    } catch (CharacterCodingException e) {
      event.put("body", Base64.getEncoder().encodeToString(body));
      event.put("isBase64Encoded", true);
    }
  }

  /** The answer that a function gave. */
  public static Answer read(byte[] json) throws IOException {
    JsonNode answer = JSON.readTree(json);
    Map<String, List<String>> headers = new TreeMap<>();
    for (Map.Entry<String, JsonNode> header : answer.path("headers").properties()) {
      headers.put(header.getKey(), List.of(header.getValue().asText()));
    }
    List<String> cookies = new ArrayList<>();
    answer.path("cookies").forEach(cookie -> cookies.add(cookie.asText()));
    if (!cookies.isEmpty()) {
      headers.put("set-cookie", cookies);
    }
    String body = answer.path("body").asText("");
    byte[] bytes =
        answer.path("isBase64Encoded").asBoolean()
            ? Base64.getDecoder().decode(body)
            : body.getBytes(StandardCharsets.UTF_8);
    return new Answer(answer.path("statusCode").asInt(200), headers, bytes);
  }
}
