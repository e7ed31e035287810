package dev.kept.bench.load;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/** The benches that need a table: {@code functions/bench/load}. */
public final class Load {

  private Load() {}

  /**
   * Runs them.
   *
   * @param arguments which of {@code burst}, {@code spread}, {@code growth}, {@code lives}; all
   *     where none is named
   */
  public static void main(String... arguments) throws IOException, InterruptedException {
    Set<String> named =
        arguments.length == 0 ? Set.of("burst", "spread", "growth", "lives") : Set.of(arguments);
    for (String bench : List.of("lives", "burst", "spread", "growth")) {
      if (named.contains(bench)) {
        System.out.println("== " + bench);
        switch (bench) {
          case "burst" -> Burst.run(6_000);
          case "spread" -> Burst.spread();
          case "growth" -> Growing.run();
          default -> Lives.run();
        }
      }
    }
  }
}
