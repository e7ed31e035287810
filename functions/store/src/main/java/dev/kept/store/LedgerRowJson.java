package dev.kept.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.casefile.LedgerRow;
import dev.kept.casefile.Level;
import dev.kept.fact.Action;
import dev.kept.fact.CaseId;
import dev.kept.fact.CommitmentId;
import java.time.YearMonth;
import java.util.function.Function;

/** Ledger rows as JSON. */
public final class LedgerRowJson {

  private LedgerRowJson() {}

  public static String write(LedgerRow row) {
    return Json.write(tree(row));
  }

  public static LedgerRow read(String text) {
    return row(Json.parse(text));
  }

  static ObjectNode tree(LedgerRow row) {
    ObjectNode node = Json.object();
    Json.put(node, "commitment", row.commitment());
    Json.put(node, "case", row.caseId());
    Json.put(node, "team", row.team());
    Json.put(node, "month", row.month());
    Json.put(node, "action", row.action());
    Json.put(node, "level", row.level());
    Json.put(node, "state", row.state());
    Json.put(node, "owner", row.owner());
    Json.put(node, "made", row.made());
    Json.put(node, "due", row.due());
    Json.put(node, "deadline", row.deadline());
    Json.put(node, "endedAt", row.endedAt());
    node.put("history", row.history());
    node.put("chased", row.chased());
    node.put("facts", row.facts());
    Json.put(node, "readAt", row.readAt());
    return node;
  }

  static LedgerRow row(JsonNode node) {
    return new LedgerRow(
        Json.read(node, "commitment", CommitmentId::parse),
        Json.read(node, "case", CaseId::parse),
        Json.text(node, "team"),
        Json.read(node, "month", YearMonth::parse),
        Json.read(node, "action", Action::valueOf),
        Json.read(node, "level", Level::valueOf),
        Json.text(node, "state"),
        Json.readIfThere(node, "owner", Function.identity()),
        Json.instant(node, "made"),
        Json.instantIfThere(node, "due"),
        Json.instantIfThere(node, "deadline"),
        Json.instantIfThere(node, "endedAt"),
        Json.yes(node, "history"),
        Json.number(node, "chased"),
        Json.number(node, "facts"),
        Json.instant(node, "readAt"));
  }
}
