package dev.kept.bench.start;

/** How a function is started. */
enum Way {
  /** Unpacked as Lambda does it, in a JVM that knows nothing yet. */
  COLD,
  /** The same out of a snapshot: what comes before it is not waited for. */
  RESTORED,
  /** Out of a container image, with everything on the class path and an AOT cache beside it. */
  IMAGE
}
