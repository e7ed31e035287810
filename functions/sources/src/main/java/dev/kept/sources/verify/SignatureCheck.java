package dev.kept.sources.verify;

import dev.kept.sources.Delivery;
import dev.kept.sources.json.Form;
import dev.kept.sources.verify.Scheme.Layout;
import dev.kept.sources.verify.Scheme.Stamp;
import dev.kept.sources.verify.Verdict.Reason;
import dev.kept.sources.verify.Verdict.Refused;
import dev.kept.sources.verify.Verdict.Verified;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Checks one signature over raw bytes. */
record SignatureCheck(Scheme.Signature scheme, Secrets secrets, @Nullable String publicUrl) {

  private static final String ID_HEADER = "webhook-id";
  private static final String BODY_HASH = "bodySHA256";
  private static final int MOST_SIGNATURES = 10;

  Verdict check(Delivery delivery, @Nullable Instant now) {
    String found = Places.find(delivery, scheme.place());
    if (found == null || found.isBlank()) {
      return new Refused(Reason.NO_SIGNATURE, "no signature in " + Places.describe(scheme.place()));
    }
    List<String> signatures = signatures(found);
    String time = time(delivery, found);
    byte[] content = content(delivery, time);
    if (content == null || !anySame(signatures, content)) {
      return new Refused(
          Reason.WRONG_SIGNATURE,
          "the signature in %s does not fit the request: another secret, another address, or"
                  .formatted(Places.describe(scheme.place()))
              + " changed on the way");
    }
    return inTime(time, now);
  }

  private List<String> signatures(String found) {
    return switch (scheme.layout()) {
      case ALONE -> List.of(found);
      case LIST -> List.of(found.split(" ", MOST_SIGNATURES));
      case FIELDS -> fields(found, scheme.prefix());
    };
  }

  private static List<String> fields(String found, String prefix) {
    List<String> values = new ArrayList<>();
    for (String part : found.split(",", MOST_SIGNATURES)) {
      if (part.startsWith(prefix)) {
        values.add(part);
      }
    }
    return values;
  }

  private @Nullable String time(Delivery delivery, String found) {
    Stamp stamp = scheme.stamp();
    if (stamp == null) {
      return null;
    }
    if (scheme.layout() != Layout.FIELDS) {
      return delivery.header(stamp.header());
    }
    List<String> times = fields(found, "t=");
    return times.size() == 1 ? times.getFirst().substring(2) : null;
  }

  /** Every secret is tried on every signature, so that the time taken tells nothing. */
  private boolean anySame(List<String> signatures, byte[] content) {
    boolean same = false;
    for (String secret : secrets.texts()) {
      byte[] key = Crypto.key(scheme.key(), secret);
      byte[] made = Crypto.sign(scheme.digest(), key, content);
      String expected = scheme.prefix() + Crypto.write(scheme.encoding(), made);
      for (String signature : signatures) {
        same |= Crypto.same(expected, signature);
      }
    }
    return same;
  }

  /** The signed bytes; null where a part of them is missing. */
  private byte @Nullable [] content(Delivery delivery, @Nullable String time) {
    byte[] body = delivery.body();
    if (scheme.stamp() != null && time == null) {
      return null;
    }
    String t = time == null ? "" : time;
    return switch (scheme.signed()) {
      case BODY -> body;
      case TIME_BODY -> Crypto.join(Crypto.utf8(t), body);
      case TIME_DOT_BODY -> Crypto.join(Crypto.utf8(t + "."), body);
      case TIME_COLON_BODY -> Crypto.join(Crypto.utf8(t + ":"), body);
      case ID_DOT_TIME_DOT_BODY -> {
        String id = delivery.header(ID_HEADER);
        yield id == null ? null : Crypto.join(Crypto.utf8(id + "." + t + "."), body);
      }
      case METHOD_URL_BODY_TIME ->
          Crypto.join(Crypto.utf8(delivery.method() + url(delivery)), body, Crypto.utf8(t));
      case URL_FORM -> urlAndForm(delivery, body);
    };
  }

  /** The configured address, with the query of the request where it has none of its own. */
  private String url(Delivery delivery) {
    if (publicUrl == null || publicUrl.contains("?")) {
      return publicUrl == null ? delivery.url() : publicUrl;
    }
    int query = delivery.url().indexOf('?');
    return query < 0 ? publicUrl : publicUrl + delivery.url().substring(query);
  }

  private byte @Nullable [] urlAndForm(Delivery delivery, byte[] body) {
    String url = url(delivery);
    String hash = Places.query(url, BODY_HASH);
    if (hash != null) {
      String made = HexFormat.of().formatHex(Crypto.sha256(body));
      return Crypto.same(made, hash.toLowerCase(Locale.ROOT)) ? Crypto.utf8(url) : null;
    }
    StringBuilder content = new StringBuilder(url);
    Form form = Form.parse(new String(body, StandardCharsets.UTF_8));
    form.fields()
        .forEach(
            (name, values) -> new TreeSet<>(values).forEach(v -> content.append(name).append(v)));
    return form.whole() ? Crypto.utf8(content.toString()) : null;
  }

  private Verdict inTime(@Nullable String time, @Nullable Instant now) {
    Stamp stamp = scheme.stamp();
    Duration window = stamp == null ? null : stamp.window();
    if (window == null || now == null || stamp == null) {
      return new Verified();
    }
    Instant signed = instant(stamp.form(), time);
    if (signed == null) {
      return new Refused(Reason.WRONG_TIME, "the signed time cannot be read");
    }
    Duration off = Duration.between(signed, now).abs();
    return off.compareTo(window) > 0
        ? new Refused(
            Reason.WRONG_TIME, "signed %s, more than %s from now".formatted(signed, window))
        : new Verified();
  }

  private static @Nullable Instant instant(Stamp.Form form, @Nullable String time) {
    try {
      return time == null
          ? null
          : switch (form) {
            case ISO -> Instant.parse(time);
            case SECONDS -> Instant.ofEpochSecond(Long.parseLong(time));
            case MILLIS -> Instant.ofEpochMilli(Long.parseLong(time));
          };
    } catch (DateTimeException | NumberFormatException e) {
      return null;
    }
  }
}
