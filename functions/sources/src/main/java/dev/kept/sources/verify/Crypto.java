package dev.kept.sources.verify;

import dev.kept.sources.verify.Scheme.Digest;
import dev.kept.sources.verify.Scheme.Encoding;
import dev.kept.sources.verify.Scheme.KeyForm;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The arithmetic of signatures. */
final class Crypto {

  private static final String WHSEC = "whsec_";

  private Crypto() {}

  /** Takes the same time wherever two texts differ. */
  static boolean same(String expected, String sent) {
    return MessageDigest.isEqual(utf8(expected), utf8(sent));
  }

  /** The bytes of a secret. */
  static byte[] key(KeyForm form, String secret) {
    return switch (form) {
      case TEXT -> utf8(secret);
      case HASHED -> sha256(utf8(secret));
      case BASE64 -> base64(secret);
    };
  }

  /** A secret that somebody made up instead of having it made is taken as it is. */
  private static byte[] base64(String secret) {
    String text = secret.startsWith(WHSEC) ? secret.substring(WHSEC.length()) : secret;
    try {
      byte[] key = Base64.getDecoder().decode(text);
      return key.length == 0 ? utf8(secret) : key;
    } catch (IllegalArgumentException e) {
      return utf8(secret);
    }
  }

  static byte[] sign(Digest digest, byte[] key, byte[] content) {
    return switch (digest) {
      case HMAC_SHA1 -> hmac("HmacSHA1", key, content);
      case HMAC_SHA256 -> hmac("HmacSHA256", key, content);
      case HASH_SHA256 -> sha256(join(key, content));
    };
  }

  static String write(Encoding encoding, byte[] signature) {
    return switch (encoding) {
      case HEX -> HexFormat.of().formatHex(signature);
      case BASE64 -> Base64.getEncoder().encodeToString(signature);
    };
  }

  static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static byte[] hmac(String algorithm, byte[] key, byte[] content) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(key, algorithm));
      return mac.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + algorithm, e);
    }
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      joined.writeBytes(part);
    }
    return joined.toByteArray();
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
