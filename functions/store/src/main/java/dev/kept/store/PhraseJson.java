package dev.kept.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.fact.CaseId;
import dev.kept.fact.CommitmentId;
import dev.kept.waking.Phrases.Phrase;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** Sentences as JSON, without their version, which stands beside it in the item. */
public final class PhraseJson {

  private PhraseJson() {}

  public static String write(Phrase phrase) {
    ObjectNode node = Json.object();
    phrase.cases().forEach(caseId -> node.withArray("cases").add(caseId.text()));
    phrase.people().forEach(node.withArray("people")::add);
    Json.put(node, "since", phrase.since());
    Json.put(node, "asks", phrase.asks());
    node.put("promise", phrase.promise());
    return Json.write(node);
  }

  public static Phrase read(String text, long version) {
    JsonNode node = Json.parse(text);
    Set<CaseId> cases = new HashSet<>();
    node.path("cases").forEach(value -> cases.add(CaseId.parse(value.asText())));
    Set<String> people = new HashSet<>();
    node.path("people").forEach(value -> people.add(value.asText()));
    return new Phrase(
        version,
        cases,
        people,
        Json.readIfThere(node, "since", Instant::parse),
        Json.readIfThere(node, "asks", CommitmentId::parse),
        Json.yes(node, "promise"));
  }
}
