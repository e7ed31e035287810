package dev.kept.sources.system;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.fact.CaseId;
import dev.kept.fact.Customer;
import dev.kept.fact.Fact;
import dev.kept.fact.Fact.StatusChanged.Change;
import dev.kept.fact.Matter;
import dev.kept.fact.Person;
import dev.kept.fact.Person.Role;
import dev.kept.fact.Words.Format;
import dev.kept.sources.Setting;
import dev.kept.sources.json.Look;
import dev.kept.sources.json.Times;
import dev.kept.sources.text.Numbers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A ticket out of Zendesk's full JSON export, with its comments: what happened in it, as the
 * webhooks would have told it. The export names authors by number only; whoever asked for the
 * ticket, follows it as a collaborator, or is said to be an end user is a customer, everyone else
 * staff.
 */
public final class ZendeskExport {

  private static final Setting SETTING = Setting.of("zendesk");
  private static final Set<String> MACHINES = Set.of("rule", "system", "automation", "trigger");

  private final JsonNode ticket;
  private final Instant opened;
  private final Customer customer;
  private final Set<String> customers = new HashSet<>();
  private final Matter matter;

  private ZendeskExport(JsonNode ticket, String number, Instant opened) {
    this.ticket = ticket;
    this.opened = opened;
    this.customer = customer(ticket);
    if (customer.id() != null) {
      customers.add(customer.id());
    }
    ticket.path("collaborator").forEach(this::addIfCustomer);
    this.matter =
        new Matter(
            new CaseId(SETTING.source(), number),
            null,
            Look.name(ticket, "subject"),
            customer,
            named("assignee"),
            named("group"),
            Look.names(ticket, "tags"),
            List.of());
  }

  /** Whether this looks like a ticket of the export, and not like an event of ours. */
  public static boolean is(JsonNode node) {
    return node.isObject() && !node.has("kind") && node.has("comments") && node.has("created_at");
  }

  /**
   * What happened in a ticket, in no particular order.
   *
   * @throws IllegalArgumentException if it is none; the message says what is missing
   */
  public static List<Fact> facts(JsonNode ticket) {
    String number = Look.id(ticket, "id");
    Instant opened = Times.read(ticket.get("created_at"));
    if (number == null || opened == null) {
      throw new IllegalArgumentException("a ticket needs id and created_at");
    }
    if (!ticket.path("comments").isArray()) {
      throw new IllegalArgumentException(
          "comments must be the list of the ticket's comments: export with comments");
    }
    return new ZendeskExport(ticket, number, opened).facts();
  }

  private List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    JsonNode first = ticket.path("comments").path(0);
    boolean theirs = first.isObject() && author(first).role() == Role.CUSTOMER;
    Told opener = told(opened, theirs ? author(first) : Person.UNKNOWN);
    facts.add(
        new Fact.TicketOpened(
            opener.origin("ticket.opened", String.valueOf(Look.id(ticket, "id"))),
            Written.first(opener, format(first), theirs ? text(first) : null),
            null));
    for (int i = theirs ? 1 : 0; i < ticket.path("comments").size(); i++) {
      facts.add(written(ticket.path("comments").get(i)));
    }
    Instant solved = Times.read(Look.at(ticket, "metric_set", "solved_at"));
    if (solved != null) {
      Told end =
          told(solved, new Person(Role.STAFF, Look.id(ticket, "assignee", "id"), null, null));
      facts.add(
          new Fact.StatusChanged(
              end.origin("ticket.solved", Look.id(ticket, "id") + "-solved"),
              Change.SOLVED,
              null,
              "solved",
              null,
              null));
    }
    return facts;
  }

  private Fact written(JsonNode comment) {
    String id = Look.id(comment, "id");
    Instant at = Times.read(comment.get("created_at"));
    if (id == null || at == null) {
      throw new IllegalArgumentException("each comment needs id and created_at");
    }
    boolean visible = !Look.isFalse(comment, "public");
    return Written.fact(told(at, author(comment)), visible, id, format(comment), text(comment));
  }

  private Told told(Instant at, Person who) {
    return new Told(SETTING, at, at, who, matter);
  }

  private Person author(JsonNode comment) {
    String id = Look.id(comment, "author_id");
    String role = Look.text(comment, "author", "role");
    String channel = Look.text(comment, "via", "channel");
    String name = Look.name(comment, "author", "name");
    if (id == null || id.equals("-1") || (channel != null && MACHINES.contains(channel))) {
      return new Person(Role.SYSTEM, id, name, null);
    }
    boolean theirs = "end-user".equals(role) || (role == null && customers.contains(id));
    return new Person(theirs ? Role.CUSTOMER : Role.STAFF, id, name, null);
  }

  private void addIfCustomer(JsonNode person) {
    String id = Look.id(person, "id");
    String role = Look.text(person, "role");
    if (id != null && (role == null || role.equals("end-user"))) {
      customers.add(id);
    }
  }

  private Matter.@Nullable Named named(String key) {
    String id = Look.person(ticket, key, "id");
    String known = id == null ? Look.person(ticket, key + "_id") : id;
    return known == null
        ? null
        : new Matter.Named(known, Look.name(ticket, key, "name"), Look.name(ticket, key, "email"));
  }

  private static Customer customer(JsonNode ticket) {
    String id = Look.id(ticket, "requester", "id");
    String phone = Look.text(ticket, "requester", "phone");
    return new Customer(
        id == null ? Look.id(ticket, "requester_id") : id,
        Look.name(ticket, "requester", "name"),
        Look.name(ticket, "requester", "email"),
        phone == null ? null : Numbers.e164(phone, null));
  }

  private static Format format(JsonNode comment) {
    boolean plain = Look.text(comment, "plain_body") != null || Look.text(comment, "body") != null;
    return plain ? Format.PLAIN : Format.HTML;
  }

  private static @Nullable String text(JsonNode comment) {
    String plain = Look.text(comment, "plain_body");
    String body = plain == null ? Look.text(comment, "body") : plain;
    return body == null ? Look.text(comment, "html_body") : body;
  }
}
