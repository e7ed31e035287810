package dev.kept.lambda.pages;

import dev.kept.lambda.SignedLinks.Claim;

/**
 * The seal of the form in which one tells of a promise: for one person, and for no more than
 * reading what they write. Saving it takes a button of its own.
 */
record DeclareToken(String person) {

  private static final String AUDIENCE = "declare";

  static DeclareToken fresh(Visit visit) {
    return new DeclareToken(visit.reader());
  }

  String seal(Access access, Visit visit) {
    return access.seal(new Claim(person, AUDIENCE, visit.now().plus(FormToken.BUTTON)));
  }

  static boolean fits(Claim claim, Visit visit) {
    return claim.audience().equals(AUDIENCE) && claim.person().equals(visit.reader());
  }
}
