package dev.kept.sources.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.fact.CaseId;
import dev.kept.fact.Customer;
import dev.kept.fact.Matter;
import dev.kept.fact.Matter.Named;
import dev.kept.fact.Person;
import org.jspecify.annotations.Nullable;

/** Whose matter it is and who did it, as JSON. */
final class MatterJson {

  private MatterJson() {}

  static ObjectNode person(Person person) {
    ObjectNode json = Put.object();
    Put.word(json, "role", person.role());
    Put.text(json, "id", person.id());
    Put.text(json, "name", person.name());
    Put.text(json, "email", person.email());
    return json;
  }

  static Person person(@Nullable Fields json) {
    if (json == null) {
      return Person.UNKNOWN;
    }
    Person.Role role = json.oneOf("role", Person.Role.class);
    return new Person(
        role == null ? Person.Role.UNKNOWN : role,
        json.text("id"),
        json.text("name"),
        json.text("email"));
  }

  static @Nullable ObjectNode customer(Customer customer) {
    if (customer.equals(Customer.UNKNOWN)) {
      return null;
    }
    ObjectNode json = Put.object();
    Put.text(json, "id", customer.id());
    Put.text(json, "name", customer.name());
    Put.text(json, "email", customer.email());
    Put.text(json, "phone", customer.phone());
    return json;
  }

  static Customer customer(@Nullable Fields json) {
    return json == null
        ? Customer.UNKNOWN
        : new Customer(json.text("id"), json.text("name"), json.text("email"), json.text("phone"));
  }

  static @Nullable ObjectNode named(@Nullable Named named) {
    if (named == null) {
      return null;
    }
    ObjectNode json = Put.object();
    Put.text(json, "id", named.id());
    Put.text(json, "name", named.name());
    Put.text(json, "email", named.email());
    return json;
  }

  static @Nullable Named named(@Nullable Fields json) {
    return json == null ? null : new Named(json.text("id"), json.text("name"), json.text("email"));
  }

  /** Everything of the matter but tags, which only the store keeps. */
  static Matter matter(Fields json, String source) {
    return new Matter(
        caseId(json, "case", source),
        json.text("caseNumber"),
        json.text("subject"),
        customer(json.object("customer")),
        named(json.object("assignee")),
        named(json.object("team")),
        json.texts("tags"),
        json.texts("needs"),
        json.text("caseId"));
  }

  /** A case by its number; its source too where the fact came by another. */
  static void put(ObjectNode json, String key, @Nullable CaseId caseId, String source) {
    if (caseId != null) {
      json.put(key, caseId.number());
      if (!caseId.source().equals(source)) {
        json.put(key + "Source", caseId.source());
      }
    }
  }

  static @Nullable CaseId caseId(Fields json, String key, String source) {
    String number = json.text(key);
    String elsewhere = json.text(key + "Source");
    return number == null ? null : new CaseId(elsewhere == null ? source : elsewhere, number);
  }
}
