package dev.kept.lambda;

import dev.kept.casefile.Head;
import dev.kept.casefile.Head.Verdict;
import dev.kept.casefile.LedgerRow;
import dev.kept.waking.Verdicts;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Counts what matters to the business: promises made, kept, broken, how late they were kept,
 * whether we knew before the customer asked, and how often customers asked. History counts nowhere.
 */
final class PromiseMetrics implements Verdicts {

  /** Under whose name the numbers stand; they belong to no function. */
  static final String NAME = "promises";

  private final Log log;

  PromiseMetrics(Log log) {
    this.log = log;
  }

  @Override
  public void changed(@Nullable Head before, Head after) {
    Map<String, Long> numbers = new TreeMap<>();
    Map<String, LedgerRow> known = rows(before);
    for (Verdict verdict : after.verdicts()) {
      if (verdict.changed() == after.version() && !verdict.row().history()) {
        count(known.get(verdict.commitment().text()), verdict.row(), numbers);
      }
    }
    if (!numbers.isEmpty()) {
      log.metrics("promises.changed", NAME, numbers);
    }
  }

  private static void count(
      @Nullable LedgerRow before, LedgerRow after, Map<String, Long> numbers) {
    if (before == null) {
      add(numbers, "PromisesMade", 1);
    }
    add(numbers, "CustomersAsked", after.chased() - (before == null ? 0 : before.chased()));
    if (before != null && before.state().equals(after.state())) {
      return;
    }
    switch (after.state()) {
      case "kept" -> add(numbers, "PromisesKept", 1);
      case "kept late" -> {
        add(numbers, "PromisesKeptLate", 1);
        if (after.endedAt() != null && after.deadline() != null) {
          add(
              numbers,
              "MinutesLate",
              Duration.between(after.deadline(), after.endedAt()).toMinutes());
        }
      }
      case "broken" -> {
        add(numbers, "PromisesBroken", 1);
        add(numbers, "BrokenFoundByUsFirst", after.chased() == 0 ? 1 : 0);
      }
      default -> {}
    }
  }

  private static void add(Map<String, Long> numbers, String name, long number) {
    if (number > 0) {
      var _ = numbers.merge(name, number, Long::sum);
    }
  }

  private static Map<String, LedgerRow> rows(@Nullable Head head) {
    return head == null
        ? Map.of()
        : head.verdicts().stream()
            .map(Verdict::row)
            .collect(Collectors.toMap(row -> row.commitment().text(), Function.identity()));
  }
}
