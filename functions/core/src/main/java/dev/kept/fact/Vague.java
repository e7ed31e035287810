package dev.kept.fact;

/** Time words that name no time. What each comes to is the business's to say. */
public enum Vague {
  /** "in a moment", "just a second". */
  MOMENT,
  /** "right away", "immediately". */
  IMMEDIATE,
  /** "shortly", "in a bit". */
  SHORTLY,
  /** "soon", "as soon as I can". */
  SOON,
  /** "in due course", "at some point". */
  EVENTUAL
}
