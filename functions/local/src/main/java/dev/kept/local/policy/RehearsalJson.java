package dev.kept.local.policy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.rehearsal.Finding;
import dev.kept.rehearsal.Play;
import dev.kept.rehearsal.Rehearsal;
import java.util.Locale;

/** A rehearsal for a program. */
final class RehearsalJson {

  private RehearsalJson() {}

  static ObjectNode write(Rehearsal rehearsal) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("at", rehearsal.at().toString());
    ArrayNode plays = node.putArray("plays");
    rehearsal.plays().forEach(play -> write(plays.addObject(), play));
    ArrayNode findings = node.putArray("findings");
    rehearsal.findings().forEach(finding -> write(findings.addObject(), finding));
    if (!rehearsal.clocks().isEmpty()) {
      ArrayNode clocks = node.putArray("clocks");
      rehearsal
          .clocks()
          .forEach(it ->
              clocks
                  .addObject()
                  .put("team", it.team())
                  .put("clock", it.clock())
                  .put("time", it.span().toString())
                  .put("due", it.due().toString()));
    }
    return node;
  }

  private static void write(ObjectNode node, Play play) {
    node.put("team", play.team());
    node.put("maker", play.maker());
    node.put("brokenAt", play.brokenAt().toString());
    ArrayNode heard = node.putArray("heard");
    for (Play.Heard one : play.heard()) {
      heard
          .addObject()
          .put("step", one.step())
          .put("person", one.address())
          .put("owedAt", one.owedAt().toString())
          .put("at", one.at().toString());
    }
    ArrayNode skipped = node.putArray("skipped");
    play.skipped()
        .forEach(step ->
            skipped
                .addObject()
                .put("step", step.step())
                .put("who", step.who())
                .put("why", word(step.why())));
  }

  private static void write(ObjectNode node, Finding finding) {
    node.put("finding", word(finding.kind()));
    node.put("team", finding.team());
    node.put("person", finding.person());
    node.put("words", finding.kind().words());
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
