package dev.kept.sources.system;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import dev.kept.fact.Matter;
import dev.kept.sources.Delivery;
import dev.kept.sources.Setting;
import dev.kept.sources.json.Look;
import dev.kept.sources.json.Times;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Tickets of HubSpot that became one. What goes on is a ticket with a number of its own in newer
 * accounts, and the first of them in older ones; each of the others ends in it.
 */
final class HubSpotMerge {

  /** Nobody merges more at once. */
  private static final int MOST = 100;

  private HubSpotMerge() {}

  static List<Fact> facts(JsonNode event, Delivery delivery, Setting setting) {
    String first = Look.person(event, "primaryObjectId");
    String made = Look.person(event, "newObjectId");
    String survivor = made == null ? first : made;
    if (survivor == null) {
      throw new IllegalArgumentException(
          "newObjectId is missing: into which ticket was it merged?");
    }
    Set<String> ended = new LinkedHashSet<>();
    if (first != null) {
      ended.add(first);
    }
    for (JsonNode other : event.path("mergedObjectIds")) {
      String id = Look.person(other);
      if (id != null && ended.size() < MOST) {
        ended.add(id);
      }
    }
    ended.remove(survivor);
    List<Fact> facts = new ArrayList<>();
    for (String id : ended) {
      Told told =
          new Told(
              setting,
              delivery.received(),
              Times.read(event.get("occurredAt")),
              HubSpot.doer(event),
              Matter.of(new CaseId(setting.source(), id)));
      facts.add(
          new Fact.MergedInto(
              told.origin("ticket.merged", HubSpot.id(event) + ":" + id),
              new CaseId(setting.source(), survivor)));
    }
    return facts;
  }
}
