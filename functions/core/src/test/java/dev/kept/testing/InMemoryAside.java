package dev.kept.testing;

import dev.kept.waking.Aside;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was set aside, in memory. */
public final class InMemoryAside implements Aside {

  private final Map<String, SetAside> items = new LinkedHashMap<>();

  @Override
  public synchronized void put(SetAside item) {
    items.put(item.id(), item);
  }

  @Override
  public synchronized List<SetAside> list(int limit) {
    return items.values().stream()
        .sorted(Comparator.comparing(SetAside::at).reversed().thenComparing(SetAside::id))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized Optional<SetAside> get(String id) {
    return Optional.ofNullable(items.get(id));
  }

  @Override
  public synchronized void drop(String id) {
    items.remove(id);
  }
}
