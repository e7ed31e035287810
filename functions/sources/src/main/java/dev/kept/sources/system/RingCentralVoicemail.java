package dev.kept.sources.system;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.fact.Call;
import dev.kept.fact.Call.Direction;
import dev.kept.fact.Call.Outcome;
import dev.kept.fact.Customer;
import dev.kept.fact.Fact;
import dev.kept.fact.Matter;
import dev.kept.fact.Person;
import dev.kept.sources.Delivery;
import dev.kept.sources.Setting;
import dev.kept.sources.json.Look;
import dev.kept.sources.json.Times;
import dev.kept.sources.text.Numbers;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message in RingCentral's voicemail box. It does not say to which call it belongs. */
final class RingCentralVoicemail {

  private static final long LONGEST = 86_400;

  private RingCentralVoicemail() {}

  static List<Fact> read(JsonNode body, Delivery delivery, Setting setting) {
    String id = Look.id(body, "id");
    if (id == null) {
      throw new IllegalArgumentException("body.id is missing");
    }
    boolean internal = Look.id(body, "from", "extensionId") != null;
    if (internal || "Outbound".equals(Look.text(body, "direction"))) {
      return List.of();
    }
    Call call =
        new Call(
            id,
            Direction.INBOUND,
            Outcome.VOICEMAIL,
            Numbers.e164(Look.text(body, "from", "phoneNumber"), setting.region()),
            Numbers.e164(Look.text(body.path("to").path(0), "phoneNumber"), setting.region()),
            length(body),
            null,
            null);
    Told told =
        new Told(
            setting,
            delivery.received(),
            Times.read(body.get("creationTime")),
            Person.UNKNOWN,
            Matter.of(new Customer(null, null, null, call.number())));
    return List.of(new Fact.CallEnded(told.origin("call.voicemail", id), call));
  }

  private static @Nullable Duration length(JsonNode body) {
    for (JsonNode attachment : body.path("attachments")) {
      JsonNode seconds = attachment.path("vmDuration");
      if (seconds.canConvertToLong() && seconds.longValue() >= 0 && seconds.longValue() < LONGEST) {
        return Duration.ofSeconds(seconds.longValue());
      }
    }
    return null;
  }
}
