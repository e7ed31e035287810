package dev.kept.store.policy;

import dev.kept.policy.Policy;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one part of a policy says of another: names that must be there, and only once. */
final class References {

  private final Entry root;
  private final Policy policy;

  private References(Entry root, Policy policy) {
    this.root = root;
    this.policy = policy;
  }

  static void check(Entry root, Policy policy) {
    new References(root, policy).check();
  }

  private void check() {
    Set<String> teams = policy.teams().stream().map(team -> team.id()).collect(Collectors.toSet());
    once("teams", "id", policy.teams().stream().map(team -> Set.of(team.id())).toList());
    once("teams", "sourceIds", policy.teams().stream().map(team -> team.sourceIds()).toList());
    once("people", "address", policy.people().stream().map(who -> Set.of(who.address())).toList());
    once("people", "ids", policy.people().stream().map(who -> who.ids()).toList());
    once("connections", "name", policy.connections().stream().map(c -> Set.of(c.name())).toList());
    once("ladder", "name", policy.ladder().stream().map(step -> Set.of(step.name())).toList());
    for (int i = 0; i < policy.teams().size(); i++) {
      known("teams", i, "calendar", policy.teams().get(i).calendar(), policy.calendars().keySet());
    }
    for (int i = 0; i < policy.people().size(); i++) {
      known("people", i, "team", policy.people().get(i).team(), teams);
    }
  }

  private void once(String list, String key, List<Set<String>> names) {
    Map<String, Integer> first = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      for (String name : names.get(i)) {
        Integer earlier = name.isEmpty() ? null : first.putIfAbsent(name, i);
        if (earlier != null) {
          at(list, i, key)
              .wrong(
                  "'%s' is that of %s[%d] too".formatted(name, list, earlier), "to name each once");
        }
      }
    }
  }

  private void known(
      String list, int i, String key, @Nullable String name, Collection<String> names) {
    if (name != null && !names.contains(name)) {
      String all = names.isEmpty() ? "none is defined" : String.join(", ", sorted(names));
      at(list, i, key)
          .wrong(
              "there is no %s '%s'".formatted(key, name),
              Nearest.of(name, names).orElse("one that is defined: " + all));
    }
  }

  private Entry at(String list, int i, String key) {
    return root.at(list).items("a list").get(i).at(key);
  }

  private static List<String> sorted(Collection<String> names) {
    return names.stream().sorted().toList();
  }
}
