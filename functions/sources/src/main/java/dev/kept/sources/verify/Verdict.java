package dev.kept.sources.verify;

/** Whether a request comes from whom it says. */
public sealed interface Verdict {

  /** It does, and recently enough. */
  record Verified() implements Verdict {}

  /** It does not, or that cannot be told: answer 401 and keep nothing. */
  record Refused(Reason reason, String words) implements Verdict {}

  /** Why a request was refused. */
  enum Reason {
    /** We were never given a secret, or only one that everybody knows. */
    NO_SECRET,
    /** The sender did not sign. */
    NO_SIGNATURE,
    /** The signature is not what the secret gives for these bytes. */
    WRONG_SIGNATURE,
    /** Signed without a readable time, or too long ago, or ahead of our clock. */
    WRONG_TIME
  }

  default boolean verified() {
    return this instanceof Verified;
  }
}
