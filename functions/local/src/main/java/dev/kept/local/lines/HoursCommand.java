package dev.kept.local.lines;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.calendar.BusinessCalendar;
import dev.kept.calendar.HoursQuestion;
import dev.kept.calendar.HoursQuestion.Answer;
import java.time.Duration;
import java.time.Instant;
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
      "An end that is not after its start lies on the next day. Further fields: holidays (a list",
      "of dates), date_hours and breaks (slots by date), week_start (mon; sun for a weekend on",
      "Friday and Saturday). A line may have a MiB, a time a year from 1 to 9999.",
      "",
      "Example:",
      "  echo '{\"id\":1,\"zone\":\"Europe/London\",\"hours\":{\"mon\":[[\"09:00\",\"17:00\"]]},"
          + "\"op\":\"add\",\"start\":\"2026-03-09T16:00:00Z\",\"amount\":\"PT2H\"}' | kept hours",
    },
    mixinStandardHelpOptions = true)
public final class HoursCommand extends LinesCommand {

  @Override
  void answer(Fields document, ObjectNode answer) {
    document.required("hours", "opening times by day like {\"mon\":[[\"09:00\",\"17:00\"]]}");
    BusinessCalendar calendar = Calendars.in(document, document.zone("zone"));
    HoursQuestion question =
        new HoursQuestion(
            document.text("op"),
            document.instant("start"),
            document.has("amount") ? amount(document) : null,
            document.has("end") ? document.instant("end") : null);
    switch (ask(question, calendar)) {
      case Answer.At(Instant at) -> Times.put(answer, "result", at, calendar.zone());
      case Answer.Lasting(Duration openTime) -> answer.put("result", openTime.toString());
      case Answer.Open(boolean open) -> answer.put("result", open);
      case Answer.Never never -> throw new LineProblem(never.why());
    }
  }

  /** A text or a whole number. */
  private static String amount(Fields document) {
    JsonNode amount = document.get("amount");
    if (!amount.isTextual() && !amount.isIntegralNumber()) {
      throw document.wrong(
          "amount", amount, "an ISO duration of open time like PT4H, or a number of business days");
    }
    return amount.asText();
  }

  private static Answer ask(HoursQuestion question, BusinessCalendar calendar) {
    try {
      return question.ask(calendar);
    } catch (IllegalArgumentException e) {
      throw new LineProblem(String.valueOf(e.getMessage()));
    }
  }
}
