package dev.kept.lambda;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.kept.lambda.aws.AwsPorts;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Requests of a {@link Play}, as an HTTP API hands them over. */
final class PlayRequests {

  private PlayRequests() {}

  /** An event of our own form for the door, signed with what is the secret there. */
  static String event(String connection, String body, Instant at) {
    String seconds = Long.toString(at.getEpochSecond());
    return Json.object(json -> {
      json.writeStringField("rawPath", Reception.PATH + connection);
      json.writeStringField("rawQueryString", "");
      json.writeObjectFieldStart("headers");
      json.writeStringField("content-type", "application/json");
      json.writeStringField("webhook-id", "1");
      json.writeStringField("webhook-timestamp", seconds);
      json.writeStringField("webhook-signature", "v1," + seal("1." + seconds + "." + body));
      json.writeEndObject();
      method(json, "POST");
      json.writeStringField("body", body);
    });
  }

  /** Somebody follows a link. */
  static String get(String link) {
    URI address = URI.create(link);
    String query = address.getRawQuery();
    return Json.object(json -> {
      json.writeStringField("rawPath", address.getRawPath());
      json.writeStringField("rawQueryString", query == null ? "" : query);
      json.writeObjectFieldStart("headers");
      json.writeEndObject();
      method(json, "GET");
    });
  }

  private static void method(JsonGenerator json, String method) throws IOException {
    json.writeObjectFieldStart("requestContext");
    json.writeStringField("domainName", "kept.invalid");
    json.writeObjectFieldStart("http");
    json.writeStringField("method", method);
    json.writeEndObject();
    json.writeEndObject();
  }

  private static String seal(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      byte[] key = AwsPorts.secretOnStage().getBytes(StandardCharsets.UTF_8);
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }
}
