package dev.kept.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.casefile.Commitment;
import dev.kept.fact.CaseId;
import dev.kept.local.serve.KeptData;
import dev.kept.sources.json.FactJson;
import dev.kept.waking.CaseReading;
import dev.kept.waking.LookAt;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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

  @Mixin private KeptData data = new KeptData();

  @Override
  public Integer call() throws JsonProcessingException {
    CaseId caseId = caseId();
    InstantSource clock = InstantSource.system();
    LookAt.Seen seen =
        data.with(
            clock,
            (store, _) ->
                new LookAt(store.files(), store.policies(), CaseReading.RULES)
                    .run(caseId, clock.instant()));
    if (seen.facts().isEmpty()) {
      throw new Complaint("there is no case '%s' in %s.".formatted(caseId, data.where()));
    }
    spec.commandLine()
        .getOut()
        .println(
            new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(json(seen)));
    return 0;
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
