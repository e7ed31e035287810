package dev.kept.sources.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.fact.Regard;
import dev.kept.sources.json.Look;
import dev.kept.sources.json.Times;
import dev.kept.words.Redaction;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a system tells of a customer besides how to reach them. When it first met them is not since
 * when they are a customer, and what it has for notes may hold anything: only two fields of the
 * business's own count, {@code customer_since} and {@code what_matters}, and what a system means
 * so.
 */
final class Regarded {

  private static final String SINCE = "customer_since";
  private static final String MATTERS = "what_matters";

  private Regarded() {}

  /** By the business's own fields; null where neither is there. */
  static @Nullable Regard by(JsonNode fields) {
    return by(fields, null);
  }

  /**
   * By the business's own fields.
   *
   * @param start since when the system itself says; null where it does not
   */
  static @Nullable Regard by(JsonNode fields, @Nullable Instant start) {
    String own = Look.name(fields, SINCE);
    String since =
        own != null || start == null
            ? own
            : start.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    String note = Look.name(fields, MATTERS);
    boolean nothing = since == null && note == null && !fields.has(SINCE) && !fields.has(MATTERS);
    return nothing ? null : Redaction.of(new Regard(fit(since, true), fit(note, false)));
  }

  static @Nullable Instant start(JsonNode node, String key) {
    return Times.read(node.get(key));
  }

  /** What does not fit is passed over: nobody types it here. */
  private static @Nullable String fit(@Nullable String written, boolean date) {
    return Stream.ofNullable(written).filter(text -> isFit(text, date)).findFirst().orElse(null);
  }

  private static boolean isFit(String text, boolean date) {
    try {
      Regard regard = date ? new Regard(text, null) : new Regard(null, text);
      return !regard.equals(Regard.NOTHING);
    } catch (IllegalArgumentException unfit) {
      return false;
    }
  }
}
