package dev.kept.reading;

/** Who is said to act: the words {@code [from, to)}, which are none where it was left out. */
record Subject(Kind kind, int from, int to) {

  enum Kind {
    /** "I", "we", or nobody named: "Will call you." */
    SPEAKER,
    /** "you": who receives. */
    CUSTOMER,
    /** A colleague, a team, someone by name. */
    PEOPLE,
    /** "your order", "it". */
    THING
  }

  boolean is(Kind one) {
    return kind == one;
  }
}
