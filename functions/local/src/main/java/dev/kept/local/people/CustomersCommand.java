package dev.kept.local.people;

import dev.kept.fact.CustomerKey;
import dev.kept.fact.Fact;
import dev.kept.local.people.CsvTable.Problem;
import dev.kept.waking.Buried;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** By which numbers, addresses and ids the customers are known. */
@Command(
    name = "customers",
    description = {
      "Tells Kept by which numbers, addresses and ids the customers are known.",
      "So a call finds the ticket that it was promised in.",
      ""
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExample:%n",
    footer = {
      "  kept customers import customers.csv --region GB",
      "  kept customers fetch --dry-run            shows what the connected systems would tell",
      "  kept customers fetch --table kept-Table-1A2B --key /aws/reference/secretsmanager/…",
      "",
      "The first line names the columns: name, email, phone (also mobile, home phone …),",
      "the name of a source for its ids (zendesk, freshdesk …), shared (yes for a switchboard),",
      "since (2014, 2014-03 or 2014-03-09) and note (what matters to them, 80 characters).",
      "A field may hold several, with semicolons between. Other columns are passed over.",
    })
public final class CustomersCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  private final InstantSource clock = InstantSource.system();

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(
      name = "import",
      description = "Reads customers out of a CSV table; reading it again changes nothing.",
      mixinStandardHelpOptions = true)
  int read(@Mixin Import asked) {
    CsvTable table = CsvTable.read(asked.file());
    return asked.with(
        clock,
        kept -> {
          Columns columns = asked.columns(table, kept);
          Instant now = clock.instant();
          Customers customers = new Customers(columns, kept.policy(), asked.region(kept), now);
          table.rows().forEach(customers::read);
          List<Fact.CustomerKnownAs> facts = new ArrayList<>(customers.facts(now));
          List<Fact.CustomerKnownAs> regards =
              new ArrayList<>(customers.regards(kept.store().files()::facts, now));
          Buried buried = kept.buried();
          boolean some = facts.removeIf(fact -> kept.isForgotten(buried, keys(fact)));
          some |= regards.removeIf(fact -> kept.isForgotten(buried, keys(fact)));
          if (some) {
            spec.commandLine()
                .getOut()
                .println("Who was forgotten was passed over, until they come again themselves.");
          }
          Taken taken = Taken.of(facts, kept, false, now);
          Taken told = Taken.of(regards, kept, false, now);
          return told(asked.file(), table, columns, customers, taken, told.fresh());
        });
  }

  @Command(
      name = "fetch",
      description = "Reads customers from the systems that may be read from.",
      mixinStandardHelpOptions = true)
  int fetch(@Mixin Fetch asked) {
    PrintWriter out = spec.commandLine().getOut();
    return asked.with(
        clock,
        kept ->
            new FetchedCustomers(kept, asked.isDry(), out, clock.instant()).all(asked.of(kept)));
  }

  private static List<CustomerKey> keys(Fact.CustomerKnownAs fact) {
    List<CustomerKey> keys =
        new ArrayList<>(fact.origin().matter().customer().keys(fact.id().source()));
    keys.add(fact.key());
    return keys;
  }

  private int told(
      Path file, CsvTable table, Columns columns, Customers customers, Taken taken, int regards) {
    PrintWriter out = spec.commandLine().getOut();
    List<Problem> lines = new ArrayList<>(table.broken());
    lines.addAll(customers.problems());
    List<Problem> all = new ArrayList<>(lines);
    all.addAll(customers.alone());
    all.sort(Comparator.comparingLong(Problem::line));
    TableWords words = new TableWords(out, file);
    words.begin(all, columns);
    out.printf(
        "%d rows, %d customers: %d numbers, addresses and ids joined, %d were known already.%n",
        table.rows().size(), customers.count(), taken.fresh(), taken.known());
    if (regards > 0) {
      out.printf("Of %d it is new since when, or what matters to them.%n", regards);
    }
    if (taken.fresh() + regards > 0) {
      out.println(
          "Their cases look at themselves again at once if 'kept serve' runs, else when it"
              + " is started.");
    }
    return words.end(lines);
  }
}
