package dev.kept.report;

import dev.kept.casefile.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What became of promises. What proved to be none is left out.
 *
 * @param until the end of what is known
 */
public record Balance(List<Past> promises, Instant until) {

  /** In the order in which people ask for them. */
  private static final List<String> STATES =
      List.of(
          "kept",
          "kept late",
          "broken",
          "unconfirmed",
          "tried",
          "re-agreed",
          "released",
          "lapsed",
          "open",
          "asleep");

  /** Of these promises, in the order in which they were made. */
  public static Balance of(Collection<Past> all, Instant until) {
    return new Balance(
        all.stream()
            .filter(past -> !(past.commitment().state() instanceof State.Voided))
            .sorted(
                Comparator.comparing((Past past) -> past.commitment().made())
                    .thenComparing(past -> past.commitment().id().text()))
            .toList(),
        until);
  }

  public Balance {
    promises = List.copyOf(promises);
  }

  /** How many ended in each way; only ways that occur. */
  public Map<String, Integer> byState() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (String state : STATES) {
      int count =
          (int) promises.stream().filter(p -> p.commitment().state().word().equals(state)).count();
      if (count > 0) {
        counts.put(state, count);
      }
    }
    return counts;
  }

  /** The same promises apart, by what they have in common. */
  public <K extends Comparable<K>> SortedMap<K, Balance> by(Function<Past, K> common) {
    SortedMap<K, List<Past>> parts = new TreeMap<>();
    for (Past past : promises) {
      parts.computeIfAbsent(common.apply(past), any -> new ArrayList<>()).add(past);
    }
    SortedMap<K, Balance> balances = new TreeMap<>();
    parts.forEach((key, part) -> balances.put(key, new Balance(part, until)));
    return balances;
  }

  /** Those whose deadline passed without it, the longest wait first. */
  public List<Past> broken() {
    return promises.stream()
        .filter(Past::wasBroken)
        .sorted(
            Comparator.comparing((Past past) -> past.late(until).orElse(Duration.ZERO)).reversed())
        .toList();
  }

  /** Of the broken ones, those that the customer had asked for at least once. */
  public long chased() {
    return broken().stream().filter(Past::wasChased).count();
  }

  /** Of the broken ones, those that the customer asked for before the deadline had passed. */
  public long customerFirst() {
    return broken().stream().filter(Past::customerFirst).count();
  }

  /** The lateness that half of those kept late stayed below; empty where none was. */
  public Optional<Duration> medianLateness() {
    List<Duration> late =
        promises.stream()
            .filter(past -> past.commitment().state() instanceof State.KeptLate)
            .flatMap(past -> past.late(until).stream())
            .sorted()
            .toList();
    return late.isEmpty() ? Optional.empty() : Optional.of(late.get((late.size() - 1) / 2));
  }

  /** The share of those that came due and can be judged that were kept in time, from 0 to 1. */
  public Optional<Double> keptShare() {
    long kept = promises.stream().filter(p -> p.commitment().state() instanceof State.Kept).count();
    long judged = kept + broken().size();
    return judged == 0 ? Optional.empty() : Optional.of((double) kept / judged);
  }
}
