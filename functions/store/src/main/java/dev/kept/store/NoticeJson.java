package dev.kept.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.casefile.Notice;
import dev.kept.casefile.Notice.Urgency;
import dev.kept.fact.CaseId;
import dev.kept.fact.CommitmentId;
import dev.kept.fact.Statement;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Notices as JSON. */
public final class NoticeJson {

  private NoticeJson() {}

  public static String write(Notice notice) {
    Statement statement = notice.statement();
    ObjectNode node = Json.object();
    Json.put(node, "case", notice.caseId());
    Json.put(node, "commitment", statement.commitment());
    node.put("dueVersion", statement.dueVersion());
    node.put("step", statement.step());
    node.put("person", statement.person());
    node.put("verdict", statement.verdict());
    node.put("n", statement.n());
    Json.put(node, "urgency", notice.urgency());
    Json.put(node, "owedAt", notice.owedAt());
    return Json.write(node);
  }

  public static Notice read(String text) {
    JsonNode node = Json.parse(text);
    Statement statement =
        new Statement(
            Json.readIfThere(node, "commitment", CommitmentId::parse),
            Json.number(node, "dueVersion"),
            Json.text(node, "step"),
            Json.text(node, "person"),
            Json.text(node, "verdict"),
            Json.number(node, "n"));
    return new Notice(
        Json.read(node, "case", CaseId::parse),
        statement,
        Json.read(node, "urgency", Urgency::valueOf),
        Json.instant(node, "owedAt"));
  }

  /**
   * True where a stored notice is about one of these cases: by its key or, where that is only the
   * hash of one, by what it says.
   *
   * @param body null once the notice is done
   */
  public static boolean isAbout(String key, @Nullable String body, Set<CaseId> cases) {
    return cases.stream().anyMatch(caseId -> Keys.isAbout(key, caseId))
        || (body != null && cases.contains(read(body).caseId()));
  }
}
