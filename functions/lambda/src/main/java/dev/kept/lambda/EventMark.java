package dev.kept.lambda;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * By what an event is known in the log from the door to its facts: the beginning of a hash of its
 * message, which says nothing of what is in it.
 */
final class EventMark {

  private static final int BYTES = 8;

  private EventMark() {}

  static String of(String message) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(message.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
