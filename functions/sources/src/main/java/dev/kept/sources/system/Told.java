package dev.kept.sources.system;

import dev.kept.fact.Customer;
import dev.kept.fact.FactId;
import dev.kept.fact.Matter;
import dev.kept.fact.Origin;
import dev.kept.fact.Person;
import dev.kept.sources.Setting;
import dev.kept.sources.json.Ids;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an event tells of when, by whom and about what: the part that all its facts share.
 *
 * @param at when it happened; null where the event does not say, or not readably
 */
record Told(Setting setting, Instant received, @Nullable Instant at, Person who, Matter matter) {

  Told by(Person person) {
    return new Told(setting, received, at, person, matter);
  }

  /** By a machine in the name of whoever it was. */
  Told automatic() {
    return by(new Person(Person.Role.SYSTEM, who.id(), who.name(), who.email()));
  }

  Told about(Matter other) {
    return new Told(setting, received, at, who, other);
  }

  Told with(Customer customer) {
    return about(matter.with(customer));
  }

  Told held(Matter.@Nullable Named assignee, Matter.@Nullable Named team) {
    return about(
        new Matter(
            matter.caseId(),
            matter.number(),
            matter.subject(),
            matter.customer(),
            assignee,
            team,
            matter.tags(),
            matter.needs(),
            matter.sourceId()));
  }

  Told needing(List<String> needs) {
    return about(
        new Matter(
            matter.caseId(),
            matter.number(),
            matter.subject(),
            matter.customer(),
            matter.assignee(),
            matter.team(),
            matter.tags(),
            needs,
            matter.sourceId()));
  }

  Told titled(@Nullable String number, @Nullable String subject) {
    return about(
        new Matter(
            matter.caseId(),
            number,
            subject,
            matter.customer(),
            matter.assignee(),
            matter.team(),
            matter.tags(),
            matter.needs(),
            matter.sourceId()));
  }

  Told at(@Nullable Instant other) {
    return new Told(setting, received, other, who, matter);
  }

  Origin origin(String kind, String id) {
    return new Origin(
        new FactId(setting.source(), kind, Ids.bounded(id)),
        at == null ? received : at,
        at == null,
        received,
        who,
        matter);
  }
}
