package dev.kept.store.dynamo;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How large items are, and how many units that makes, by the service's published rules. */
final class Sizes {

  private static final int WRITE = 1024;
  private static final int READ = 4096;

  private Sizes() {}

  static long of(Map<String, AttributeValue> item) {
    return item.entrySet().stream()
        .mapToLong(entry -> bytes(entry.getKey()) + of(entry.getValue()))
        .sum();
  }

  /** Text and numbers are all that we write. A number takes a byte for two digits, and one more. */
  private static long of(AttributeValue value) {
    return value.s() != null ? bytes(value.s()) : (value.n().length() + 1) / 2 + 1;
  }

  private static long bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  static double written(long bytes) {
    return Math.max(1, Math.ceilDiv(bytes, WRITE));
  }

  static double read(long bytes, boolean consistent) {
    return Math.max(1, Math.ceilDiv(bytes, READ)) * (consistent ? 1 : 0.5);
  }
}
