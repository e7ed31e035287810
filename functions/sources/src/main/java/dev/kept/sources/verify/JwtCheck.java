package dev.kept.sources.verify;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.sources.Delivery;
import dev.kept.sources.json.Json;
import dev.kept.sources.verify.Scheme.Digest;
import dev.kept.sources.verify.Verdict.Reason;
import dev.kept.sources.verify.Verdict.Refused;
import dev.kept.sources.verify.Verdict.Verified;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Checks a body that is a JSON Web Token. Only HS256 is taken, whatever its head asks for. */
record JwtCheck(Scheme.Jwt scheme, Secrets secrets) {

  Verdict check(Delivery delivery, @Nullable Instant now) {
    String token = new String(delivery.body(), StandardCharsets.ISO_8859_1);
    String[] parts = token.split("\\.", -1);
    if (parts.length != 3) {
      return new Refused(Reason.NO_SIGNATURE, "the body is no signed token of three parts");
    }
    JsonNode head = json(parts[0]);
    byte[] content = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.ISO_8859_1);
    boolean same = false;
    for (String secret : secrets.texts()) {
      byte[] made = Crypto.sign(Digest.HMAC_SHA256, Crypto.utf8(secret), content);
      String expected = Base64.getUrlEncoder().withoutPadding().encodeToString(made);
      same |= Crypto.same(expected, parts[2]);
    }
    if (!same || head == null || !head.path("alg").asText().equals("HS256")) {
      return new Refused(
          Reason.WRONG_SIGNATURE, "the token's signature does not fit, or is not HS256");
    }
    return inTime(json(parts[1]), now);
  }

  private Verdict inTime(@Nullable JsonNode claims, @Nullable Instant now) {
    Duration window = scheme.window();
    if (window == null || now == null) {
      return new Verified();
    }
    JsonNode time = claims == null ? null : claims.get(scheme.timeField());
    if (time == null || !time.canConvertToLong()) {
      return new Refused(Reason.WRONG_TIME, "the token has no " + scheme.timeField());
    }
    try {
      Instant signed = Instant.ofEpochMilli(time.longValue());
      boolean near = Duration.between(signed, now).abs().compareTo(window) <= 0;
      return near
          ? new Verified()
          : new Refused(
              Reason.WRONG_TIME, "made %s, more than %s from now".formatted(signed, window));
    } catch (DateTimeException | ArithmeticException e) {
      return new Refused(Reason.WRONG_TIME, "the token's time cannot be read");
    }
  }

  private static @Nullable JsonNode json(String part) {
    try {
      return Json.parse(Base64.getUrlDecoder().decode(part));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
