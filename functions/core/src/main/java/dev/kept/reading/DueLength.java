package dev.kept.reading;

import dev.kept.reading.DueSaid.Amount;
import org.jspecify.annotations.Nullable;

/**
 * A length of time as read.
 *
 * @param rough its words leave it open ("a few")
 * @param bare it begins with "a", and so may be a rate ("5 a day")
 * @param adjective it may say of what kind a thing is ("a 30 day trial")
 */
record DueLength(Amount amount, boolean rough, boolean bare, boolean adjective) {

  /** The same with other ends. */
  DueLength with(@Nullable DueQuantity least, DueQuantity most, boolean nowRough) {
    return new DueLength(new Amount(least, most, amount.business()), nowRough, bare, false);
  }
}
