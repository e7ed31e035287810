package dev.kept.sources.verify;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How one system shows that a request is its own. */
public sealed interface Scheme {

  /**
   * A signature over the raw bytes.
   *
   * @param signed what is signed
   * @param digest by which algorithm
   * @param encoding how the signature is written
   * @param key what the secret text stands for
   * @param place where the signature is
   * @param layout how it stands there
   * @param prefix what stands before it: {@code sha256=}, {@code v1,}
   * @param stamp when it was signed; null where the scheme signs no time
   */
  record Signature(
      Signed signed,
      Digest digest,
      Encoding encoding,
      KeyForm key,
      Place place,
      Layout layout,
      String prefix,
      @Nullable Stamp stamp)
      implements Scheme {}

  /** The secret itself, sent along. */
  record Token(Place place) implements Scheme {}

  /**
   * The body is a JSON Web Token, signed HS256.
   *
   * @param timeField the claim with the time of the event, in milliseconds
   * @param window how far that may be from now; null for any
   */
  record Jwt(String timeField, @Nullable Duration window) implements Scheme {}

  /** What the signature covers, in order. */
  enum Signed {
    BODY,
    TIME_BODY,
    TIME_DOT_BODY,
    TIME_COLON_BODY,
    ID_DOT_TIME_DOT_BODY,
    METHOD_URL_BODY_TIME,
    /** The address, then name and value of each form field, by name; or the body's own hash. */
    URL_FORM
  }

  /** How the signature is made. The two plain hashes of "secret + content" are old and weak. */
  enum Digest {
    HMAC_SHA1,
    HMAC_SHA256,
    HASH_SHA256
  }

  /** How the signature is written. */
  enum Encoding {
    HEX,
    BASE64
  }

  /** What a secret text stands for. */
  enum KeyForm {
    TEXT,
    /** Base64, after {@code whsec_} where that stands before it; plain where it is none. */
    BASE64,
    /** The SHA-256 of the text. */
    HASHED
  }

  /** How a signature stands at its place. */
  enum Layout {
    ALONE,
    /** Several, with spaces between. */
    LIST,
    /** {@code t=…,v1=…}: the time stands beside it. */
    FIELDS
  }

  /** Where something stands in a request. */
  sealed interface Place {
    record Header(String name) implements Place {}

    record Query(String name) implements Place {}

    record BodyField(String name) implements Place {}
  }

  /**
   * The time of the signature.
   *
   * @param header where it is; unused where it stands beside the signature
   * @param window how far it may be from now, either way; null for any
   */
  record Stamp(String header, Form form, @Nullable Duration window) {

    /** How a time is written. */
    enum Form {
      ISO,
      SECONDS,
      MILLIS
    }
  }
}
