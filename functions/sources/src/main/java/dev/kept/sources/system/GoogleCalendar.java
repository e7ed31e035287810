package dev.kept.sources.system;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.fact.Fact;
import dev.kept.sources.Delivery;
import dev.kept.sources.Normalised;
import dev.kept.sources.Setting;
import dev.kept.sources.fetch.Asking;
import dev.kept.sources.fetch.Fetcher.Answer;
import dev.kept.sources.fetch.Listing;
import dev.kept.sources.json.Json;
import dev.kept.sources.json.Look;
import dev.kept.sources.json.Times;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Google Calendar. Its push has no body: it says that something changed, and what must be listed.
 * The list, or one event of it, is read here, whether it was fetched or somebody sends it.
 */
final class GoogleCalendar implements Listing {

  private static final int MOST = 2_500;
  private static final int PAGE = 250;

  @Override
  public boolean isPush(Delivery delivery) {
    return delivery.body().length == 0;
  }

  /** The oldest change first, so that what was read stays read where the rest fails. */
  @Override
  public Page list(
      Instant since, @Nullable String page, Delivery push, Setting setting, Asking asking) {
    String account = asking.account();
    String path =
        "/calendar/v3/calendars/"
            + encoded(account == null ? "primary" : account)
            + "/events?showDeleted=true&orderBy=updated&maxResults="
            + PAGE
            + "&updatedMin="
            + encoded(since.truncatedTo(ChronoUnit.SECONDS).toString())
            + (page == null ? "" : "&pageToken=" + encoded(page));
    return switch (asking.fetcher().get(path)) {
      case Answer.Refused(String reason) ->
          new Page(Normalised.unreadable("the calendar may not be listed: " + reason), null, null);
      case Answer.Found(JsonNode list) -> {
        Instant until = null;
        for (JsonNode item : list.path("items")) {
          Instant updated = Times.read(item.get("updated"));
          if (updated != null && (until == null || updated.isAfter(until))) {
            until = updated;
          }
        }
        yield new Page(read(list, push, setting), until, Look.text(list, "nextPageToken"));
      }
    };
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public Normalised read(Delivery delivery, Setting setting) {
    if (delivery.body().length == 0) {
      return "sync".equals(delivery.header("X-Goog-Resource-State"))
          ? Normalised.ignored("the first push of a channel: nothing has changed yet")
          : Normalised.ignored("something in the calendar changed; a push does not say what");
    }
    try {
      return read(Json.parse(delivery.body()), delivery, setting);
    } catch (IllegalArgumentException e) {
      return Normalised.unreadable(String.valueOf(e.getMessage()));
    }
  }

  private static Normalised read(JsonNode body, Delivery delivery, Setting setting) {
    boolean list = body.path("items").isArray();
    if (!list && Look.id(body, "id") == null) {
      return Normalised.unreadable("neither a list of events nor an event with an id");
    }
    if (list && body.path("items").size() > MOST) {
      return Normalised.unreadable("a list may hold %d events".formatted(MOST));
    }
    List<JsonNode> items = new ArrayList<>();
    if (list) {
      body.path("items").forEach(items::add);
    } else {
      items.add(body);
    }
    List<Fact> facts = new ArrayList<>();
    List<String> ignored = new ArrayList<>();
    List<String> unreadable = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      if (Look.id(items.get(i), "id") == null) {
        unreadable.add("event %d of %d has no id".formatted(i + 1, items.size()));
      } else {
        new GoogleEvent(items.get(i), body, delivery, setting)
            .fact()
            .ifPresentOrElse(facts::add, () -> ignored.add("no appointment with anyone"));
      }
    }
    return new Normalised.Read(facts, List.of(), ignored.stream().distinct().toList(), unreadable);
  }
}
