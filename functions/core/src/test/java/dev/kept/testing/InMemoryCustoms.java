package dev.kept.testing;

import dev.kept.waking.Custom;
import dev.kept.waking.Customs;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Customs of sources in memory. */
public final class InMemoryCustoms implements Customs {

  private final Map<String, Custom> customs = new HashMap<>();

  @Override
  public synchronized Optional<Custom> get(String connection) {
    return Optional.ofNullable(customs.get(connection));
  }

  @Override
  public synchronized boolean replace(String connection, Custom next, long expected) {
    Versions.follows(next.version(), expected);
    if (get(connection).map(Custom::version).orElse(0L) != expected) {
      return false;
    }
    customs.put(connection, next);
    return true;
  }
}
