package dev.kept.store.policy;

import java.util.List;
import java.util.stream.Collectors;

/** A policy that cannot be taken, with everything that is wrong with it. */
public final class UnreadablePolicy extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * One thing that is wrong.
   *
   * @param path where: {@code people[2].zone}; empty for the whole
   * @param what is wrong there
   * @param right what would be right
   */
  public record Problem(String path, String what, String right) {
    @Override
    public String toString() {
      return (path.isEmpty() ? "the policy" : path) + ": " + what + "; right would be " + right;
    }
  }

  public UnreadablePolicy(List<Problem> problems) {
    super(
        problems.size()
            + (problems.size() == 1 ? " problem" : " problems")
            + " in the policy:\n"
            + problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  public List<Problem> problems() {
    return problems;
  }
}
