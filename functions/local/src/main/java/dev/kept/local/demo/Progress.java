package dev.kept.local.demo;

import java.io.PrintWriter;

/** Says that something is going on, once it has taken longer than a second. */
final class Progress {

  private static final long SECOND = 1_000_000_000L;

  private final PrintWriter err;
  private final String what;
  private final long began = System.nanoTime();
  private long said;

  Progress(PrintWriter err, String what) {
    this.err = err;
    this.what = what;
  }

  /** Plays on and looks at the time. */
  Player.Listener listening(Performance performance) {
    return new Player.Listener() {
      @Override
      public void came(StoryEvent event) {
        performance.facts(event);
        look();
      }

      @Override
      public void passed() {
        look();
      }
    };
  }

  void look() {
    long seconds = (System.nanoTime() - began) / SECOND;
    if (seconds > said) {
      said = seconds;
      err.printf("%s ... %d s%n", what, seconds);
      err.flush();
    }
  }
}
