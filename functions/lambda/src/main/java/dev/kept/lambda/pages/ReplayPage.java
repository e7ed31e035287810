package dev.kept.lambda.pages;

import dev.kept.fact.Action;
import dev.kept.policy.Policy;
import dev.kept.report.Balance;
import dev.kept.report.Past;
import dev.kept.words.TimeWords;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** A report on the promises of the past, whole in one file: to be kept, mailed and printed. */
public final class ReplayPage {

  private static final int LONGEST_WAITS = 50;
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK);

  private ReplayPage() {}

  /** The page as HTML that loads nothing. */
  public static String of(Balance balance, int cases, Policy policy) {
    ZoneId zone = policy.calendar().zone();
    Map<String, Object> values = new HashMap<>();
    values.put("business", policy.business());
    values.put("until", DATE.format(balance.until().atZone(zone)));
    values.put("zone", zone.getId());
    values.put("made", balance.promises().size());
    values.put("cases", cases);
    values.put("headline", headline(balance));
    values.put("states", states(balance));
    values.put("broke", balance.broken().size());
    values.put("first", balance.customerFirst());
    values.put("asked", balance.chased());
    values.put("median", balance.medianLateness().map(TimeWords::span).orElse(""));
    values.put(
        "months",
        parts(
            balance.<YearMonth>by(past -> YearMonth.from(past.commitment().made().atZone(zone))),
            MONTH::format));
    values.put(
        "actions",
        parts(
            balance.<Action>by(past -> past.commitment().action()),
            action -> action.name().toLowerCase(Locale.ROOT)));
    values.put(
        "waits",
        balance.broken().stream()
            .limit(LONGEST_WAITS)
            .map(past -> wait(past, balance, zone))
            .toList());
    values.put("style", StyleSheet.TEXT);
    return new Templates().render("replay", PlainPages.NOBODY, values);
  }

  private static String headline(Balance balance) {
    return balance
        .keptShare()
        .map(_ -> share(balance) + " of the promises whose end we can see were kept in time")
        .orElse("No promise came to an end that we can see");
  }

  private static List<Map<String, Object>> states(Balance balance) {
    List<Map<String, Object>> states = new ArrayList<>();
    balance.byState().forEach((word, count) -> states.add(Map.of("word", word, "count", count)));
    return states;
  }

  private static <K> List<Map<String, Object>> parts(
      Map<K, Balance> parts, Function<K, String> name) {
    List<Map<String, Object>> rows = new ArrayList<>();
    parts.forEach((key, part) ->
        rows.add(
            Map.of(
                "name", name.apply(key),
                "made", part.promises().size(),
                "broke", part.broken().size(),
                "kept", share(part))));
    return rows;
  }

  private static Map<String, Object> wait(Past past, Balance balance, ZoneId zone) {
    String who = past.customer() == null ? "Case " + past.caseId().number() : past.customer();
    return Map.of(
        "who", who,
        "case", past.caseId().text(),
        "late", TimeWords.span(past.late(balance.until()).orElse(Duration.ZERO)),
        "ended", past.commitment().state().word().equals("kept late") ? "done late" : "never done",
        "made", DATE.format(past.commitment().made().atZone(zone)),
        "quote", past.commitment().quote(),
        "asked", past.wasChased() ? "asked " + TimeWords.times(past.commitment().chased()) : "");
  }

  private static String share(Balance balance) {
    return balance.keptShare().map(share -> Math.round(100 * share) + " %").orElse("–");
  }
}
