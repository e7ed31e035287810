package dev.kept.local.people;

import dev.kept.local.Complaint;
import dev.kept.local.people.Columns.Meaning;
import dev.kept.local.people.CsvTable.Problem;
import dev.kept.policy.Policy;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Who our own people are, and what the sources call them. */
@Command(
    name = "people",
    description = {
      "Tells Kept who your own people are.",
      "Where they can be told something, by which ids the sources know them, and which numbers are",
      "theirs and so no customer's.",
      ""
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExample:%n",
    footer = {
      "  kept people import people.csv",
      "  kept people fetch --dry-run               shows whom the connected systems know",
      "  kept people fetch zendesk --secret zendesk=…",
      "",
      "The first line names the columns: email, name, phone, team, stand-in, zone, and the name",
      "of a source for its ids (zendesk, aircall …). Other columns are passed over.",
      "They become part of the policy as a new version. People who are not in the table stay.",
    })
public final class PeopleCommand implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  private final InstantSource clock = InstantSource.system();

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  @Command(
      name = "import",
      description = "Reads people out of a CSV table; reading it again changes nothing.",
      mixinStandardHelpOptions = true)
  int read(@Mixin Import asked) {
    CsvTable table = CsvTable.read(asked.file());
    return asked.with(
        clock,
        kept -> {
          Columns columns = asked.columns(table, kept);
          if (!columns.has(Meaning.MAIL)) {
            throw new Complaint(
                "%s has no column named email: people are known by their address."
                    .formatted(asked.file()));
          }
          Policy before = kept.policy();
          Staff staff = new Staff(columns, before, asked.region(kept));
          table.rows().forEach(staff::read);
          Policy after = before.withPeople(staff.people());
          Policy now = after.equals(before) ? before : kept.store().policies().push(after);
          return told(asked.file(), table, columns, staff, before, now);
        });
  }

  @Command(
      name = "fetch",
      description = "Reads people from the systems that may be read from; again changes nothing.",
      mixinStandardHelpOptions = true)
  int fetch(@Mixin Fetch asked) {
    PrintWriter out = spec.commandLine().getOut();
    return asked.with(
        clock, kept -> new FetchedPeople(kept, asked.isDry(), out).all(asked.of(kept)));
  }

  private int told(
      Path file, CsvTable table, Columns columns, Staff staff, Policy before, Policy now) {
    PrintWriter out = spec.commandLine().getOut();
    List<Problem> lines = new ArrayList<>(table.broken());
    lines.addAll(staff.problems());
    TableWords words = new TableWords(out, file);
    words.begin(lines, columns);
    Set<Object> unchanged = new HashSet<>(before.people());
    int changed = (int) now.people().stream().filter(it -> !unchanged.contains(it)).count();
    int added = now.people().size() - before.people().size();
    out.printf(
        "%d rows: %d people are new, %d know more now, %d in all.%n",
        table.rows().size(), added, changed - added, now.people().size());
    out.println(
        now.version() == before.version()
            ? "The policy says all of it already: version %d stays.".formatted(now.version())
            : "The policy is version %d now; 'kept serve' goes by it at once."
                .formatted(now.version()));
    return words.end(lines);
  }
}
