package dev.kept.bench.load;

import com.sun.management.OperatingSystemMXBean;
import dev.kept.store.dynamo.Bill;
import dev.kept.store.dynamo.PaperDynamo;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Promises in real time: how many events a second, how late their notices are, how long a crowd of
 * them takes. Fails where one is missing or comes twice.
 */
final class Burst {

  private static final Instant SAID = Instant.parse("2026-03-02T16:05:00Z");
  private static final Instant REMINDED = Instant.parse("2026-03-03T22:00:00Z");

  private Burst() {}

  static void run(int promises) throws IOException, InterruptedException {
    Figures figures = new Figures();
    System.out.println("-- all due at one instant, a table in memory");
    together(figures, "in memory", new PaperDynamo(), promises);
    System.out.println("-- all due at one instant, DynamoDB Local");
    try (LocalTable table = new LocalTable()) {
      together(figures, "DynamoDB Local", table.client(), promises);
    }
    figures.write("burst");
  }

  static void spread() throws IOException, InterruptedException {
    Figures figures = new Figures();
    System.out.println("-- fifty due a second for a minute, DynamoDB Local");
    try (LocalTable table = new LocalTable()) {
      spread(figures, table.client());
    }
    figures.write("spread");
  }

  /** One worker, so that the store's own time can be told from ours. */
  private static void together(Figures figures, String where, DynamoDbClient client, int promises)
      throws InterruptedException {
    BusyFirm firm = new BusyFirm(client, LocalTable.NAME, SAID);
    long begun = System.nanoTime();
    for (int i = 0; i < promises; i++) {
      firm.promise(i, SAID, "tomorrow by 5 pm");
    }
    figures.put(
        where + ": events a second, one worker", promises * 1e9 / (System.nanoTime() - begun));
    // A minute before, so that the sweep queues them and their messages wait for the instant.
    firm.clock.standAt(REMINDED.minusSeconds(60));
    firm.sweep();
    Bill before = firm.bill();
    firm.clock.runFrom(REMINDED);
    double own = processor();
    firm.run(1, REMINDED.plusSeconds(1));
    figures.put(where + ": processor seconds", processor() - own);
    Bill bill = firm.bill().since(before);
    List<Double> late = lateness(firm, promises, i -> REMINDED);
    double drain = late.getLast();
    double all = Duration.between(REMINDED, firm.clock.instant()).toMillis() / 1e3;
    figures.put(where + ": posted after, seconds", drain);
    figures.put(where + ": all done after, seconds", all);
    figures.put(where + ": calls of the store", (double) bill.calls());
    figures.put(where + ": one call, ms", bill.nanos() / 1e6 / bill.calls());
    figures.put(where + ": drain ÷ (calls × one call)", all * 1e9 / bill.nanos());
    figures.put(where + ": mails", firm.mails.size());
  }

  private static void spread(Figures figures, DynamoDbClient client) throws InterruptedException {
    int promises = 3_000;
    BusyFirm firm = new BusyFirm(client, LocalTable.NAME, SAID);
    for (int i = 0; i < promises; i++) {
      firm.promise(i, said(i), "in 2 hours");
    }
    Duration ahead = Duration.ofMinutes(90);
    Instant first = SAID.plus(ahead);
    firm.clock.runFrom(first.minusSeconds(100));
    firm.run(2, first.plusSeconds(70));
    List<Double> late = lateness(firm, promises, i -> said(i).plus(ahead));
    figures.put("50 a second: lateness p50, seconds", at(late, 0.50));
    figures.put("50 a second: lateness p99, seconds", at(late, 0.99));
    figures.put("50 a second: lateness max, seconds", late.getLast());
    figures.put("50 a second: earliest, seconds", late.getFirst());
    figures.put("50 a second: mails", firm.mails.size());
  }

  /** What this JVM has used of a processor: others on the machine do not count. */
  private static double processor() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
        / 1e9;
  }

  private static Instant said(int i) {
    return SAID.plusMillis(20L * i);
  }

  private static double at(List<Double> sorted, double part) {
    return sorted.get((int) Math.ceil(sorted.size() * part) - 1);
  }

  private static List<Double> lateness(BusyFirm firm, int promises, IntFunction<Instant> owed) {
    List<Double> late = new ArrayList<>();
    for (int i = 0; i < promises; i++) {
      List<Instant> posted = firm.posted.getOrDefault("desk:" + i, List.of());
      if (posted.size() != 1) {
        throw new IllegalStateException(
            "promise %d was posted %d times".formatted(i, posted.size()));
      }
      late.add(Duration.between(owed.apply(i), posted.getFirst()).toNanos() / 1e9);
    }
    Collections.sort(late);
    return late;
  }
}
