package dev.kept.casefile;

import dev.kept.fact.Action;
import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.policy.Connection;
import dev.kept.policy.Policy;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * When our sources were silent for longer than their custom. What would have been proved by one of
 * them meanwhile is not known; "all kept" and "nobody called" would both be guessed.
 */
public final class Silences {

  /** The step of the notice that says so; connection, {@code @} and beginning follow. */
  public static final String STEP = Notice.SET_UP + "silent:";

  public static final String SILENT = "silent";

  public static final String SPEAKS = "speaks again";

  private static final String SCHEME = "silence:";

  /** What is proved by a source beside the one that tells of the case itself. */
  private static final Set<Action> SHOWN =
      EnumSet.of(Action.CALL, Action.VISIT, Action.SEND, Action.REFUND);

  /** By connection and beginning, when each ended; those that last end at {@link Instant#MAX}. */
  private final Map<String, Map<Instant, Instant>> ends = new HashMap<>();

  private Silences() {}

  /** The key under which the silences of a connection stand. */
  public static CustomerKey key(String connection) {
    return new CustomerKey(SCHEME + connection);
  }

  public static boolean isKey(CustomerKey key) {
    return key.text().startsWith(SCHEME);
  }

  /** Those of every connection that could show a proof. */
  public static SortedSet<CustomerKey> keys(Policy policy) {
    SortedSet<CustomerKey> keys = new TreeSet<>();
    for (Connection connection : policy.connections()) {
      if (connection.shows().stream().anyMatch(SHOWN::contains)) {
        keys.add(key(connection.name()));
      }
    }
    return keys;
  }

  /** What these facts tell of them; of two ends of one silence the first counts. */
  public static Silences of(Collection<Fact> facts) {
    Silences silences = new Silences();
    for (Fact fact : facts) {
      if (fact instanceof Fact.SourceSilent(_, var connection, var since, var until)) {
        silences
            .ends
            .computeIfAbsent(connection, _ -> new HashMap<>())
            .merge(
                since,
                until == null ? Instant.MAX : until,
                (one, two) -> one.isBefore(two) ? one : two);
      }
    }
    return silences;
  }

  /** Since when a connection has been silent; empty where it speaks. */
  public Optional<Instant> since(String connection) {
    return ends.getOrDefault(connection, Map.of()).entrySet().stream()
        .filter(silence -> silence.getValue().equals(Instant.MAX))
        .map(Map.Entry::getKey)
        .min(Instant::compareTo);
  }

  /** Whether a connection was silent at any time from an instant up to another. */
  boolean touch(String connection, Instant from, Instant to) {
    return ends.getOrDefault(connection, Map.of()).entrySet().stream()
        .anyMatch(silence -> silence.getKey().isBefore(to) && silence.getValue().isAfter(from));
  }
}
