package dev.kept.lambda;

import dev.kept.lambda.MeteredFirm.Cost;
import dev.kept.store.dynamo.Bill;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * What one event, one wake with its mail and one sweep cost in a table, however many cases are open
 * in it.
 */
public final class Growth {

  private Growth() {}

  /** Units by what they were spent on. */
  public static Map<String, Double> units(DynamoDbClient client, String table) {
    MeteredFirm firm = new MeteredFirm(client, table, PromiseLives.at("2026-03-02T09:00"));
    Map<String, Double> units = new TreeMap<>();
    List<Cost> costs = new PromiseLives(firm, 1).madeAndReminded();
    put(units, "an event", costs.getFirst().table());
    put(units, "a wake and its mail", costs.getLast().table());
    Bill sweeps = firm.sweeps();
    firm.sweep();
    put(units, "a sweep", firm.sweeps().since(sweeps));
    firm.runUntil(PromiseLives.at("2026-03-03T16:30"));
    Bill audited = firm.sweeps();
    firm.sweep();
    put(units, "a sweep with its audit", firm.sweeps().since(audited));
    return units;
  }

  private static void put(Map<String, Double> units, String what, Bill bill) {
    units.put(what + ", read", bill.reads());
    units.put(what + ", written", bill.writes());
  }
}
