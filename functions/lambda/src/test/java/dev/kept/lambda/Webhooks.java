package dev.kept.lambda;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Requests as an HTTP API hands them over, signed as Standard Webhooks are. */
final class Webhooks {

  static final String SECRET = "a-secret-for-tests-only";

  static final String TWILIO = "a-token-of-twilio-for-tests-only";

  private Webhooks() {}

  /** A signed event of our own form. */
  static String signed(String path, String body, Instant at) {
    return event("POST", path, headers(body, SECRET, at), body, false);
  }

  static Map<String, String> headers(String body, String secret, Instant at) {
    Map<String, String> headers = new TreeMap<>();
    headers.put("content-type", "application/json");
    headers.put("webhook-id", "msg_1");
    headers.put("webhook-timestamp", Long.toString(at.getEpochSecond()));
    headers.put(
        "webhook-signature", "v1," + hmac("msg_1." + at.getEpochSecond() + "." + body, secret));
    return headers;
  }

  /** A form as Twilio posts it, signed with its token. */
  static String byTwilio(String path, Map<String, String> form) {
    StringBuilder signed = new StringBuilder("https://kept.example" + path);
    new TreeMap<>(form).forEach((name, value) -> signed.append(name).append(value));
    Map<String, String> headers =
        Map.of(
            "content-type",
            "application/x-www-form-urlencoded",
            "x-twilio-signature",
            hmac("HmacSHA1", signed.toString(), TWILIO.getBytes(StandardCharsets.UTF_8)));
    return event("POST", path, headers, form(form), false);
  }

  static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field ->
            field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  /** Any request; a body in base64 where asked. */
  static String event(
      String method, String path, Map<String, String> headers, String body, boolean base64) {
    String written =
        base64 ? Base64.getEncoder().encodeToString(body.getBytes(StandardCharsets.UTF_8)) : body;
    return Json.object(json -> {
      json.writeStringField("version", "2.0");
      json.writeStringField("rawPath", path);
      json.writeStringField("rawQueryString", "");
      json.writeObjectFieldStart("headers");
      for (Map.Entry<String, String> header : headers.entrySet()) {
        json.writeStringField(header.getKey(), header.getValue());
      }
      json.writeEndObject();
      json.writeObjectFieldStart("requestContext");
      json.writeStringField("domainName", "kept.example");
      json.writeObjectFieldStart("http");
      json.writeStringField("method", method);
      json.writeStringField("path", path);
      json.writeEndObject();
      json.writeEndObject();
      json.writeStringField("body", written);
      json.writeBooleanField("isBase64Encoded", base64);
    });
  }

  private static String hmac(String text, String secret) {
    return hmac("HmacSHA256", text, key(secret));
  }

  private static String hmac(String how, String text, byte[] key) {
    try {
      Mac mac = Mac.getInstance(how);
      mac.init(new SecretKeySpec(key, how));
      return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A secret that is no base64 is its own key. */
  private static byte[] key(String secret) {
    return secret.getBytes(StandardCharsets.UTF_8);
  }
}
