package dev.kept.bench.load;

import dev.kept.lambda.MeteredFirm;
import dev.kept.lambda.MeteredFirm.Cost;
import dev.kept.lambda.PromiseLives;
import dev.kept.store.dynamo.Bill;
import java.io.IOException;
import java.time.Instant;
import java.util.function.Function;

/** What a promise costs through its whole life, and an empty system in a month. */
final class Lives {

  private static final Instant MONDAY = Instant.parse("2026-03-02T15:00:00Z");
  private static final int MINUTES_A_MONTH = 60 * 24 * 30;

  private Lives() {}

  static void run() throws IOException {
    Figures figures = new Figures();
    life(figures, "the customer's first message", PromiseLives::opened);
    life(figures, "kept without a notice", PromiseLives::keptWithoutNotice);
    life(figures, "kept after a reminder", PromiseLives::keptAfterAReminder);
    life(figures, "the whole broken life", PromiseLives::broken);
    idle(figures);
    figures.write("lives");
  }

  private static void life(Figures figures, String what, Function<PromiseLives, Cost> life)
      throws IOException {
    try (LocalTable table = new LocalTable()) {
      MeteredFirm firm = new MeteredFirm(table.client(), LocalTable.NAME, MONDAY);
      Cost cost = life.apply(new PromiseLives(firm, 1));
      figures.put(what + ": read units", cost.table().reads());
      figures.put(what + ": write units", cost.table().writes());
      figures.put(what + ": calls of the table", (double) cost.table().calls());
      figures.put(what + ": webhooks", (double) cost.webhooks());
      figures.put(what + ": messages queued", (double) cost.messages());
      figures.put(what + ": runs of a function", (double) cost.runs());
      figures.put(what + ": mails", (double) cost.mails());
      figures.put(what + ": $ a million, the table", Prices.table(cost) * Prices.MILLION);
      figures.put(what + ": $ a million, all but mails", Prices.of(cost) * Prices.MILLION);
      figures.put(what + ": $ a million, mails", cost.mails() * Prices.MAIL * Prices.MILLION);
    }
  }

  /** The sweep, each minute, and its audit, each quarter of an hour. */
  private static void idle(Figures figures) throws IOException {
    try (LocalTable table = new LocalTable()) {
      MeteredFirm firm = new MeteredFirm(table.client(), LocalTable.NAME, MONDAY);
      Bill before = firm.sweeps();
      for (int i = 0; i < 15; i++) {
        firm.runUntil(MONDAY.plusSeconds(60L * i));
        firm.sweep();
      }
      Bill quarter = firm.sweeps().since(before);
      double quarters = MINUTES_A_MONTH / 15.0;
      figures.put("idle: read units a month", quarter.reads() * quarters);
      figures.put("idle: write units a month", quarter.writes() * quarters);
      double units = (quarter.reads() * Prices.READ + quarter.writes() * Prices.WRITE) * quarters;
      figures.put("idle: $ a month, the table", units);
      figures.put("idle: $ a month, with the sweep's runs", units + Prices.runs(MINUTES_A_MONTH));
    }
  }
}
