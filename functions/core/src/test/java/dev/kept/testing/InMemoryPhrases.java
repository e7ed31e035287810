package dev.kept.testing;

import dev.kept.waking.Phrases;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Sentences in memory. */
public final class InMemoryPhrases implements Phrases {

  private final Map<String, Phrase> phrases = new HashMap<>();

  @Override
  public synchronized Optional<Phrase> get(String hash) {
    return Optional.ofNullable(phrases.get(hash));
  }

  @Override
  public synchronized boolean replace(String hash, Phrase next, long expected) {
    Versions.follows(next.version(), expected);
    if (get(hash).map(Phrase::version).orElse(0L) != expected) {
      return false;
    }
    phrases.put(hash, next);
    return true;
  }
}
