package dev.kept.bench.load;

import dev.kept.lambda.Growth;
import dev.kept.lambda.OpenCases;
import dev.kept.store.dynamo.PaperDynamo;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** What one event, wake and sweep cost among a thousand open cases and among a million. */
final class Growing {

  private Growing() {}

  static void run() throws IOException {
    Figures figures = new Figures();
    for (int cases : List.of(1_000, 100_000)) {
      try (LocalTable table = new LocalTable()) {
        OpenCases.fill(table.client(), LocalTable.NAME, cases);
        Map<String, Double> units = Growth.units(table.client(), LocalTable.NAME);
        put(figures, cases + " cases, DynamoDB Local: ", units);
        if (!units.equals(onPaper(cases))) {
          throw new IllegalStateException(units + " is on paper " + onPaper(cases));
        }
      }
    }
    put(figures, "1000000 cases, on paper: ", onPaper(1_000_000));
    figures.write("growth");
  }

  private static Map<String, Double> onPaper(int cases) {
    PaperDynamo table = new PaperDynamo();
    OpenCases.fill(table, cases);
    return Growth.units(table, LocalTable.NAME);
  }

  private static void put(Figures figures, String among, Map<String, Double> units) {
    units.forEach((what, figure) -> figures.put(among + what, figure));
  }
}
