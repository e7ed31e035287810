package dev.kept.lambda;

import java.util.List;

/** Where secrets are kept. None is ever logged or stored elsewhere. */
public interface Secrets {

  /**
   * The secrets under a reference, newest first: one, or two while it is being rotated. A kept
   * value holds one a line.
   *
   * @throws SecretMissing if there is none
   */
  List<String> get(String reference);

  /** The lines of a kept value that say something. */
  static List<String> lines(String value) {
    return value.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  /** Nothing is kept under a reference: somebody has to put it there. */
  final class SecretMissing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SecretMissing(String reference, String whatToDo) {
      super("no secret is kept under '%s': %s".formatted(reference, whatToDo));
    }
  }
}
