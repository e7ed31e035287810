package dev.kept.reading;

/** Parts of a day. */
enum DuePart {
  MORNING,
  LUNCHTIME,
  AFTERNOON,
  EVENING,
  NIGHT
}
