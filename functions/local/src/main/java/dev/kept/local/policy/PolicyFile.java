package dev.kept.local.policy;

import dev.kept.local.Complaint;
import dev.kept.policy.Policies;
import dev.kept.policy.Policy;
import dev.kept.store.policy.PolicyJson;
import dev.kept.store.policy.UnreadablePolicy;
import dev.kept.store.policy.UnreadablePolicy.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A policy in a file. */
public final class PolicyFile {

  /** An item of DynamoDB has 400 KB, its keys among them; in bytes. */
  private static final int LARGEST = 400_000;

  private PolicyFile() {}

  /**
   * Reads a policy.
   *
   * @throws Complaint if it cannot be read, with the first problem and how to see them all
   */
  public static Policy read(Path file) {
    YamlTree tree = tree(file);
    try {
      Policy policy = read(tree);
      for (Note problem : ConnectionCheck.problems(policy)) {
        throw new Complaint(shown(file, tree, problem));
      }
      return policy;
    } catch (UnreadablePolicy e) {
      String first = shown(file, tree, e).getFirst();
      throw new Complaint(
          e.problems().size() == 1
              ? first
              : "%s (and %d more: 'kept policy check %s' shows all)"
                  .formatted(first, e.problems().size() - 1, file),
          e);
    }
  }

  /** Everything that is wrong with a policy, a line each; nothing where it is fit. */
  static List<String> problems(Path file) {
    YamlTree tree = tree(file);
    try {
      return ConnectionCheck.problems(read(tree)).stream()
          .map(problem -> shown(file, tree, problem))
          .toList();
    } catch (UnreadablePolicy e) {
      return shown(file, tree, e);
    }
  }

  /** What is allowed and seldom meant, a line each. */
  public static List<String> notes(Path file) {
    YamlTree tree = tree(file);
    Policy policy = read(tree);
    return Stream.of(HoursNotes.of(tree.root()), NumberNotes.of(policy), size(policy))
        .flatMap(List::stream)
        .map(note -> shown(file, tree, note))
        .toList();
  }

  private static List<Note> size(Policy policy) {
    int size = PolicyJson.text(policy).getBytes(StandardCharsets.UTF_8).length;
    return size <= LARGEST
        ? List.of()
        : List.of(
            new Note("people", "%d bytes in all, too many for a table in AWS".formatted(size)));
  }

  private static Policy read(YamlTree tree) {
    Year now = Year.now(ZoneOffset.UTC);
    CountryKey filled = CountryKey.filled(tree.root(), now);
    List<Problem> problems = new ArrayList<>(filled.problems());
    try {
      Policy policy = PolicyJson.read(filled.policy());
      if (problems.isEmpty()) {
        return policy;
      }
    } catch (UnreadablePolicy e) {
      problems.addAll(e.problems());
    }
    throw new UnreadablePolicy(problems);
  }

  /**
   * Pushes a policy unless the current one says the same. People who were imported stay, for the
   * file does not know them.
   */
  public static Policy pushIfChanged(Policy file, Policies policies) {
    Policy current = policies.current();
    Policy policy = pushed(file, current);
    boolean same =
        current.version() > 0 && PolicyJson.text(current).equals(PolicyJson.text(policy));
    return same ? current : policies.push(policy);
  }

  /** What a push of the file would put in place of the current policy. */
  public static Policy pushed(Policy file, Policy current) {
    return file.withPeople(Imported.kept(file.people(), current.people()));
  }

  private static String shown(Path file, YamlTree tree, Note note) {
    return "%s, line %d: %s".formatted(file, tree.line(note.path()), note);
  }

  private static List<String> shown(Path file, YamlTree tree, UnreadablePolicy unreadable) {
    return unreadable.problems().stream()
        .map(problem -> "%s, line %d: %s".formatted(file, tree.line(problem.path()), problem))
        .toList();
  }

  private static YamlTree tree(Path file) {
    return YamlTree.read(TextFile.read(file), file.toString());
  }
}
