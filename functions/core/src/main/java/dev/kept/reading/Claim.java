package dev.kept.reading;

/**
 * A clause that might be a promise: the words {@code [from, to)} say that {@code subject} will do
 * {@code deed}.
 */
record Claim(
    Sentence sentence,
    int from,
    int to,
    int marker,
    Marker kind,
    Subject subject,
    VerbGroup verb,
    Deed deed,
    int deedEnd) {

  /** The word before the clause. */
  int before() {
    return Math.min(subject.from(), marker) - 1;
  }

  Claim until(int end) {
    return new Claim(sentence, from, end, marker, kind, subject, verb, deed, deedEnd);
  }

  Claim doing(Deed other) {
    return new Claim(sentence, from, to, marker, kind, subject, verb, other, deedEnd);
  }
}
