package dev.kept.sources;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One request of another system, as it came in: nothing decoded, nothing trusted. */
public final class Delivery {

  private final String method;
  private final String url;
  private final SortedMap<String, String> headers;
  private final byte[] body;
  private final Instant received;

  /**
   * @param url the whole address with its query, as the sender called it; empty where not known
   * @param headers by name, in any case
   * @param body the raw bytes, on which signatures stand
   */
  public Delivery(
      String method, String url, Map<String, String> headers, byte[] body, Instant received) {
    this.method = method;
    this.url = url;
    SortedMap<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    anyCase.putAll(headers);
    this.headers = Collections.unmodifiableSortedMap(anyCase);
    this.body = body.clone();
    this.received = received;
  }

  /** A post without headers, as an imported file has. */
  public static Delivery of(String body, Instant received) {
    return new Delivery("POST", "", Map.of(), body.getBytes(StandardCharsets.UTF_8), received);
  }

  public String method() {
    return method;
  }

  public String url() {
    return url;
  }

  /** The value of a header, whatever case its name was sent in; null if it was not sent. */
  public @Nullable String header(String name) {
    return headers.get(name);
  }

  /** Every header, by name in lower case. */
  public Map<String, String> headers() {
    Map<String, String> lower = new TreeMap<>();
    headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
    return lower;
  }

  /** The raw bytes. */
  public byte[] body() {
    return body.clone();
  }

  public Instant received() {
    return received;
  }
}
