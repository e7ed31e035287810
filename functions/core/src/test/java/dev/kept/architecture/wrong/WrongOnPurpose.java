package dev.kept.architecture.wrong;

import java.io.File;
import java.time.Instant;
import org.junit.jupiter.api.Assertions;

/** Breaks every rule of the core at once, so that a rule which checks nothing shows itself. */
public final class WrongOnPurpose {

  private WrongOnPurpose() {}

  /** Reads the clock, a file and a library. */
  public static Instant now(File file) {
    Assertions.assertTrue(file.exists());
    return Instant.now();
  }
}
