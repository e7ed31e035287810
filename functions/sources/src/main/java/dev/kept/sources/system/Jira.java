package dev.kept.sources.system;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import dev.kept.fact.Person;
import dev.kept.fact.Words.Format;
import dev.kept.sources.Delivery;
import dev.kept.sources.Normalised;
import dev.kept.sources.Setting;
import dev.kept.sources.fetch.Asking;
import dev.kept.sources.fetch.Completing;
import dev.kept.sources.json.Json;
import dev.kept.sources.json.Look;
import dev.kept.sources.json.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Jira Service Management. Only a service project has customers: in any other, every comment is
 * internal, whatever it says of itself. Old servers send a comment inside the update of its issue,
 * and once more by itself, under the same id.
 */
final class Jira implements Completing {

  @Override
  public Fact complete(Fact fact, Asking asking) {
    return new JiraAnswers(asking).complete(fact);
  }

  /** Updates that repeat a comment which stands already, or only take it away. */
  private static final Set<String> OLD_COMMENTS =
      Set.of("issue_comment_edited", "issue_comment_deleted");

  @Override
  public Normalised read(Delivery delivery, Setting setting) {
    try {
      JsonNode body = Json.parse(delivery.body());
      String event = Look.text(body, "webhookEvent");
      if (event == null) {
        return Normalised.unreadable("webhookEvent is missing");
      }
      return read(event, body, delivery, setting);
    } catch (IllegalArgumentException e) {
      return Normalised.unreadable(String.valueOf(e.getMessage()));
    }
  }

  private static Normalised read(String event, JsonNode body, Delivery delivery, Setting setting) {
    return switch (event) {
      case "jira:issue_created" -> opened(JiraIssue.of(body), delivery, setting);
      case "comment_created" ->
          Normalised.fact(comment(body, JiraIssue.of(body), delivery, setting));
      case "jira:issue_updated" -> updated(body, JiraIssue.of(body), delivery, setting);
      case "jira:issue_deleted" -> deleted(body, JiraIssue.of(body), delivery, setting);
      case "comment_deleted" -> blanked(body, setting);
      case "comment_updated" ->
          Normalised.ignored("a comment was edited: it stands as it was first sent");
      default -> Normalised.ignored("Jira's event changes no promise");
    };
  }

  private static Normalised opened(JiraIssue issue, Delivery delivery, Setting setting) {
    JsonNode fields = issue.fields();
    Told told =
        issue
            .told(delivery, setting)
            .by(issue.opener())
            .with(issue.reporter())
            .held(issue.assignee(), null)
            .at(Times.read(fields.get("created")));
    return Normalised.fact(
        new Fact.TicketOpened(
            told.origin("ticket.opened", issue.id() + ":created"),
            Written.first(told, Format.WIKI, Look.text(fields, "description"))
                .attached(fields.path("attachment").size()),
            Look.name(fields, "status", "name"),
            issue.category()));
  }

  /** Its issue is cut down: who reported it is told where the comment is the customer's own. */
  private static Fact comment(JsonNode body, JiraIssue issue, Delivery delivery, Setting setting) {
    JsonNode comment = body.path("comment");
    String id = Look.id(comment, "id");
    if (id == null) {
      throw new IllegalArgumentException("comment.id is missing: which comment is it?");
    }
    Person author = issue.author(comment.path("author"));
    Told told =
        issue
            .told(delivery, setting)
            .by(author)
            .held(issue.assignee(), null)
            .at(Times.read(comment.get("created")));
    Told known =
        switch (author.role()) {
          case CUSTOMER -> told.with(JiraIssue.customer(comment.path("author")));
          default ->
              issue.hasReporter() ? told.with(issue.reporter()) : told.needing(List.of("customer"));
        };
    return Written.fact(
        known, issue.isPublic(comment), id, Format.WIKI, Look.text(comment, "body"));
  }

  private static Normalised updated(
      JsonNode body, JiraIssue issue, Delivery delivery, Setting setting) {
    List<Fact> facts = new ArrayList<>();
    String type = String.valueOf(Look.text(body, "issue_event_type_name"));
    if (body.path("comment").isObject() && !OLD_COMMENTS.contains(type)) {
      facts.add(comment(body, issue, delivery, setting));
    }
    Told told =
        issue
            .told(delivery, setting)
            .by(issue.doer())
            .held(issue.assignee(), null)
            .at(issue.updated());
    facts.addAll(new JiraChanges(body.path("changelog"), issue, told).facts());
    return facts.isEmpty()
        ? Normalised.ignored("nothing that a promise depends on has changed")
        : Normalised.facts(facts);
  }

  private static Normalised deleted(
      JsonNode body, JiraIssue issue, Delivery delivery, Setting setting) {
    Told told =
        issue.told(delivery, setting).by(issue.doer()).at(Times.read(body.get("timestamp")));
    return Normalised.fact(
        new Fact.TicketErased(told.origin("ticket.erased", issue.id() + ":deleted"), "deleted"));
  }

  private static Normalised blanked(JsonNode body, Setting setting) {
    String id = Look.id(body, "comment", "id");
    if (id == null) {
      return Normalised.unreadable("comment.id is missing: which comment is it?");
    }
    CaseId caseId = new CaseId(setting.source(), JiraIssue.of(body).key());
    return Written.erased(caseId, List.of(id));
  }
}
