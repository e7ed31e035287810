package dev.kept.lambda.asking;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;

/** The key of a service account, which may read a calendar that was shared with its address. */
record GoogleKey(String address, PrivateKey key) {

  static final String AT = "https://oauth2.googleapis.com/token";
  private static final String SCOPE = "https://www.googleapis.com/auth/calendar.events.readonly";
  private static final long LIFE_SECONDS = 600;

  /**
   * Reads a key.
   *
   * @param pem as the downloaded file has it
   * @throws IllegalArgumentException if it is none; it is not repeated
   */
  static GoogleKey of(String address, String pem) {
    String base64 = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
    try {
      byte[] key = Base64.getDecoder().decode(base64);
      return new GoogleKey(
          address, KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key)));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalArgumentException("private_key is no RSA key in PKCS 8 form", e);
    }
  }

  /** Says, signed, that we are this account and want to read events. */
  String assertion(Instant now) {
    String claims =
        "{\"iss\":\"%s\",\"scope\":\"%s\",\"aud\":\"%s\",\"iat\":%d,\"exp\":%d}"
            .formatted(
                address.replaceAll("[\"\\\\]", ""),
                SCOPE,
                AT,
                now.getEpochSecond(),
                now.getEpochSecond() + LIFE_SECONDS);
    String signed = base64("{\"alg\":\"RS256\",\"typ\":\"JWT\"}") + "." + base64(claims);
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(key);
      signature.update(signed.getBytes(StandardCharsets.UTF_8));
      return signed + "." + base64(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK signs with RSA", e);
    }
  }

  @Override
  public String toString() {
    return address;
  }

  private static String base64(String text) {
    return base64(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
