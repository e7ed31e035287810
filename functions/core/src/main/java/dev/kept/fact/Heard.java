package dev.kept.fact;

import java.util.List;
import java.util.Optional;

/**
 * What was read in a message, once, when it came in. A later reader or policy never rewrites it.
 *
 * @param reader the version of the reader
 * @param policy the version of the policy by whose calendar its times were reckoned
 * @param unread true where the language has no reader: not the same as "no promise"
 * @param closing true where the customer only thanks, says yes or lets it go: it waits for no
 *     answer
 */
public record Heard(
    int reader,
    int policy,
    boolean unread,
    List<Promise> promises,
    List<Signal> signals,
    boolean closing) {

  public Heard {
    promises = List.copyOf(promises);
    signals = List.copyOf(signals);
  }

  /** A message that may wait for an answer. */
  public Heard(
      int reader, int policy, boolean unread, List<Promise> promises, List<Signal> signals) {
    this(reader, policy, unread, promises, signals, false);
  }

  /** A message in which nothing was found. */
  public static Heard nothing(int reader, int policy) {
    return new Heard(reader, policy, false, List.of(), List.of());
  }

  public boolean says(Signal.Kind kind) {
    return first(kind).isPresent();
  }

  public Optional<Signal> first(Signal.Kind kind) {
    return signals.stream().filter(signal -> signal.kind() == kind).findFirst();
  }
}
