package dev.kept.sources.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an event should tell and does not, and keys that nobody reads. */
final class Review {

  private static final Set<String> KEYS =
      Set.of(
          "kind",
          "id",
          "at",
          "case",
          "caseId",
          "caseNumber",
          "caseSource",
          "subject",
          "actor",
          "visibility",
          "customer",
          "assignee",
          "previousAssignee",
          "team",
          "previousTeam",
          "status",
          "text",
          "attachments",
          "call",
          "appointment",
          "document",
          "promise",
          "amount",
          "key",
          "shared",
          "how",
          "mergedInto",
          "mergedFrom",
          "needs");

  /** By the beginning of the kind, what should be told. */
  private static final Map<String, List<String>> WANTED =
      Map.of(
          "ticket.opened", List.of("case", "customer"),
          "ticket.agent_replied", List.of("case", "actor.role", "text.value"),
          "ticket.customer_replied", List.of("case", "actor.role", "text.value"),
          "ticket.internal_note", List.of("case", "actor.role", "text.value"),
          "ticket.reassigned", List.of("case", "assignee"),
          "ticket.s", List.of("case", "status.to"),
          "call.", List.of("call.id", "call.direction", "call.outcome", "call.number"),
          "appointment.", List.of("appointment.id", "appointment.start", "customer"),
          "document.", List.of("document.id", "customer"));

  private Review() {}

  static List<String> of(List<JsonNode> events) {
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      JsonNode event = events.get(i);
      for (String path : wanted(event.path("kind").asText())) {
        JsonNode told = event.at("/" + path.replace('.', '/'));
        boolean noTime = path.equals("at") && told.isNull();
        if (isAbsent(told) && !noTime) {
          missing.add("event %d: %s is not told".formatted(i + 1, path));
        }
      }
      for (var field : event.properties()) {
        if (!KEYS.contains(field.getKey())) {
          missing.add("event %d: nobody reads '%s'".formatted(i + 1, field.getKey()));
        }
      }
    }
    return missing;
  }

  private static List<String> wanted(String kind) {
    List<String> wanted = new ArrayList<>(List.of("kind", "id", "at"));
    WANTED.forEach((begins, paths) -> {
      if (kind.startsWith(begins)) {
        wanted.addAll(paths);
      }
    });
    return wanted;
  }

  private static boolean isAbsent(JsonNode node) {
    return node.isMissingNode() || node.isNull() || (node.isObject() && node.isEmpty());
  }
}
