package dev.kept.sources;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.Instant;

/** A source that knows AWS, reads the clock and prints what went wrong. */
public final class WrongOnPurpose {

  private WrongOnPurpose() {}

  /** Does all of it. */
  public static Instant at(Context context) {
    try {
      return Instant.now().plusMillis(context.getRemainingTimeInMillis());
    } catch (ArithmeticException tooFar) {
      tooFar.printStackTrace();
      return Instant.MAX;
    }
  }
}
