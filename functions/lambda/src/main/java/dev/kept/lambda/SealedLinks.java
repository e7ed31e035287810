package dev.kept.lambda;

import dev.kept.fact.CaseId;
import dev.kept.fact.CommitmentId;
import dev.kept.lambda.SignedLinks.Claim;
import dev.kept.lambda.pages.Access;
import dev.kept.words.Links;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Links that open what they lead to for one person, for a fortnight. Opening one changes nothing.
 */
public final class SealedLinks implements Links {

  /** Longer than a ladder takes, and than most holidays. */
  static final Duration LIFE = Duration.ofDays(14);

  private final Links plain;
  private final SignedLinks seals;
  private final InstantSource clock;

  /**
   * Makes links.
   *
   * @param base the address of the pages, without a slash at its end
   */
  public SealedLinks(String base, SignedLinks seals, InstantSource clock) {
    this.plain = Links.under(base);
    this.seals = seals;
    this.clock = clock;
  }

  @Override
  public String toCase(CaseId caseId, String person) {
    return sealed(plain.toCase(caseId, person), Access.toCase(caseId), person);
  }

  @Override
  public String toCase(CaseId caseId) {
    return plain.toCase(caseId);
  }

  @Override
  public String toAnswer(CaseId caseId, CommitmentId about, Answer answer, String person) {
    return sealed(plain.toAnswer(caseId, about, answer, person), Access.toCase(caseId), person);
  }

  @Override
  public String toSignIn(String person, String mail) {
    Instant until = clock.instant().plus(SignIn.LIFE);
    String token = seals.seal(new Claim(person, Access.toSignIn(mail), until));
    return plain.toSignIn(person, mail) + "?" + Access.TOKEN + "=" + token;
  }

  /** Opens the board too. */
  @Override
  public String toDesk(String person) {
    return sealed(plain.toDesk(person), Access.BOARD, person);
  }

  private String sealed(String link, String audience, String person) {
    String token = seals.seal(new Claim(person, audience, clock.instant().plus(LIFE)));
    return link + (link.contains("?") ? "&" : "?") + Access.TOKEN + "=" + token;
  }
}
