package dev.kept.sources.system;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.fact.Customer;
import dev.kept.fact.Matter.Named;
import dev.kept.fact.Person;
import dev.kept.fact.Person.Role;
import dev.kept.sources.json.Look;
import dev.kept.sources.text.Numbers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** People of Zammad. Number 1 is the system itself, and nobody as an owner; its name is a dash. */
final class ZammadPeople {

  private static final String SYSTEM = "1";

  private ZammadPeople() {}

  static Customer customer(JsonNode user, @Nullable String region) {
    Person person = person(Role.CUSTOMER, user);
    String phone = Look.text(user, "phone");
    return new Customer(
        person.id(),
        person.name(),
        person.email(),
        Numbers.e164(phone == null ? Look.text(user, "mobile") : phone, region));
  }

  static @Nullable Named owner(JsonNode user) {
    Person person = person(Role.STAFF, user);
    return person.id() == null || person.id().equals(SYSTEM)
        ? null
        : new Named(person.id(), person.name(), person.email());
  }

  /**
   * By the article's sender, which is a field of its own: an agent can enter what a customer said.
   */
  static Person author(JsonNode article) {
    JsonNode origin = article.path("origin_by");
    JsonNode typist = article.path("created_by");
    return switch (Look.text(article, "sender")) {
      case "Customer" -> person(Role.CUSTOMER, origin.isObject() ? origin : typist);
      case "Agent" -> person(Role.STAFF, typist);
      case "System" -> person(Role.SYSTEM, typist);
      case null, default -> doer(typist);
    };
  }

  /** Who noted a call, whoever rang. */
  static Person typist(JsonNode article) {
    Person person = doer(article.path("created_by"));
    return person.role() == Role.UNKNOWN ? author(article) : person;
  }

  /** By the roles of the account. */
  static Person doer(JsonNode user) {
    List<String> roles = Look.names(user, "roles");
    Role role =
        SYSTEM.equals(Look.id(user, "id"))
            ? Role.SYSTEM
            : roles.contains("Agent") || roles.contains("Admin")
                ? Role.STAFF
                : roles.contains("Customer") ? Role.CUSTOMER : Role.UNKNOWN;
    return user.isObject() ? person(role, user) : Person.UNKNOWN;
  }

  private static Person person(Role role, JsonNode user) {
    return new Person(
        role,
        Look.id(user, "id"),
        Names.joined(part(user, "firstname"), part(user, "lastname")),
        Look.name(user, "email"));
  }

  private static @Nullable String part(JsonNode user, String key) {
    String part = Look.name(user, key);
    return "-".equals(part) ? null : part;
  }
}
