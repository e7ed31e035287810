package dev.kept.sources.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.sources.json.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How each system writes somebody down. */
final class Readers {

  private Readers() {}

  static @Nullable Known zendesk(JsonNode user) {
    String role = Look.text(user, "role");
    boolean gone = Look.isTrue(user, "suspended") || Look.isFalse(user, "active");
    return gone
        ? null
        : known(
            Look.id(user, "id"),
            Look.name(user, "name"),
            texts(user, "email"),
            texts(user, "phone"),
            Look.isTrue(user, "shared_phone_number"),
            role == null ? null : !role.equals("end-user"));
  }

  static @Nullable Known freshdeskAgent(JsonNode agent) {
    JsonNode contact = agent.path("contact");
    return known(
        Look.id(agent, "id"),
        Look.name(contact, "name"),
        texts(contact, "email"),
        texts(contact, "phone", "mobile"));
  }

  static @Nullable Known freshdeskContact(JsonNode contact) {
    return known(
        Look.id(contact, "id"),
        Look.name(contact, "name"),
        and(texts(contact, "email"), Look.names(contact, "other_emails")),
        and(texts(contact, "phone", "mobile"), Look.names(contact, "other_phone_numbers")));
  }

  static @Nullable Known freshservice(JsonNode person) {
    return known(
        Look.id(person, "id"),
        joined(person, "first_name", "last_name"),
        and(texts(person, "email", "primary_email"), Look.names(person, "secondary_emails")),
        texts(person, "work_phone_number", "mobile_phone_number"));
  }

  static @Nullable Known intercom(JsonNode person) {
    return known(
        Look.id(person, "id"),
        Look.name(person, "name"),
        texts(person, "email"),
        texts(person, "phone"));
  }

  /** Tickets name an owner, and messages a user: both are one person. */
  static @Nullable Known hubspotOwner(JsonNode owner) {
    String id = Look.id(owner, "id");
    String user = Look.id(owner, "userId");
    return id == null
        ? null
        : new Known(
            id,
            user == null ? List.of() : List.of(user),
            joined(owner, "firstName", "lastName"),
            texts(owner, "email"),
            List.of(),
            false,
            null);
  }

  static @Nullable Known hubspotContact(JsonNode contact) {
    JsonNode properties = contact.path("properties");
    return known(
        Look.id(contact, "id"),
        joined(properties, "firstname", "lastname"),
        texts(properties, "email"),
        texts(properties, "phone", "mobilephone"));
  }

  static @Nullable Known frontTeammate(JsonNode teammate) {
    return known(
        Look.id(teammate, "id"),
        joined(teammate, "first_name", "last_name"),
        texts(teammate, "email"),
        List.of());
  }

  /** A handle is an address, a number or a name in some network; its source says which. */
  static @Nullable Known frontContact(JsonNode contact) {
    List<String> addresses = new ArrayList<>();
    List<String> numbers = new ArrayList<>();
    for (JsonNode handle : contact.path("handles")) {
      String text = Look.name(handle, "handle");
      String source = String.valueOf(Look.text(handle, "source"));
      if (text != null && source.equals("email")) {
        addresses.add(text);
      } else if (text != null && source.equals("phone")) {
        numbers.add(text);
      }
    }
    return known(Look.id(contact, "id"), Look.name(contact, "name"), addresses, numbers);
  }

  static @Nullable Known helpScoutUser(JsonNode user) {
    return known(
        Look.id(user, "id"),
        joined(user, "firstName", "lastName"),
        texts(user, "email"),
        texts(user, "phone"));
  }

  static @Nullable Known helpScoutCustomer(JsonNode customer) {
    return known(
        Look.id(customer, "id"),
        joined(customer, "firstName", "lastName"),
        values(Look.at(customer, "_embedded", "emails")),
        values(Look.at(customer, "_embedded", "phones")));
  }

  /** Whoever may work on tickets is one of our own, whatever else they are. */
  static @Nullable Known zammad(JsonNode user) {
    List<String> roles = Look.names(user, "roles");
    boolean ours = roles.stream().anyMatch(role -> role.equals("Agent") || role.equals("Admin"));
    return Look.isFalse(user, "active") || "1".equals(Look.id(user, "id"))
        ? null
        : known(
            Look.id(user, "id"),
            joined(user, "firstname", "lastname"),
            texts(user, "email"),
            texts(user, "phone", "mobile"),
            false,
            roles.isEmpty() ? null : ours);
  }

  static @Nullable Known chatwoot(JsonNode person) {
    return known(
        Look.id(person, "id"),
        Look.name(person, "name"),
        texts(person, "email"),
        texts(person, "phone_number"));
  }

  /** A colleague can report a problem too, so only the customers of a portal are surely such. */
  static @Nullable Known jira(JsonNode user) {
    String type = String.valueOf(Look.text(user, "accountType"));
    return type.equals("app") || Look.isFalse(user, "active")
        ? null
        : known(
            Look.id(user, "accountId"),
            Look.name(user, "displayName"),
            texts(user, "emailAddress"),
            List.of(),
            false,
            type.equals("customer") ? Boolean.FALSE : null);
  }

  private static @Nullable Known known(
      @Nullable String id, @Nullable String name, List<String> addresses, List<String> numbers) {
    return known(id, name, addresses, numbers, false, null);
  }

  private static @Nullable Known known(
      @Nullable String id,
      @Nullable String name,
      List<String> addresses,
      List<String> numbers,
      boolean shared,
      @Nullable Boolean staff) {
    return id == null ? null : new Known(id, name, addresses, numbers, shared, staff);
  }

  private static List<String> texts(JsonNode node, String... keys) {
    List<String> texts = new ArrayList<>();
    for (String key : keys) {
      String text = Look.name(node, key);
      if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }

  private static List<String> values(JsonNode list) {
    List<String> values = new ArrayList<>();
    list.forEach(item -> values.addAll(texts(item, "value")));
    return values;
  }

  private static List<String> and(List<String> some, List<String> more) {
    return Stream.concat(some.stream(), more.stream()).distinct().toList();
  }

  private static @Nullable String joined(JsonNode node, String first, String last) {
    String name = String.join(" ", texts(node, first, last));
    return name.isEmpty() ? null : name;
  }
}
