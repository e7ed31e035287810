package dev.kept.lambda;

/** The queues. What waits in one does not hold up another. */
public enum Channel {
  /** Events of ticket systems, as they came in. */
  TICKETS,
  /** Events of telephone systems, as they came in. */
  CALLS,
  /** Cases that are to look at themselves again. */
  CASES,
  /** Desks that are to look at themselves again. */
  DESKS
}
