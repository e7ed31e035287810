package dev.kept.local.people;

import dev.kept.fact.Fact;
import dev.kept.local.Complaint;
import dev.kept.local.people.CsvTable.Problem;
import dev.kept.store.sqlite.DatabaseFailure;
import dev.kept.waking.TakeIn;
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
      "Tells Kept by which numbers, addresses and ids the customers are known,",
      "so that a call finds the ticket that it was promised in.",
      ""
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExample:%n",
    footer = {
      "  kept customers import customers.csv --region GB",
      "",
      "The first line names the columns: name, email, phone (also mobile, home phone …),",
      "the name of a source for its ids (zendesk, freshdesk …), shared (yes for a switchboard).",
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
    try (OpenData kept = asked.open(clock)) {
      Columns columns = asked.columns(table, kept);
      Customers customers = new Customers(columns, kept.policy(), asked.region(kept));
      table.rows().forEach(customers::read);
      return told(asked.file(), table, columns, customers, take(kept, customers));
    } catch (DatabaseFailure e) {
      throw new Complaint(e.getMessage() + ".", e);
    }
  }

  /** How many facts were new, and how many were known. */
  private record Taken(int fresh, int known) {}

  private Taken take(OpenData kept, Customers customers) {
    Instant now = clock.instant();
    TakeIn takeIn = kept.wiring().takeIn();
    int fresh = 0;
    int known = 0;
    for (Fact.CustomerKnownAs fact : customers.facts(now)) {
      boolean there =
          kept.store().files().facts(fact.key()).stream()
              .anyMatch(other -> other.id().equals(fact.id()));
      if (there) {
        known++;
      } else {
        takeIn.take(fact, now);
        fresh++;
      }
    }
    return new Taken(fresh, known);
  }

  private int told(Path file, CsvTable table, Columns columns, Customers customers, Taken taken) {
    PrintWriter out = spec.commandLine().getOut();
    List<Problem> lines = new ArrayList<>(table.broken());
    lines.addAll(customers.problems());
    List<Problem> all = new ArrayList<>(lines);
    all.addAll(customers.alone());
    all.sort(Comparator.comparingLong(Problem::line));
    all.forEach(line -> out.printf("%s, %s%n", file, line));
    if (!columns.unknown().isEmpty()) {
      out.printf("Passed over: the columns %s.%n", String.join(", ", columns.unknown()));
    }
    out.printf(
        "%d rows, %d customers: %d numbers, addresses and ids joined, %d were known already.%n",
        table.rows().size(), customers.count(), taken.fresh(), taken.known());
    if (taken.fresh() > 0) {
      out.println(
          "Their cases look at themselves again at once if 'kept serve' runs, else when it"
              + " is started.");
    }
    if (!lines.isEmpty()) {
      out.printf("%d things need a look; all else was taken.%n", lines.size());
    }
    return lines.isEmpty() ? 0 : 1;
  }
}
