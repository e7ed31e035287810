package dev.kept.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.casefile.Head;
import dev.kept.casefile.Linked;
import dev.kept.fact.CommitmentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Heads of cases as JSON, without version and wake: those stand beside it in the item, where they
 * can be asked for and put off although the rest cannot be read.
 */
public final class HeadJson {

  private HeadJson() {}

  public static String write(Head head) {
    ObjectNode node = Json.object();
    Json.put(node, "readAt", head.readAt());
    node.put("hash", head.hash());
    node.put("facts", head.facts());
    head.linked().marks().stream().sorted().forEach(node.withArray("linked")::add);
    Json.put(node, "linkedAt", head.linked().since());
    head.linked().quiet().stream().sorted().forEach(mark -> node.withArray("quiet").add(mark));
    if (head.stamp() != null) {
      Json.put(node, "keptFrom", head.stamp().at());
      node.put("keptOver", head.stamp().over());
    }
    head.verdicts().forEach(verdict -> node.withArray("verdicts").add(tree(verdict)));
    return Json.write(node);
  }

  public static Head read(String text, long version, @Nullable Instant wakeAt) {
    JsonNode node = Json.parse(text);
    List<Head.Verdict> verdicts = new ArrayList<>();
    node.path("verdicts").forEach(verdict -> verdicts.add(verdict(verdict)));
    Set<String> marks = marks(node, "linked");
    Set<String> quiet = marks(node, "quiet");
    return new Head(
        version,
        Json.instant(node, "readAt"),
        Json.text(node, "hash"),
        Json.number(node, "facts"),
        verdicts,
        wakeAt,
        stamp(node),
        marks.isEmpty() ? Linked.NONE : new Linked(marks, Json.instant(node, "linkedAt"), quiet));
  }

  private static Set<String> marks(JsonNode node, String name) {
    Set<String> marks = new HashSet<>();
    node.path(name).forEach(mark -> marks.add(mark.asText()));
    return marks;
  }

  private static Head.@Nullable Stamp stamp(JsonNode node) {
    Instant at = Json.instantIfThere(node, "keptFrom");
    return at == null ? null : new Head.Stamp(at, Json.number(node, "keptOver"));
  }

  private static ObjectNode tree(Head.Verdict verdict) {
    ObjectNode node = Json.object();
    Json.put(node, "commitment", verdict.commitment());
    node.put("word", verdict.word());
    node.put("changed", verdict.changed());
    node.set("row", LedgerRowJson.tree(verdict.row()));
    return node;
  }

  private static Head.Verdict verdict(JsonNode node) {
    return new Head.Verdict(
        Json.read(node, "commitment", CommitmentId::parse),
        Json.text(node, "word"),
        Json.longNumber(node, "changed"),
        LedgerRowJson.row(node.path("row")));
  }
}
