package dev.kept.casefile;

import dev.kept.fact.CommitmentId;
import dev.kept.fact.Fact;
import dev.kept.fact.Statement;
import dev.kept.policy.Programs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people were told, or may have been told, so far. */
final class Told {

  /** About one due of one commitment, one step, one person. */
  private record Line(@Nullable CommitmentId commitment, int dueVersion, String step, String to) {}

  /** One saying; {@code withdrawn} ones were never sent, but use up a number. */
  record Said(Statement statement, Instant at, boolean withdrawn) {}

  /** Steps that only ever stand in lists. */
  private static final Set<String> LINES = Set.of("held", "unseen", "moved", "holding", "silence");

  private final Map<Line, List<Said>> said = new HashMap<>();

  Told(List<Fact> facts) {
    for (Fact fact : facts) {
      switch (fact) {
        case Fact.NoticeSent sent -> add(sent.statement(), sent.happened(), false);
        case Fact.NoticeWithdrawn gone -> add(gone.statement(), gone.happened(), true);
        default -> {}
      }
    }
  }

  private void add(Statement statement, Instant at, boolean withdrawn) {
    said.computeIfAbsent(line(statement), _ -> new ArrayList<>())
        .add(new Said(statement, at, withdrawn));
  }

  private static Line line(Statement statement) {
    return new Line(
        statement.commitment(), statement.dueVersion(), statement.step(), statement.person());
  }

  /** How many statements this person has had on this step, so that the next has its own key. */
  int count(@Nullable CommitmentId commitment, int dueVersion, String step, String to) {
    return said.getOrDefault(new Line(commitment, dueVersion, step, to), List.of()).size();
  }

  /** What this person was last told on this step; empty where nothing was ever sent. */
  Optional<Said> last(@Nullable CommitmentId commitment, int dueVersion, String step, String to) {
    return said.getOrDefault(new Line(commitment, dueVersion, step, to), List.of()).stream()
        .filter(one -> !one.withdrawn())
        .reduce((first, second) -> second);
  }

  /** The last saying of every line about a commitment. */
  Stream<Said> lastAbout(CommitmentId commitment) {
    return said.entrySet().stream()
        .filter(entry -> Objects.equals(entry.getKey().commitment(), commitment))
        .map(entry ->
            last(
                commitment,
                entry.getKey().dueVersion(),
                entry.getKey().step(),
                entry.getKey().to()))
        .flatMap(Optional::stream);
  }

  /** How many times anybody was told something about a commitment by itself, not in a list. */
  long aloud(CommitmentId commitment) {
    return said.entrySet().stream()
        .filter(entry -> Objects.equals(entry.getKey().commitment(), commitment))
        .filter(entry -> !isLine(entry.getKey().step()))
        .filter(entry -> !Programs.isOne(entry.getKey().to()))
        .flatMap(entry -> entry.getValue().stream())
        .filter(one -> !one.withdrawn())
        .count();
  }

  private static boolean isLine(String step) {
    return LINES.contains(step) || step.startsWith("check-in") || isColleagues(step);
  }

  /** What a colleague asks or answers is theirs to say, however much we said before. */
  private static boolean isColleagues(String step) {
    return step.startsWith("offer") || step.startsWith("returned");
  }

  /** Whether this person was told at a step, whatever was said. */
  boolean heard(CommitmentId commitment, int dueVersion, String step, String to) {
    return last(commitment, dueVersion, step, to).isPresent();
  }

  /** Whether the last attempt to tell this person at a step was refused. */
  boolean refused(CommitmentId commitment, int dueVersion, String step, String to) {
    List<Said> mine =
        said.getOrDefault(new Line(commitment, dueVersion, step, to), List.<Said>of());
    return !mine.isEmpty()
        && mine.getLast().withdrawn()
        && mine.getLast().statement().verdict().equals(Notice.UNREACHABLE);
  }

  /** When anybody was first told on this step; empty where nobody was. */
  Optional<Instant> first(CommitmentId commitment, int dueVersion, String step) {
    return said.entrySet().stream()
        .filter(entry ->
            Objects.equals(entry.getKey().commitment(), commitment)
                && entry.getKey().dueVersion() == dueVersion
                && entry.getKey().step().equals(step))
        .flatMap(entry -> entry.getValue().stream())
        .map(Said::at)
        .min(Instant::compareTo);
  }
}
