package dev.kept.casefile;

/** Something that is kept cannot be read back. Asking again does not help; the message names it. */
public class Unreadable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Unreadable(String message, Throwable cause) {
    super(message, cause);
  }
}
