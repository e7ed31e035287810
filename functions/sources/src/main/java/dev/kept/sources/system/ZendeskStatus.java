package dev.kept.sources.system;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.fact.Fact;
import dev.kept.fact.Fact.StatusChanged.Change;
import dev.kept.sources.json.Look;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a change of Zendesk's ticket status means. */
final class ZendeskStatus {

  private static final Set<String> ENDED = Set.of("SOLVED", "CLOSED");
  private static final Set<String> ERASED = Set.of("DELETED", "SCRUBBED");

  private ZendeskStatus() {}

  static Fact read(ZendeskEvent event, Told told) {
    JsonNode node = event.node();
    String from = Look.id(node, "previous");
    String to = Look.id(node, "current");
    if (to == null) {
      throw new IllegalArgumentException("event.current must be the new status");
    }
    if (ERASED.contains(upper(to))) {
      return new Fact.TicketErased(
          told.origin("ticket.erased", event.id()), to.toLowerCase(Locale.ROOT));
    }
    Change change = change(upper(from), upper(to));
    return new Fact.StatusChanged(
        told.origin(change.kind(), event.id()), change, from, to, null, null);
  }

  private static Change change(String from, String to) {
    return switch (to) {
      case "SOLVED" -> Change.SOLVED;
      case "CLOSED" -> Change.CLOSED;
      default -> ENDED.contains(from) ? Change.REOPENED : Change.OTHER;
    };
  }

  private static String upper(@Nullable String status) {
    return status == null ? "" : status.toUpperCase(Locale.ROOT);
  }
}
