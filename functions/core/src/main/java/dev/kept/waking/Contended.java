package dev.kept.waking;

/** Others wrote first, as often as we tried. The message that asked for it comes again. */
public final class Contended extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Contended(String what, int attempts) {
    super("%s was changed by others %d times in a row".formatted(what, attempts));
  }
}
