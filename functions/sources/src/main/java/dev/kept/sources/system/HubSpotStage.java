package dev.kept.sources.system;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.fact.Fact;
import dev.kept.fact.Fact.StatusChanged.Change;
import dev.kept.fact.Origin;
import dev.kept.sources.fetch.Asking;
import dev.kept.sources.json.Look;
import dev.kept.sources.json.Times;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a stage of a pipeline means: each is open or closed, and has a name. Open again is what
 * comes after a closed one, which only the ticket's history tells.
 */
record HubSpotStage(Asking asking) {

  private static final String PIPELINES = "/crm/v3/pipelines/tickets";

  private record Stage(@Nullable String label, boolean closed) {}

  /**
   * The change with its meaning; as it was where the stages may not be read.
   *
   * @param origin with what else was found
   * @param ticket with the history of its stage
   */
  Fact.StatusChanged meaning(Fact.StatusChanged told, Origin origin, JsonNode ticket) {
    Map<String, Stage> stages = stages();
    Stage to = stages.get(String.valueOf(told.to()));
    String from = before(ticket, told);
    if (to == null) {
      return new Fact.StatusChanged(
          origin, told.change(), from, told.to(), told.label(), told.category());
    }
    Stage left = from == null ? null : stages.get(from);
    boolean again = !to.closed() && left != null && left.closed();
    Change change = to.closed() ? Change.SOLVED : again ? Change.REOPENED : Change.OTHER;
    return new Fact.StatusChanged(
        Completed.as(origin, change.kind(), origin.who(), origin.matter()),
        change,
        from,
        told.to(),
        to.label(),
        told.category());
  }

  private Map<String, Stage> stages() {
    Map<String, Stage> stages = new HashMap<>();
    asking
        .found(PIPELINES)
        .ifPresent(answer -> {
          for (JsonNode pipeline : answer.path("results")) {
            for (JsonNode stage : pipeline.path("stages")) {
              String id = Look.id(stage, "id");
              String state = Look.text(stage, "metadata", "ticketState");
              if (id != null && state != null) {
                stages.put(id, new Stage(Look.name(stage, "label"), state.equals("CLOSED")));
              }
            }
          }
        });
    return stages;
  }

  /** The stage that the ticket was in until then; null where the history does not say. */
  private static @Nullable String before(JsonNode ticket, Fact.StatusChanged told) {
    String before = null;
    Instant newest = Instant.MIN;
    for (JsonNode entry : Look.at(ticket, "propertiesWithHistory", "hs_pipeline_stage")) {
      String stage = Look.id(entry, "value");
      Instant at = Times.read(entry.get("timestamp"));
      boolean earlier = at != null && at.isBefore(told.origin().at()) && at.isAfter(newest);
      if (stage != null && earlier && !stage.equals(told.to())) {
        before = stage;
        newest = at;
      }
    }
    return before;
  }
}
