package dev.kept.sources.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.kept.fact.CaseId;
import dev.kept.fact.Customer;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.Matter;
import dev.kept.fact.Matter.Named;
import dev.kept.fact.Origin;
import dev.kept.fact.Person;
import dev.kept.fact.Person.Role;
import dev.kept.fact.Words;
import dev.kept.fact.Words.Format;
import dev.kept.sources.fetch.Asking;
import dev.kept.sources.json.Look;
import dev.kept.sources.text.Numbers;
import dev.kept.sources.text.Texts;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fetches what HubSpot's events leave out: a message and its writer, a ticket, its customer. */
record HubSpotAnswers(Asking asking) {

  private static final String THREADS = "/conversations/v3/conversations/threads/";
  private static final String TICKETS = "/crm/v3/objects/tickets/";
  private static final String CONTACTS = "/crm/v3/objects/contacts/";

  Fact complete(Fact fact) {
    CaseId caseId = fact.origin().matter().caseId();
    if (caseId == null || !Asking.isId(caseId.number())) {
      return fact;
    }
    String number = caseId.number();
    return switch (fact) {
      case Fact.MessageSeen seen -> message(seen, number);
      case Fact.StaffNoted noted -> note(noted, number);
      case Fact.TicketOpened opened -> opened(opened, number);
      case Fact.StatusChanged it -> changed(it, number);
      case Fact.TicketAssigned it ->
          new Fact.TicketAssigned(
              ofTicket(it.origin(), number), it.previousAssignee(), it.previousTeam());
      default -> fact;
    };
  }

  private Fact message(Fact.MessageSeen seen, String thread) {
    Optional<JsonNode> found = messageOf(seen, thread);
    if (found.isEmpty()) {
      return seen;
    }
    JsonNode message = found.get();
    Person author = author(message);
    Customer customer = customerOf(thread);
    Origin origin = seen.origin();
    return switch (author.role()) {
      case CUSTOMER ->
          new Fact.CustomerWrote(
              known(origin, "ticket.customer_replied", author, customer), words(message, true));
      case STAFF, BOT, SYSTEM ->
          new Fact.StaffReplied(
              known(origin, "ticket.agent_replied", author, customer), words(message, false));
      case UNKNOWN -> seen;
    };
  }

  private Fact note(Fact.StaffNoted noted, String thread) {
    return messageOf(noted, thread)
        .<Fact>map(message ->
            new Fact.StaffNoted(
                known(
                    noted.origin(),
                    noted.id().kind(),
                    person(Role.STAFF, message),
                    customerOf(thread)),
                words(message, false)))
        .orElse(noted);
  }

  private Fact opened(Fact.TicketOpened opened, String number) {
    Optional<JsonNode> found =
        found(
            TICKETS
                + number
                + "?properties=subject,content,hubspot_owner_id&associations=contacts");
    if (found.isEmpty()) {
      return opened;
    }
    JsonNode properties = found.get().path("properties");
    Origin origin = opened.origin();
    String owner = Look.person(properties, "hubspot_owner_id");
    Matter matter =
        new Matter(
            origin.matter().caseId(),
            null,
            Look.name(properties, "subject"),
            contactOf(found.get()),
            owner == null ? null : Named.id(owner),
            null,
            List.of(),
            List.of());
    return new Fact.TicketOpened(
        with(origin, origin.id().kind(), origin.who(), matter),
        Texts.ours(Format.PLAIN, Look.text(properties, "content")),
        opened.status());
  }

  private Fact changed(Fact.StatusChanged told, String number) {
    Optional<JsonNode> found =
        found(TICKETS + number + "?associations=contacts&propertiesWithHistory=hs_pipeline_stage");
    if (found.isEmpty()) {
      return told;
    }
    Origin origin = of(told.origin(), contactOf(found.get()));
    return new HubSpotStage(asking).meaning(told, origin, found.get());
  }

  private Origin ofTicket(Origin origin, String number) {
    return of(
        origin,
        found(TICKETS + number + "?associations=contacts")
            .map(this::contactOf)
            .orElse(Customer.UNKNOWN));
  }

  private static Origin of(Origin origin, Customer customer) {
    return customer.equals(Customer.UNKNOWN)
        ? origin
        : known(origin, origin.id().kind(), origin.who(), customer);
  }

  private Optional<JsonNode> messageOf(Fact fact, String thread) {
    String id = fact.id().id();
    return Asking.isId(id) ? found(THREADS + thread + "/messages/" + id) : Optional.empty();
  }

  private Customer customerOf(String thread) {
    return found(THREADS + thread)
        .map(it -> contact(Look.id(it, "associatedContactId")))
        .orElse(Customer.UNKNOWN);
  }

  private Customer contactOf(JsonNode ticket) {
    return contact(Look.id(Look.at(ticket, "associations", "contacts", "results").path(0), "id"));
  }

  private Customer contact(@Nullable String id) {
    if (id == null || !Asking.isId(id)) {
      return Customer.UNKNOWN;
    }
    JsonNode properties =
        found(CONTACTS + id + "?properties=firstname,lastname,email,phone")
            .map(it -> it.path("properties"))
            .orElseGet(MissingNode::getInstance);
    return new Customer(
        id,
        Names.joined(Look.name(properties, "firstname"), Look.name(properties, "lastname")),
        Look.name(properties, "email"),
        Numbers.e164(Look.text(properties, "phone"), asking.region()));
  }

  private Optional<JsonNode> found(String path) {
    return asking.found(path);
  }

  /** What comes in is a customer's; of what goes out, the first letter of the writer says whose. */
  private static Person author(JsonNode message) {
    String actor = Look.id(message.path("senders").path(0), "actorId");
    char kind = actor == null ? '?' : actor.charAt(0);
    Role role =
        switch (kind) {
          case 'A' -> Role.STAFF;
          case 'B' -> Role.BOT;
          case 'I', 'S' -> Role.SYSTEM;
          case 'V', 'E', 'C' -> Role.CUSTOMER;
          default ->
              "INCOMING".equals(Look.text(message, "direction")) ? Role.CUSTOMER : Role.UNKNOWN;
        };
    return person(role, message);
  }

  private static Person person(Role role, JsonNode message) {
    JsonNode sender = message.path("senders").path(0);
    String actor = Look.id(sender, "actorId");
    String mail = Look.name(sender, "deliveryIdentifier", "value");
    return new Person(
        role,
        actor == null || actor.length() < 3 ? null : actor.substring(2),
        Look.name(sender, "name"),
        mail != null && mail.indexOf('@') > 0 ? mail : null);
  }

  private static Words words(JsonNode message, boolean theirs) {
    String rich = Look.text(message, "richText");
    Format format = rich == null ? Format.PLAIN : Format.HTML;
    String text = rich == null ? Look.text(message, "text") : rich;
    Words words = theirs ? Texts.theirs(format, text, null) : Texts.ours(format, text);
    return words.attached(message.path("attachments").size());
  }

  private static Origin known(Origin origin, String kind, Person who, Customer customer) {
    Matter told = origin.matter();
    List<String> needs = customer.equals(Customer.UNKNOWN) ? List.of("customer") : List.of();
    Matter matter =
        new Matter(
            told.caseId(),
            told.number(),
            told.subject(),
            customer,
            told.assignee(),
            told.team(),
            told.tags(),
            needs);
    return with(origin, kind, who, matter);
  }

  private static Origin with(Origin origin, String kind, Person who, Matter matter) {
    FactId id = new FactId(origin.id().source(), kind, origin.id().id());
    return new Origin(id, origin.at(), origin.arrival(), origin.received(), who, matter);
  }
}
