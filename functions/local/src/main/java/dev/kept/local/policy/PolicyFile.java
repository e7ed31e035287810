package dev.kept.local.policy;

import dev.kept.local.Complaint;
import dev.kept.policy.Policies;
import dev.kept.policy.Policy;
import dev.kept.store.policy.PolicyJson;
import dev.kept.store.policy.UnreadablePolicy;
import dev.kept.store.policy.UnreadablePolicy.Problem;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A policy in a file. */
public final class PolicyFile {

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
      for (String problem : ConnectionCheck.problems(policy)) {
        throw new Complaint("%s: %s".formatted(file, problem));
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
          .map(problem -> "%s: %s".formatted(file, problem))
          .toList();
    } catch (UnreadablePolicy e) {
      return shown(file, tree, e);
    }
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

  private static List<String> shown(Path file, YamlTree tree, UnreadablePolicy unreadable) {
    return unreadable.problems().stream()
        .map(problem -> "%s, line %d: %s".formatted(file, tree.line(problem.path()), problem))
        .toList();
  }

  private static YamlTree tree(Path file) {
    try {
      return YamlTree.read(Files.readString(file), file.toString());
    } catch (CharacterCodingException e) {
      throw new Complaint("%s is not UTF-8 text: save it as such.".formatted(file), e);
    } catch (IOException e) {
      throw new Complaint(
          "there is no policy '%s' that can be read: name a YAML file with --policy, or leave it out."
              .formatted(file),
          e);
    }
  }
}
