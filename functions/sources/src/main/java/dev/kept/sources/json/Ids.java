package dev.kept.sources.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.json.Trees;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids for what has none, and for ids that no store would take. */
public final class Ids {

  /** What a key of a store holds with room to spare. */
  private static final int LONGEST = 256;

  private Ids() {}

  /** The same for the same bytes, so that a redelivery is the same fact. */
  public static String hash(byte[] body) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
      return "sha256:" + HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  public static String hash(JsonNode event) {
    return hash(Trees.write(event).getBytes(StandardCharsets.UTF_8));
  }

  /** The id itself, or a hash of one that is too long to be a key. */
  public static String bounded(String id) {
    return id.length() <= LONGEST ? id : hash(id.getBytes(StandardCharsets.UTF_8));
  }
}
