package dev.kept.fact;

/** What was promised to be done. What proves each one is in {@code casefile}. */
public enum Action {
  CALL,
  MESSAGE,
  VISIT,
  SEND,
  REFUND,
  RESOLVE,
  OTHER
}
