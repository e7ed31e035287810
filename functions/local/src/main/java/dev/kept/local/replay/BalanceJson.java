package dev.kept.local.replay;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.casefile.Commitment;
import dev.kept.fact.Action;
import dev.kept.report.Balance;
import dev.kept.report.Past;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The balance for programs. Times are ISO-8601 with Z, lengths ISO durations, shares 0 to 1. */
record BalanceJson(ZoneId zone) {

  private static final ObjectMapper JSON = new ObjectMapper();

  ObjectNode write(Balance balance, int cases) {
    ObjectNode json = JSON.createObjectNode();
    json.put("until", balance.until().toString());
    json.put("cases", cases);
    counts(json, balance);
    ArrayNode months = json.putArray("byMonth");
    balance
        .<YearMonth>by(past -> YearMonth.from(past.commitment().made().atZone(zone)))
        .forEach((month, part) -> counts(months.addObject().put("month", month.toString()), part));
    ArrayNode actions = json.putArray("byAction");
    balance
        .<Action>by(past -> past.commitment().action())
        .forEach((action, part) -> counts(actions.addObject().put("action", word(action)), part));
    ArrayNode promises = json.putArray("promises");
    balance.promises().forEach(past -> promises.add(promise(past, balance.until())));
    return json;
  }

  private static void counts(ObjectNode json, Balance balance) {
    json.put("made", balance.promises().size());
    ObjectNode states = json.putObject("states");
    balance.byState().forEach(states::put);
    json.put("keptShare", balance.keptShare().orElse(null));
    json.put("medianLateness", text(balance.medianLateness().orElse(null)));
    json.putObject("broken")
        .put("all", balance.broken().size())
        .put("customerAskedFirst", balance.customerFirst())
        .put("customerAsked", balance.chased());
  }

  private static ObjectNode promise(Past past, Instant until) {
    Commitment it = past.commitment();
    return JSON.createObjectNode()
        .put("case", past.caseId().text())
        .put("promise", it.quote())
        .put("action", word(it.action()))
        .put("level", word(it.level()))
        .put("state", it.state().word())
        .put("made", it.made().toString())
        .put("due", text(it.due()))
        .put("deadline", text(it.deadline()))
        .put("ended", text(it.state().endedAt()))
        .put("late", text(past.late(until).orElse(null)))
        .put("chased", it.chased())
        .put("customerAskedFirst", past.customerFirst());
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
