package dev.kept.local.replay;

import dev.kept.fact.Fact;
import dev.kept.lambda.pages.ReplayPage;
import dev.kept.local.Complaint;
import dev.kept.local.policy.PolicyFile;
import dev.kept.policy.Defaults;
import dev.kept.policy.Policy;
import dev.kept.report.Balance;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What became of the promises of the past. */
@Command(
    name = "replay",
    description = {
      "Reads exported tickets: which promises were made, and what became of them.",
      ""
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  kept replay tickets.jsonl",
      "  kept replay tickets.jsonl calls.jsonl --policy policy.yaml --out report.html",
      "",
      "A file holds events in our own form (events/README.md), one JSON document a line, each",
      "with \"at\"; or Zendesk's JSON export with comments. Everything stays on this machine.",
      "A call can only be seen to be made where the calls are given too.",
    })
public final class ReplayCommand implements Callable<Integer> {

  private static final int PROBLEMS_SHOWN = 10;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "the exported tickets and calls")
  private List<Path> files = List.of();

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description = "opening hours, people and teams; without it, nine to five on weekdays")
  private @Nullable Path policy;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "the business's time zone, where there is no policy (this machine's)")
  private @Nullable ZoneId zone;

  @Option(
      names = "--source",
      paramLabel = "NAME",
      defaultValue = "generic",
      description = "the source of events that do not name theirs (${DEFAULT-VALUE})")
  private String source = "generic";

  @Option(
      names = "--region",
      paramLabel = "CC",
      description = "the country of telephone numbers without a country code, as US")
  private @Nullable String region;

  @Option(
      names = "--until",
      paramLabel = "INSTANT",
      description = "when the export was made, ISO-8601 with offset (the last event in it)")
  private @Nullable Instant until;

  @Option(names = "--out", paramLabel = "FILE", description = "writes a report to read, as HTML")
  private @Nullable Path out;

  @Option(names = "--json", description = "writes the whole balance as one JSON document")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Policy by = policy == null ? Defaults.policy(zone(), null) : PolicyFile.read(policy);
    Export export = new Export(source, region);
    for (Path file : files) {
      export.read(file);
    }
    tell(export.problems());
    Instant end = until == null ? last(export.facts()) : until;
    Replay replay = new Replay(export.facts(), by, end);
    Balance balance = replay.balance();
    PrintWriter print = spec.commandLine().getOut();
    if (json) {
      print.println(new BalanceJson(by.calendar().zone()).write(balance, replay.cases()));
    } else {
      new BalanceWords(by.calendar().zone()).print(balance, replay.cases(), print);
    }
    if (out != null) {
      Files.writeString(out, ReplayPage.of(balance, replay.cases(), by));
    }
    return export.problems().isEmpty() ? 0 : 1;
  }

  private ZoneId zone() {
    return zone == null ? ZoneId.systemDefault() : zone;
  }

  private void tell(List<String> problems) {
    PrintWriter err = spec.commandLine().getErr();
    problems.stream().limit(PROBLEMS_SHOWN).forEach(problem -> err.println("kept: " + problem));
    if (problems.size() > PROBLEMS_SHOWN) {
      err.printf("kept: and %d more like these%n", problems.size() - PROBLEMS_SHOWN);
    }
  }

  private static Instant last(List<Fact> facts) {
    return facts.stream()
        .map(fact -> fact.origin().at())
        .max(Instant::compareTo)
        .orElseThrow(() -> new Complaint("there is nothing to replay in these files."));
  }
}
