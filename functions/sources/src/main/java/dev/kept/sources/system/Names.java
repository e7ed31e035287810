package dev.kept.sources.system;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.fact.Customer;
import dev.kept.fact.Matter.Named;
import dev.kept.fact.Person;
import dev.kept.fact.Person.Role;
import dev.kept.sources.json.Look;
import org.jspecify.annotations.Nullable;

/** People as many systems write them: id, a name whole or in parts, an address. */
final class Names {

  private Names() {}

  static Person person(Role role, JsonNode node) {
    return new Person(role, Look.person(node, "id"), name(node), Look.name(node, "email"));
  }

  static Customer customer(JsonNode node, @Nullable String phone) {
    return new Customer(Look.person(node, "id"), name(node), Look.name(node, "email"), phone);
  }

  /** Null where there is nobody. */
  static @Nullable Named named(JsonNode node) {
    String id = Look.person(node, "id");
    String name = name(node);
    String email = Look.name(node, "email");
    return id == null && name == null && email == null ? null : new Named(id, name, email);
  }

  static @Nullable String name(JsonNode node) {
    String whole = Look.name(node, "name");
    return whole != null ? whole : joined(Look.name(node, "first"), Look.name(node, "last"));
  }

  static @Nullable String joined(@Nullable String first, @Nullable String last) {
    if (first == null || last == null) {
      return first == null ? last : first;
    }
    return first + " " + last;
  }
}
