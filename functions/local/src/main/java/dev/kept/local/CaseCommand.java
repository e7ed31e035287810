package dev.kept.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.casefile.Commitment;
import dev.kept.fact.CaseId;
import dev.kept.policy.Defaults;
import dev.kept.sources.json.FactJson;
import dev.kept.store.sqlite.Database;
import dev.kept.store.sqlite.DatabaseFailure;
import dev.kept.store.sqlite.SqliteStore;
import dev.kept.waking.CaseReading;
import dev.kept.waking.LookAt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A case as it reads itself now. */
@Command(
    name = "case",
    description = {"Shows a case as it reads itself now: what happened, and what it comes to.", ""},
    mixinStandardHelpOptions = true,
    footerHeading = "%nExample:%n",
    footer = "  kept case zendesk:5158")
final class CaseCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "ID", description = "the source and its number, as zendesk:5158")
  private String id = "";

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = ".kept",
      description = "where 'kept serve' keeps everything (${DEFAULT-VALUE})")
  private Path data = Path.of(".kept");

  @Override
  public Integer call() throws IOException {
    Path file = data.resolve("kept.db");
    if (!Files.exists(file)) {
      throw new Complaint(
          "there is no data in '%s': name the folder of 'kept serve' with --data.".formatted(data));
    }
    CaseId caseId = caseId();
    try (Database database = Database.open(file)) {
      SqliteStore store =
          SqliteStore.over(database, new FactJson(), Defaults.policy(ZoneOffset.UTC, null), 4);
      LookAt lookAt = new LookAt(store.files(), store.policies(), CaseReading.RULES);
      LookAt.Seen seen = lookAt.run(caseId, InstantSource.system().instant());
      if (seen.facts().isEmpty()) {
        throw new Complaint("there is no case '%s' in '%s'.".formatted(caseId, data));
      }
      spec.commandLine()
          .getOut()
          .println(
              new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(json(seen)));
      return 0;
    } catch (DatabaseFailure e) {
      throw new Complaint(e.getMessage() + ".", e);
    }
  }

  private CaseId caseId() {
    try {
      return CaseId.parse(id);
    } catch (IllegalArgumentException e) {
      throw new Complaint(e.getMessage() + ".", e);
    }
  }

  private static ObjectNode json(LookAt.Seen seen) {
    ObjectNode json = new ObjectMapper().createObjectNode();
    json.put("case", seen.reading().caseId().text());
    var commitments = json.putArray("commitments");
    for (Commitment commitment : seen.reading().commitments()) {
      commitments
          .addObject()
          .put("promise", commitment.quote())
          .put("action", commitment.action().name().toLowerCase(Locale.ROOT))
          .put("level", commitment.level().name().toLowerCase(Locale.ROOT))
          .put("state", commitment.state().word())
          .put("due", commitment.due() == null ? null : commitment.due().toString());
    }
    var facts = json.putArray("facts");
    seen.facts().forEach(fact -> facts.add(FactJson.event(fact)));
    return json;
  }
}
