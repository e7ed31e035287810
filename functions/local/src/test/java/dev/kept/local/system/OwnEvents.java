package dev.kept.local.system;

import dev.kept.local.demo.StoryEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** Events in our own form, of the example firm. */
final class OwnEvents {

  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static int count;

  private OwnEvents() {}

  static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(ZONE).toInstant();
  }

  /** The same the other way round. */
  static String local(Instant at) {
    return LocalDateTime.ofInstant(at, ZONE).truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** A technician writes to a customer. */
  static StoryEvent reply(
      String caseId, String address, String customer, String local, String text) {
    return reply(caseId, address, customer, local, local, text);
  }

  /** The same, of which we hear later. */
  static StoryEvent reply(
      String caseId, String address, String customer, String local, String heard, String text) {
    return event(
        heard,
        """
        {"kind":"ticket.agent_replied","id":"reply-%d","at":"%s","case":"%s","visibility":"public",\
        "actor":{"role":"staff","id":"%s","name":"A colleague","email":"%s"},\
        "customer":{"id":"%s","name":"Ada Stone","phone":"%s"},\
        "text":{"format":"plain","value":"%s"}}\
        """
            .formatted(++count, at(local), caseId, address, address, customer, customer, text));
  }

  private static StoryEvent event(String local, String body) {
    return new StoryEvent(
        at(local),
        "crm",
        null,
        Map.of(
            "content-type",
            "application/json",
            "webhook-id",
            "msg_" + count,
            "webhook-timestamp",
            "{{timestamp}}",
            "webhook-signature",
            "{{signature}}"),
        body.getBytes(StandardCharsets.UTF_8),
        "own");
  }
}
