package dev.kept.policy;

/** Whom a step is for; who that is, is found when the notice is sent. */
public enum Role {
  MAKER,
  STAND_IN,
  LEAD,
  MANAGER,
  /** The business's own fallback address: set-up lines, and what nobody else can be told. */
  OWNER,
  /** An address that the step itself names: anybody whom the business wants to hear. */
  ADDRESS
}
