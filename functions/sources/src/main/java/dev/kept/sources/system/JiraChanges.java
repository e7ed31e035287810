package dev.kept.sources.system;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import dev.kept.fact.Fact.StatusChanged.Change;
import dev.kept.sources.json.Ids;
import dev.kept.sources.json.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a changelog says. Names of a status are translated, so its category tells what it means; who
 * has the issue is taken from the issue, for the changelog may tell an old user name.
 */
record JiraChanges(JsonNode changelog, JiraIssue issue, Told told) {

  private static final String DONE = "done";

  List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    for (JsonNode item : changelog.path("items")) {
      switch (field(item)) {
        case "status" -> facts.add(status(item));
        case "assignee" ->
            facts.add(new Fact.TicketAssigned(told.origin("ticket.reassigned", id()), null, null));
        case "key" -> {
          Fact moved = moved(item);
          if (moved != null) {
            facts.add(moved);
          }
        }
        default -> {}
      }
    }
    return facts;
  }

  private static String field(JsonNode item) {
    String id = Look.text(item, "fieldId");
    String field = id == null ? Look.text(item, "field") : id;
    return field == null ? "" : field.toLowerCase(Locale.ROOT);
  }

  private String id() {
    String id = Look.id(changelog, "id");
    return "changelog:" + (id == null ? Ids.hash(changelog) : id);
  }

  private Fact status(JsonNode item) {
    String category = issue.category();
    Change change =
        DONE.equals(category)
            ? Change.SOLVED
            : resolutionWentAway() ? Change.REOPENED : Change.OTHER;
    return new Fact.StatusChanged(
        told.origin(change.kind(), id()),
        change,
        Look.name(item, "fromString"),
        Look.name(item, "toString"),
        null,
        category);
  }

  /** Which category an issue comes from is not told; but one that was done had a resolution. */
  private boolean resolutionWentAway() {
    for (JsonNode item : changelog.path("items")) {
      if (field(item).equals("resolution")) {
        return Look.id(item, "from") != null && Look.id(item, "to") == null;
      }
    }
    return false;
  }

  /** In another project it has another key, under which its later events come. */
  private @Nullable Fact moved(JsonNode item) {
    String from = Look.id(item, "fromString");
    if (from == null || from.equals(issue.key())) {
      return null;
    }
    String source = told.setting().source();
    Told old = told.about(told.matter().in(new CaseId(source, from)));
    return new Fact.MergedInto(old.origin("ticket.merged", id()), new CaseId(source, issue.key()));
  }
}
