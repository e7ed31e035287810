package dev.kept.sources.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.sources.json.Look;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How each system writes somebody down. */
final class Readers {

  private Readers() {}

  static @Nullable Known zendesk(JsonNode user) {
    String role = Look.text(user, "role");
    boolean gone = Look.isTrue(user, "suspended") || Look.isFalse(user, "active");
    return gone
        ? null
        : Somebody.known(
            Look.id(user, "id"),
            Look.name(user, "name"),
            Somebody.texts(user, "email"),
            Somebody.texts(user, "phone"),
            Look.isTrue(user, "shared_phone_number"),
            role == null ? null : !role.equals("end-user"),
            Regarded.by(user.path("user_fields")));
  }

  static @Nullable Known freshdeskAgent(JsonNode agent) {
    JsonNode contact = agent.path("contact");
    return Somebody.known(
        Look.id(agent, "id"),
        Look.name(contact, "name"),
        Somebody.texts(contact, "email"),
        Somebody.texts(contact, "phone", "mobile"));
  }

  static @Nullable Known freshdeskContact(JsonNode contact) {
    return Somebody.known(
        Look.id(contact, "id"),
        Look.name(contact, "name"),
        Somebody.and(Somebody.texts(contact, "email"), Look.names(contact, "other_emails")),
        Somebody.and(
            Somebody.texts(contact, "phone", "mobile"), Look.names(contact, "other_phone_numbers")),
        false,
        null,
        Regarded.by(contact.path("custom_fields")));
  }

  static @Nullable Known freshservice(JsonNode person) {
    return Somebody.known(
        Look.id(person, "id"),
        Somebody.joined(person, "first_name", "last_name"),
        Somebody.and(
            Somebody.texts(person, "email", "primary_email"),
            Look.names(person, "secondary_emails")),
        Somebody.texts(person, "work_phone_number", "mobile_phone_number"));
  }

  static @Nullable Known intercom(JsonNode person) {
    return Somebody.known(
        Look.id(person, "id"),
        Look.name(person, "name"),
        Somebody.texts(person, "email"),
        Somebody.texts(person, "phone"),
        false,
        null,
        Regarded.by(person.path("custom_attributes"), Regarded.start(person, "signed_up_at")));
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
            Somebody.joined(owner, "firstName", "lastName"),
            Somebody.texts(owner, "email"),
            List.of(),
            false,
            null);
  }

  static @Nullable Known hubspotContact(JsonNode contact) {
    JsonNode properties = contact.path("properties");
    return Somebody.known(
        Look.id(contact, "id"),
        Somebody.joined(properties, "firstname", "lastname"),
        Somebody.texts(properties, "email"),
        Somebody.texts(properties, "phone", "mobilephone"));
  }

  static @Nullable Known frontTeammate(JsonNode teammate) {
    return Somebody.known(
        Look.id(teammate, "id"),
        Somebody.joined(teammate, "first_name", "last_name"),
        Somebody.texts(teammate, "email"),
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
    return Somebody.known(Look.id(contact, "id"), Look.name(contact, "name"), addresses, numbers);
  }

  static @Nullable Known helpScoutUser(JsonNode user) {
    return Somebody.known(
        Look.id(user, "id"),
        Somebody.joined(user, "firstName", "lastName"),
        Somebody.texts(user, "email"),
        Somebody.texts(user, "phone"));
  }

  static @Nullable Known helpScoutCustomer(JsonNode customer) {
    return Somebody.known(
        Look.id(customer, "id"),
        Somebody.joined(customer, "firstName", "lastName"),
        Somebody.values(Look.at(customer, "_embedded", "emails")),
        Somebody.values(Look.at(customer, "_embedded", "phones")));
  }

  /** Whoever may work on tickets is one of our own, whatever else they are. */
  static @Nullable Known zammad(JsonNode user) {
    List<String> roles = Look.names(user, "roles");
    boolean ours = roles.stream().anyMatch(role -> role.equals("Agent") || role.equals("Admin"));
    return Look.isFalse(user, "active") || "1".equals(Look.id(user, "id"))
        ? null
        : Somebody.known(
            Look.id(user, "id"),
            Somebody.joined(user, "firstname", "lastname"),
            Somebody.texts(user, "email"),
            Somebody.texts(user, "phone", "mobile"),
            false,
            roles.isEmpty() ? null : ours);
  }

  static @Nullable Known chatwoot(JsonNode person) {
    return Somebody.known(
        Look.id(person, "id"),
        Look.name(person, "name"),
        Somebody.texts(person, "email"),
        Somebody.texts(person, "phone_number"),
        false,
        null,
        Regarded.by(person.path("custom_attributes")));
  }

  /** A colleague can report a problem too, so only the customers of a portal are surely such. */
  static @Nullable Known jira(JsonNode user) {
    String type = String.valueOf(Look.text(user, "accountType"));
    return type.equals("app") || Look.isFalse(user, "active")
        ? null
        : Somebody.known(
            Look.id(user, "accountId"),
            Look.name(user, "displayName"),
            Somebody.texts(user, "emailAddress"),
            List.of(),
            false,
            type.equals("customer") ? Boolean.FALSE : null);
  }
}
