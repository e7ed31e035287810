package dev.kept.sources.system;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import dev.kept.fact.Fact.StatusChanged.Change;
import dev.kept.fact.Matter;
import dev.kept.sources.Delivery;
import dev.kept.sources.Setting;
import dev.kept.sources.json.Look;
import dev.kept.sources.json.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A ticket of Zammad as it is after what happened. */
record ZammadTicket(JsonNode node, String id) {

  /** How far apart an article and an end that were saved together may be. */
  private static final Duration TOGETHER = Duration.ofSeconds(5);

  private static final String MERGED = "merged";

  /**
   * Finds the ticket of a body.
   *
   * @throws IllegalArgumentException if there is none
   */
  static ZammadTicket of(JsonNode body) {
    JsonNode ticket = body.path("ticket");
    String id = Look.id(ticket, "id");
    if (id == null) {
      throw new IllegalArgumentException(
          "ticket.id is missing: does the webhook send a payload of its own?");
    }
    return new ZammadTicket(ticket, id);
  }

  /** By whom the ticket was last changed; an article names its own writer. */
  Told told(Delivery delivery, Setting setting) {
    Matter matter =
        new Matter(
            new CaseId(setting.source(), id),
            Look.id(node, "number"),
            Look.name(node, "title"),
            ZammadPeople.customer(node.path("customer"), setting.region()),
            ZammadPeople.owner(node.path("owner")),
            Names.named(node.path("group")),
            Look.names(node, "tags"),
            List.of());
    return new Told(
        setting,
        delivery.received(),
        Times.read(node.get("updated_at")),
        ZammadPeople.doer(node.path("updated_by")),
        matter);
  }

  boolean isNew() {
    return "1".equals(Look.id(node, "article_count"));
  }

  /** No article came along: then the state is the news. */
  Fact state(Told told) {
    String to = name();
    if (to == null) {
      throw new IllegalArgumentException("ticket.state is missing, and there is no article");
    }
    return changed(told, to, told.at());
  }

  /** A merge leaves a note of one word in the ticket that ends, public and in somebody's name. */
  boolean isMergedBy(JsonNode article) {
    String words = Look.text(article, "body");
    return MERGED.equals(name())
        && (words == null || words.strip().toLowerCase(Locale.ROOT).equals(MERGED));
  }

  /** Into which ticket, only a payload of one's own can tell; else it has another state. */
  Fact merged(Told told) {
    JsonNode named = node.path("merged_into");
    String into = Look.id(named, "id");
    String survivor = into == null ? Look.id(named) : into;
    if (survivor == null || survivor.equals(id)) {
      return changed(told, MERGED, told.at());
    }
    return new Fact.MergedInto(
        told.origin("ticket.merged", id + ":" + MERGED),
        new CaseId(told.setting().source(), survivor));
  }

  /** Ended in the moment in which the article was written; null where not. */
  @Nullable Fact endedWith(JsonNode article, Told told) {
    Instant written = Times.read(article.get("created_at"));
    Instant closed = Times.read(node.get("close_at"));
    if (written == null || closed == null || !"closed".equals(name())) {
      return null;
    }
    boolean together = Duration.between(written, closed).abs().compareTo(TOGETHER) <= 0;
    return together ? changed(told, "closed", closed) : null;
  }

  /** It was closed once before, so that open means open again. */
  private Fact changed(Told told, String to, @Nullable Instant at) {
    boolean closedBefore = Times.read(node.get("close_at")) != null;
    Change change =
        switch (to) {
          case "closed" -> Change.SOLVED;
          case "new", "open" -> closedBefore ? Change.REOPENED : Change.OTHER;
          default -> Change.OTHER;
        };
    String moment = at == null ? "" : ":" + at;
    return new Fact.StatusChanged(
        told.at(at).origin(change.kind(), id + ":" + to + moment), change, null, to, null, null);
  }

  private @Nullable String name() {
    String state = Look.name(node, "state");
    return state == null ? Look.name(node, "state", "name") : state;
  }
}
