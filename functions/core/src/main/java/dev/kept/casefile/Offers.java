package dev.kept.casefile;

import dev.kept.fact.Fact;
import org.jspecify.annotations.Nullable;

/** To whom a commitment was offered while a case is being read, and what they said. */
final class Offers {

  /** How many offers there were: each is told under a number of its own. */
  int made;

  /** The last, while nobody has said yes or no to it; null where none stands. */
  Fact.@Nullable HandedOver standing;

  /** The last that was declined, and the word that declined it; null until one was. */
  Fact.@Nullable HandedOver refused;

  Fact.@Nullable OfferDeclined refusal;

  void offer(Fact.HandedOver offer) {
    made++;
    standing = offer;
    forgetRefusal();
  }

  void take() {
    standing = null;
    forgetRefusal();
  }

  /** A no to what is offered no more changes nothing. */
  void decline(Fact.OfferDeclined no) {
    if (standing != null) {
      refused = standing;
      refusal = no;
      standing = null;
    }
  }

  private void forgetRefusal() {
    refused = null;
    refusal = null;
  }
}
