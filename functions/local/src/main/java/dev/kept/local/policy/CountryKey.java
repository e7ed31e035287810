package dev.kept.local.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.store.policy.UnreadablePolicy.Problem;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Turns {@code country: DE-BY} of a policy file into dated {@code holidays}, so that nothing but
 * this tool needs to know what countries take off. A date with hours of its own ({@code dateHours})
 * is no holiday: the business has said what it does on it.
 *
 * @param policy the tree without the key, its holidays filled in
 */
record CountryKey(JsonNode policy, List<Problem> problems) {

  /** This year and the four after it. */
  private static final int YEARS = 5;

  private static final String KEY = "country";

  /** Fills a policy and each of its calendars; each names its own country. */
  static CountryKey filled(JsonNode root, Year first) {
    List<Problem> problems = new ArrayList<>();
    JsonNode policy = root.deepCopy();
    fill(policy, "", first, problems);
    for (Map.Entry<String, JsonNode> calendar : policy.path("calendars").properties()) {
      fill(calendar.getValue(), "calendars." + calendar.getKey() + ".", first, problems);
    }
    return new CountryKey(policy, List.copyOf(problems));
  }

  private static void fill(JsonNode node, String path, Year first, List<Problem> problems) {
    if (!(node instanceof ObjectNode calendar) || !calendar.has(KEY)) {
      return;
    }
    JsonNode place = calendar.remove(KEY);
    if (!place.isTextual()) {
      String what = (place.isValueNode() ? "'" + place.asText() + "'" : "this") + " is no text";
      problems.add(new Problem(path + KEY, what, "a country such as US, US-NY or DE-BY"));
      return;
    }
    try {
      add(calendar, PublicHolidays.of(place.asText()).in(first, YEARS));
    } catch (IllegalArgumentException e) {
      String what = "nothing is known of '" + place.asText() + "'";
      problems.add(new Problem(path + KEY, what, String.valueOf(e.getMessage())));
    }
  }

  private static void add(ObjectNode calendar, Iterable<LocalDate> dates) {
    JsonNode given = calendar.path("holidays");
    if (calendar.hasNonNull("holidays") && !given.isArray()) {
      // That is a problem of its own.
      return;
    }
    ArrayNode holidays = calendar.putArray("holidays");
    given.forEach(holidays::add);
    for (LocalDate date : dates) {
      if (!calendar.path("dateHours").has(date.toString())) {
        holidays.add(date.toString());
      }
    }
  }
}
