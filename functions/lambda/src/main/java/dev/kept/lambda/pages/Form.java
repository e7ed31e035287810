package dev.kept.lambda.pages;

import dev.kept.lambda.HttpRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Names and values as a browser sends them, in an address or in a form. */
record Form(Map<String, String> values) {

  /** Our forms are a few hundred bytes. */
  private static final int LARGEST = 16 * 1024;

  Form {
    values = Map.copyOf(values);
  }

  static Form query(HttpRequest request) {
    return parse(request.query());
  }

  /** What was filled in; nothing where it is larger than any form of ours. */
  static Form body(HttpRequest request) {
    return request.body().length > LARGEST
        ? new Form(Map.of())
        : parse(new String(request.body(), StandardCharsets.UTF_8));
  }

  /** The value under a name; of several the first, and empty for none. */
  Optional<String> get(String name) {
    return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
  }

  private static Form parse(String text) {
    Map<String, String> values = new HashMap<>();
    for (String pair : text.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        decoded(pair.substring(equals + 1))
            .ifPresent(value -> values.putIfAbsent(pair.substring(0, equals), value));
      }
    }
    return new Form(values);
  }

  private static Optional<String> decoded(String value) {
    try {
      return Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException halfAPercentSign) {
      return Optional.empty();
    }
  }
}
