package dev.kept.sources.verify;

import dev.kept.sources.Delivery;
import dev.kept.sources.verify.Verdict.Reason;
import dev.kept.sources.verify.Verdict.Refused;
import dev.kept.sources.verify.Verdict.Verified;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one verifier. It works on the raw bytes, before anything is parsed, takes the same time for
 * every wrong signature, and never throws for anything that a request may hold.
 */
public final class Verifier {

  private final List<Scheme> schemes;
  private final Secrets secrets;
  private final @Nullable String publicUrl;

  /**
   * A verifier for one connection.
   *
   * @param schemes the ways in which this system signs; one that holds is enough
   * @param publicUrl the address that the sender calls, where the scheme signs it and we stand
   *     behind a gateway that shows us another; null to take the one of the request
   */
  public Verifier(List<Scheme> schemes, Secrets secrets, @Nullable String publicUrl) {
    this.schemes = List.copyOf(schemes);
    this.secrets = secrets;
    this.publicUrl = publicUrl;
  }

  /**
   * Judges one request.
   *
   * @param now what a signed time is compared with; null for a request that was kept, of which any
   *     time will do
   */
  public Verdict verify(Delivery delivery, @Nullable Instant now) {
    if (secrets.texts().isEmpty()) {
      return new Refused(
          Reason.NO_SECRET,
          secrets.published() > 0
              ? "the only secret is one that its maker has published: anybody can sign with it"
              : "no secret is configured for this connection");
    }
    Verdict verdict = new Refused(Reason.NO_SIGNATURE, "this system signs nothing we know");
    for (Scheme scheme : schemes) {
      Verdict next = verify(delivery, scheme, now);
      if (next.verified()) {
        return next;
      }
      verdict = graver(verdict, next);
    }
    return verdict;
  }

  /** Of two refusals the one that says more. */
  private static Verdict graver(Verdict first, Verdict second) {
    return first instanceof Refused one
            && second instanceof Refused other
            && one.reason().compareTo(other.reason()) > 0
        ? first
        : second;
  }

  private Verdict verify(Delivery delivery, Scheme scheme, @Nullable Instant now) {
    return switch (scheme) {
      case Scheme.Signature signature ->
          new SignatureCheck(signature, secrets, publicUrl).check(delivery, now);
      case Scheme.Token token -> token(delivery, token);
      case Scheme.Jwt jwt -> new JwtCheck(jwt, secrets).check(delivery, now);
    };
  }

  private Verdict token(Delivery delivery, Scheme.Token token) {
    String sent = Places.find(delivery, token.place());
    if (sent == null) {
      return new Refused(Reason.NO_SIGNATURE, "no token in " + Places.describe(token.place()));
    }
    boolean same = false;
    for (String secret : secrets.texts()) {
      same |= Crypto.same(secret, sent);
    }
    return same
        ? new Verified()
        : new Refused(
            Reason.WRONG_SIGNATURE,
            "the token in " + Places.describe(token.place()) + " is another");
  }
}
