package dev.kept.casefile;

/** How much is made of a commitment. */
public enum Level {
  /** Watched, reminded, escalated. */
  LOUD,
  /** In lists only. */
  QUIET,
  /** Counted; nothing is sent. */
  RECORDED
}
