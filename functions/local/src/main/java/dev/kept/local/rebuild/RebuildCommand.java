package dev.kept.local.rebuild;

import dev.kept.casefile.CaseFiles.Links;
import dev.kept.fact.CaseId;
import dev.kept.lambda.Queue;
import dev.kept.lambda.QueueWakes;
import dev.kept.lambda.Store;
import dev.kept.local.Complaint;
import dev.kept.local.serve.KeptData;
import dev.kept.policy.Policy;
import dev.kept.reading.MessageReader;
import dev.kept.waking.CaseReading;
import dev.kept.waking.ReaderHearing;
import dev.kept.waking.Rebuild;
import dev.kept.waking.Rebuild.Preview;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads again what people wrote, as the reader and a policy would read it now. */
@Command(
    name = "rebuild",
    description = {"Reads the cases again by this reader and a policy: what would differ?", ""},
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  kept rebuild                         all cases, by the policy that holds now: a preview",
      "  kept rebuild zendesk:5158 --policy 3 one case, by version 3",
      "  kept rebuild --json                  one JSON document for each difference",
      "  kept rebuild --apply                 says it as facts, and wakes the cases",
      "",
      "Nothing that was read is rewritten: each difference becomes a fact of its case, as when a",
      "person says so on its page. What a person has said stays. Asked again, it finds no more.",
    })
public final class RebuildCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private KeptData data = new KeptData();

  @Parameters(paramLabel = "CASE", arity = "0..*", description = "as zendesk:5158; none for all")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--policy",
      paramLabel = "VERSION",
      description = "by whose calendar; else by the one that holds now")
  private @Nullable Integer version;

  @Option(names = "--apply", description = "says it as facts; without it nothing is changed")
  private boolean apply;

  @Option(names = "--json", description = "one JSON document for each difference")
  private boolean json;

  private final InstantSource clock = InstantSource.system();

  @Override
  public Integer call() {
    return data.with(clock, this::run);
  }

  private int run(Store store, Queue queue) {
    Instant now = clock.instant();
    Policy policy = policy(store);
    Rebuild rebuild =
        new Rebuild(
            store.files(),
            store.policies(),
            new ReaderHearing(new MessageReader()),
            CaseReading.RULES);
    PrintWriter out = spec.commandLine().getOut();
    RebuildWords words = new RebuildWords(out, policy.calendar().zone());
    int cases = 0;
    int differences = 0;
    for (CaseId caseId : cases(store)) {
      Preview preview = rebuild.preview(caseId, policy, now);
      cases++;
      differences += preview.differences().size();
      if (json) {
        words.json(preview);
      } else {
        words.tell(preview);
      }
      if (apply && !preview.differences().isEmpty()) {
        rebuild.apply(preview);
        new QueueWakes(queue).wakeCase(caseId, Duration.ZERO);
      }
    }
    if (!json) {
      words.sum(cases, differences, apply);
    }
    return 0;
  }

  private Policy policy(Store store) {
    Integer asked = version;
    if (asked == null) {
      return store.policies().current();
    }
    return store
        .policies()
        .version(asked)
        .orElseThrow(() -> new Complaint("there is no version %d of the policy.".formatted(asked)));
  }

  private List<CaseId> cases(Store store) {
    List<CaseId> cases = new ArrayList<>();
    try {
      names.stream().map(CaseId::parse).forEach(cases::add);
    } catch (IllegalArgumentException e) {
      throw new Complaint(e.getMessage() + ".", e);
    }
    if (names.isEmpty()) {
      Links page = store.files().cases(null);
      cases.addAll(page.cases());
      while (page.next() != null) {
        page = store.files().cases(page.next());
        cases.addAll(page.cases());
      }
    }
    return cases;
  }
}
