package dev.kept.sources.system;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.sources.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What Dialpad sends: JSON, or the middle part of a token whose signature was checked before. */
final class DialpadBody {

  private DialpadBody() {}

  static JsonNode read(byte[] body) {
    if (body.length == 0 || body[0] != 'e') {
      return Json.parse(body);
    }
    String token = new String(body, StandardCharsets.ISO_8859_1).strip();
    int first = token.indexOf('.');
    int second = token.indexOf('.', first + 1);
    if (first < 0 || second < 0 || token.indexOf('.', second + 1) >= 0) {
      throw new IllegalArgumentException("the body is neither JSON nor a token of three parts");
    }
    return Json.parse(decoded(token.substring(first + 1, second)));
  }

  private static byte[] decoded(String part) {
    try {
      return Base64.getUrlDecoder().decode(part);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("the middle part of the token is no base64", e);
    }
  }
}
