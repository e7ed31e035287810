package dev.kept.sources.system;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.fact.CaseId;
import dev.kept.fact.Customer;
import dev.kept.fact.Matter;
import dev.kept.fact.Matter.Named;
import dev.kept.fact.Person;
import dev.kept.fact.Person.Role;
import dev.kept.sources.Delivery;
import dev.kept.sources.Setting;
import dev.kept.sources.json.Look;
import dev.kept.sources.json.Times;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An issue of Jira and the people around it.
 *
 * @param key as people know it, TES-41; it changes when the issue moves to another project
 * @param id as Jira knows it
 * @param user who did what the event tells; missing for comments
 */
record JiraIssue(String key, String id, JsonNode fields, JsonNode user, @Nullable Instant sent) {

  /**
   * Finds the issue of an event.
   *
   * @throws IllegalArgumentException if it names none
   */
  static JiraIssue of(JsonNode body) {
    JsonNode issue = body.path("issue");
    String key = Look.id(issue, "key");
    String id = Look.id(issue, "id");
    if (key == null) {
      throw new IllegalArgumentException(
          "issue.key is missing: a server tells comments with their issue only as an update of it");
    }
    return new JiraIssue(
        key,
        id == null ? key : id,
        issue.path("fields"),
        body.path("user"),
        Times.read(body.get("timestamp")));
  }

  /** What every fact of the issue tells, but by whom and when. */
  Told told(Delivery delivery, Setting setting) {
    Matter matter =
        new Matter(
            new CaseId(setting.source(), key),
            null,
            Look.name(fields, "summary"),
            Customer.UNKNOWN,
            null,
            null,
            Look.names(fields, "labels"),
            List.of(),
            id);
    return new Told(setting, delivery.received(), sent, Person.UNKNOWN, matter);
  }

  boolean isOfServiceProject() {
    return "service_desk".equals(Look.text(fields, "project", "projectTypeKey"));
  }

  /** Software projects mark their comments public too, although no customer sees them. */
  boolean isPublic(JsonNode comment) {
    return isOfServiceProject()
        && Look.isTrue(comment, "jsdPublic")
        && !comment.path("visibility").isObject();
  }

  @Nullable String category() {
    return Look.text(fields, "status", "statusCategory", "key");
  }

  @Nullable Instant updated() {
    Instant updated = Times.read(fields.get("updated"));
    return updated == null ? sent : updated;
  }

  boolean hasReporter() {
    return fields.path("reporter").isObject();
  }

  Customer reporter() {
    return customer(fields.path("reporter"));
  }

  @Nullable Named assignee() {
    JsonNode assignee = fields.path("assignee");
    Person person = person(Role.STAFF, assignee);
    return assignee.isObject() ? new Named(person.id(), person.name(), person.email()) : null;
  }

  /** Without an account type, who opened it may be of ours or the customer. */
  Person opener() {
    Role role = role(user);
    return person(
        role == Role.STAFF && Look.text(user, "accountType") == null ? Role.UNKNOWN : role, user);
  }

  /** Customers of the portal write and wait; what happens to the issue itself is done by ours. */
  Person doer() {
    return user.isObject() ? person(role(user), user) : Person.UNKNOWN;
  }

  Person author(JsonNode author) {
    return author.isObject() ? person(role(author), author) : Person.UNKNOWN;
  }

  /** An account of the firm is staff, unless it reported the issue as a customer would. */
  private Role role(JsonNode account) {
    return switch (Look.text(account, "accountType")) {
      case "customer" -> Role.CUSTOMER;
      case "app" -> Role.BOT;
      case null, default -> {
        String id = accountId(account);
        boolean own = id != null && id.equals(accountId(fields.path("reporter")));
        yield own && isOfServiceProject() ? Role.CUSTOMER : Role.STAFF;
      }
    };
  }

  static Customer customer(JsonNode account) {
    Person person = person(Role.CUSTOMER, account);
    return new Customer(person.id(), person.name(), person.email(), null);
  }

  private static Person person(Role role, JsonNode account) {
    return new Person(
        role,
        accountId(account),
        Look.name(account, "displayName"),
        Look.name(account, "emailAddress"));
  }

  /** Servers have no account ids, but keys and, before those, names. */
  private static @Nullable String accountId(JsonNode account) {
    String id = Look.id(account, "accountId");
    String key = id == null ? Look.id(account, "key") : id;
    return key == null ? Look.id(account, "name") : key;
  }
}
