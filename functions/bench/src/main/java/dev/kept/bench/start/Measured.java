package dev.kept.bench.start;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What was measured of one function, each way in which it can be started. */
final class Measured {

  private final Function function;
  private final Map<Way, List<Run>> runs = new EnumMap<>(Way.class);

  Measured(Function function) {
    this.function = function;
    for (Way way : Way.values()) {
      if (function.starts(way)) {
        runs.put(way, new ArrayList<>());
      }
    }
  }

  Function function() {
    return function;
  }

  /** Starts it once more, each way. */
  void measure() throws Exception {
    for (Map.Entry<Way, List<Run>> way : runs.entrySet()) {
      way.getValue().add(Run.of(function, way.getKey()));
    }
  }

  boolean has(Way way) {
    return runs.containsKey(way);
  }

  /** The median, in the unit of what is asked for; 0 where it is not started so. */
  double median(Way way, ToDoubleFunction<Run> which) {
    double[] sorted =
        runs.getOrDefault(way, List.of()).stream().mapToDouble(which).sorted().toArray();
    return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
  }

  /** The most that any run took. */
  double most(Way way, ToDoubleFunction<Run> which) {
    return runs.getOrDefault(way, List.of()).stream().mapToDouble(which).max().orElse(0);
  }
}
