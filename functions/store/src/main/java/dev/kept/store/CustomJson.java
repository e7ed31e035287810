package dev.kept.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.waking.Custom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Customs of sources as JSON, without their version, which stands beside it in the item. */
public final class CustomJson {

  private CustomJson() {}

  public static String write(Custom custom) {
    ObjectNode node = Json.object();
    Json.put(node, "lastHeard", custom.lastHeard());
    ObjectNode longest = node.putObject("longest");
    custom.longest().forEach((day, pause) -> longest.put(day.toString(), pause.toString()));
    Json.put(node, "silentSince", custom.silentSince());
    return Json.write(node);
  }

  public static Custom read(String text, long version) {
    JsonNode node = Json.parse(text);
    Map<LocalDate, Duration> longest = new HashMap<>();
    node.path("longest")
        .properties()
        .forEach(day ->
            longest.put(LocalDate.parse(day.getKey()), Duration.parse(day.getValue().asText())));
    return new Custom(
        version,
        Json.instant(node, "lastHeard"),
        longest,
        Json.readIfThere(node, "silentSince", Instant::parse));
  }
}
