package dev.kept.sources.system;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.fact.Fact;
import dev.kept.sources.Delivery;
import dev.kept.sources.Normalised;
import dev.kept.sources.Setting;
import dev.kept.sources.Source;
import dev.kept.sources.json.Json;
import dev.kept.sources.json.Look;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * RingCentral. It tells every state of every party of a call by itself, in any order. Nothing is
 * remembered between two requests, so each tells only what stands on its own: that somebody
 * answered, or that a telephone was not answered. The second is not the last word, for another
 * telephone may answer the same call; that is settled where a case is read, since both carry the
 * same call id. A list of notifications, as an export holds, is read as a whole: there the talk and
 * the waiting are known too.
 */
final class RingCentral implements Source {

  private static final int MOST = 1_000;

  @Override
  public Normalised read(Delivery delivery, Setting setting) {
    try {
      return read(notifications(Json.parse(delivery.body())), delivery, setting);
    } catch (IllegalArgumentException e) {
      return Normalised.unreadable(String.valueOf(e.getMessage()));
    }
  }

  private static List<JsonNode> notifications(JsonNode body) {
    if (!body.isArray()) {
      return List.of(body);
    }
    if (body.size() > MOST) {
      throw new IllegalArgumentException(
          "a list may hold %d notifications, not %d".formatted(MOST, body.size()));
    }
    List<JsonNode> all = new ArrayList<>();
    body.forEach(all::add);
    return all;
  }

  private static Normalised read(List<JsonNode> all, Delivery delivery, Setting setting) {
    Map<String, RingCentralSession> sessions = new LinkedHashMap<>();
    List<Fact> facts = new ArrayList<>();
    List<String> ignored = new ArrayList<>();
    List<String> unreadable = new ArrayList<>();
    for (JsonNode notification : all) {
      JsonNode body = notification.path("body");
      String session = Look.id(body, "telephonySessionId");
      if (session != null) {
        sessions
            .computeIfAbsent(
                session, id -> new RingCentralSession(id, setting, delivery.received()))
            .add(body);
      } else if ("VoiceMail".equals(Look.text(body, "type"))) {
        facts.addAll(RingCentralVoicemail.read(body, delivery, setting));
      } else if (Look.text(notification, "event") != null) {
        ignored.add("neither the state of a call nor a voicemail");
      } else {
        unreadable.add("body.telephonySessionId is missing: this is no notification of a call");
      }
    }
    sessions.values().forEach(session -> session.settle().ifPresent(facts::add));
    if (facts.isEmpty() && ignored.isEmpty() && unreadable.isEmpty()) {
      ignored.add("the call goes on, or this state of it says nothing by itself");
    }
    return new Normalised.Read(
        facts,
        List.of(),
        ignored.stream().distinct().toList(),
        unreadable.stream().distinct().toList());
  }
}
