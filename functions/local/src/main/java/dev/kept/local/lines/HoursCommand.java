package dev.kept.local.lines;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.calendar.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.Command;

/** Arithmetic of opening hours. */
@Command(
    name = "hours",
    description = {"> Reckons with opening hours: what is open time, and when is it over.", ""},
    footerHeading = "%nOne document a line, with an \"op\":%n",
    footer = {
      "  add        the instant at which \"amount\" (PT2H) of open time has passed",
      "  elapsed    the open time from \"start\" to \"end\", as a duration",
      "  is_open    true or false at \"start\"",
      "  add_days   the close of the \"amount\"th business day",
      "  next_open  the next opening, or \"start\" itself while open",
      "  next_close the next close of a day",
      "",
      "Example:",
      "  echo '{\"id\":1,\"zone\":\"Europe/London\",\"hours\":{\"mon\":[[\"09:00\",\"17:00\"]]},"
          + "\"op\":\"add\",\"start\":\"2026-03-09T16:00:00Z\",\"amount\":\"PT2H\"}' | kept hours",
    },
    mixinStandardHelpOptions = true)
public final class HoursCommand extends LinesCommand {

  private static final String OPERATIONS =
      "one of add, elapsed, is_open, add_days, next_open, next_close";

  @Override
  void answer(Fields document, ObjectNode answer) {
    BusinessCalendar calendar = Calendars.in(document);
    Instant start = document.instant("start");
    String operation = document.text("op");
    switch (operation) {
      case "add" -> put(answer, calendar, calendar.add(start, amount(document)));
      case "elapsed" ->
          answer.put("result", calendar.elapsed(start, document.instant("end")).toString());
      case "is_open" -> answer.put("result", calendar.isOpen(start));
      case "add_days" -> put(answer, calendar, calendar.addBusinessDays(start, days(document)));
      case "next_open" -> put(answer, calendar, calendar.nextOpen(start));
      case "next_close" -> put(answer, calendar, calendar.nextClose(start));
      default -> throw document.wrong("op", document.get("op"), OPERATIONS);
    }
  }

  private static void put(ObjectNode answer, BusinessCalendar calendar, Optional<Instant> result) {
    Instant at =
        result.orElseThrow(
            () -> new LineProblem("this calendar is not open long enough: give it \"hours\""));
    Times.put(answer, "result", at, calendar.zone());
  }

  private static Duration amount(Fields document) {
    String right = "a duration of open time like PT2H30M, not negative";
    Duration amount = document.parse("amount", right, Duration::parse);
    if (amount.isNegative()) {
      throw document.wrong("amount", document.get("amount"), right);
    }
    return amount;
  }

  private static int days(Fields document) {
    int days = document.number("amount");
    if (days < 0) {
      throw document.wrong("amount", document.get("amount"), "a number of days, not negative");
    }
    return days;
  }
}
