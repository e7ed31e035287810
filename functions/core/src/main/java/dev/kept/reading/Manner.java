package dev.kept.reading;

/** How a verb is said. */
enum Manner {
  NEGATED,
  /** The subject has it done to it. */
  PASSIVE,
  /** Under way: "is being looked into". */
  ONGOING,
  /** "probably". */
  HEDGED,
  /** "hopefully". */
  WISHED,
  /** "usually". */
  HABIT,
  /** "try to", "do our best to". */
  TRIES,
  /** "need to". */
  NEEDS,
  /** "have my colleague call". */
  DELEGATED,
  /** "be happy to". */
  GLAD,
  /** "go ahead and". */
  AHEAD,
  /** Turned round: "will you". */
  ASKS
}
