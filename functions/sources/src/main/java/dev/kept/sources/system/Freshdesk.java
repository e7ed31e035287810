package dev.kept.sources.system;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.fact.CaseId;
import dev.kept.fact.Customer;
import dev.kept.fact.Fact;
import dev.kept.fact.Fact.StatusChanged.Change;
import dev.kept.fact.Matter;
import dev.kept.fact.Matter.Named;
import dev.kept.fact.Person;
import dev.kept.fact.Person.Role;
import dev.kept.fact.Words;
import dev.kept.fact.Words.Format;
import dev.kept.sources.Delivery;
import dev.kept.sources.Normalised;
import dev.kept.sources.Setting;
import dev.kept.sources.Source;
import dev.kept.sources.json.Ids;
import dev.kept.sources.json.Json;
import dev.kept.sources.json.Look;
import dev.kept.sources.json.Times;
import dev.kept.sources.text.Numbers;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Freshdesk and Freshservice, by an automation rule that calls a webhook: with our template, one
 * rule for each {@code event}, or with the body that the product makes itself, which tells little.
 * Neither has an id: the hash of the body stands for one.
 */
final class Freshdesk implements Source {

  private static final int LONGEST_DESCRIPTION = 64 * 1024;
  private static final Set<String> OPEN = Set.of("2", "3", "open", "pending");
  private static final Set<String> ENDED = Set.of("4", "5");
  private static final List<String> ASSIGNED = List.of("responder_id:{", "group_id:{");

  @Override
  public Normalised read(Delivery delivery, Setting setting) {
    try {
      JsonNode body = Json.parse(delivery.body());
      JsonNode own = body.path("freshdesk_webhook");
      JsonNode thin = own.isObject() ? own : body.path("freshservice_webhook");
      String id = Ids.hash(delivery.body());
      return thin.isObject()
          ? thin(thin, id, told(thin, delivery, setting))
          : template(body, id, told(body, delivery, setting));
    } catch (IllegalArgumentException e) {
      return Normalised.unreadable(String.valueOf(e.getMessage()));
    }
  }

  private static Told told(JsonNode body, Delivery delivery, Setting setting) {
    String ticket = Look.id(body, "ticket_id");
    if (ticket == null) {
      throw new IllegalArgumentException("ticket_id is missing");
    }
    Customer customer =
        new Customer(
            null,
            Look.name(body, "requester_name"),
            Look.name(body, "requester_email"),
            Numbers.e164(Look.text(body, "requester_phone"), setting.region()));
    return new Told(
        setting,
        delivery.received(),
        Times.read(body.get("updated_at")),
        Person.UNKNOWN,
        Matter.of(new CaseId(setting.source(), ticket)).with(customer));
  }

  /** The trigger is no JSON, so it is read by its words; only the first change is named in it. */
  private static Normalised thin(JsonNode body, String id, Told told) {
    String trigger = trigger(body);
    Told titled = told.titled(null, Look.name(body, "ticket_subject"));
    Told asking = told.needing(List.of("text", "author"));
    if (trigger.contains("ticket_action:created")) {
      return Normalised.fact(openedThinly(body, id, titled));
    }
    if (trigger.contains("note_type:public") || trigger.contains("reply_sent")) {
      return Normalised.fact(
          new Fact.StaffReplied(asking.origin("ticket.agent_replied", id), Words.NONE));
    }
    if (trigger.contains("note_type:private")) {
      return Normalised.fact(
          new Fact.StaffNoted(asking.origin("ticket.internal_note", id), Words.NONE));
    }
    if (trigger.contains("status:{")) {
      return Normalised.fact(status(body, id, titled));
    }
    if (ASSIGNED.stream().anyMatch(trigger::contains)) {
      return Normalised.fact(
          new Fact.TicketAssigned(
              titled.needing(List.of("assignee")).origin("ticket.reassigned", id), null, null));
    }
    return Normalised.ignored("the trigger changes no promise");
  }

  private static Normalised template(JsonNode body, String id, Told told) {
    Told titled = told.titled(null, Look.name(body, "ticket_subject"));
    String group = Look.name(body, "group");
    Named team = group == null ? null : new Named(null, group, null);
    Told staff = titled.by(agent(body)).held(null, team);
    Customer customer = told.matter().customer();
    Told theirs =
        titled
            .by(new Person(Role.CUSTOMER, null, customer.name(), customer.email()))
            .held(null, team);
    String open = Look.text(body, "comment_public");
    String shut = Look.text(body, "comment_private");
    return switch (Look.text(body, "event")) {
      case "ticket_created" -> Normalised.fact(opened(body, id, titled.held(null, team)));
      case "reply_sent" -> Normalised.fact(Written.fact(staff, true, id, Format.HTML, open));
      case "note_added" ->
          Normalised.fact(
              shut == null && open != null
                  ? Written.fact(staff, true, id, Format.HTML, open)
                  : Written.fact(staff, false, id, Format.HTML, shut));
      case "customer_replied" -> Normalised.fact(Written.fact(theirs, true, id, Format.HTML, open));
      case "status_changed" -> Normalised.fact(status(body, id, titled.held(null, team)));
      case "assigned" ->
          Normalised.fact(
              new Fact.TicketAssigned(
                  titled.held(assignee(body), team).origin("ticket.reassigned", id), null, null));
      case null -> Normalised.unreadable("event is missing: is the template whole?");
      case String other -> Normalised.ignored("event '" + cut(other) + "' changes no promise");
    };
  }

  private static Fact opened(JsonNode body, String id, Told told) {
    String text = Look.text(body, "ticket_description");
    return new Fact.TicketOpened(
        told.origin("ticket.opened", id), Written.first(told, Format.HTML, text), null);
  }

  /** The description stands as it came: nobody of ours wrote it, and no promise is read in it. */
  private static Fact openedThinly(JsonNode body, String id, Told told) {
    String text = Look.text(body, "ticket_description");
    boolean fits = text != null && text.length() <= LONGEST_DESCRIPTION;
    Words words = new Words(Format.HTML, text, false, List.of(), null);
    return fits
        ? new Fact.TicketOpened(told.origin("ticket.opened", id), words, null)
        : opened(body, id, told);
  }

  /** 2 is open, 3 pending, 4 resolved, 5 closed; what 6 and more mean, each account decides. */
  private static Fact status(JsonNode body, String id, Told told) {
    String trigger = trigger(body);
    String label = Look.name(body, "ticket_status");
    String from = number(trigger, "from:");
    String to = number(trigger, "to:");
    String meaning = to != null ? to : label == null ? "" : label.toLowerCase(Locale.ROOT);
    Change change =
        switch (meaning) {
          case "4", "resolved" -> Change.SOLVED;
          case "5", "closed" -> Change.CLOSED;
          default ->
              from != null && ENDED.contains(from) && OPEN.contains(meaning)
                  ? Change.REOPENED
                  : Change.OTHER;
        };
    return new Fact.StatusChanged(told.origin(change.kind(), id), change, from, to, label, null);
  }

  private static Person agent(JsonNode body) {
    return new Person(
        Role.STAFF, null, Look.name(body, "agent_name"), Look.name(body, "agent_email"));
  }

  private static @Nullable Named assignee(JsonNode body) {
    String name = Look.name(body, "agent_name");
    String email = Look.name(body, "agent_email");
    return name == null && email == null ? null : new Named(null, name, email);
  }

  private static String trigger(JsonNode body) {
    String trigger = Look.name(body, "triggered_event");
    return trigger == null ? "" : trigger.replace(" ", "").replace("\"", "");
  }

  private static @Nullable String number(String trigger, String key) {
    int at = trigger.indexOf(key);
    if (at < 0) {
      return null;
    }
    int from = at + key.length();
    int end = from;
    while (end < trigger.length() && Character.isDigit(trigger.charAt(end))) {
      end++;
    }
    return end == from ? null : trigger.substring(from, end);
  }

  private static String cut(String text) {
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }
}
