package dev.kept.local.lines;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.calendar.BusinessCalendar;
import dev.kept.fact.Vague;
import dev.kept.fact.When;
import dev.kept.reading.DueReader;
import dev.kept.reading.VagueDues;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** When a promise is due, by its words. */
@Command(
    name = "due",
    description = {"> Says when the time words of a message fall due.", ""},
    footerHeading = "%nExample:%n",
    footer = {
      "  echo '{\"id\":1,\"text\":\"I will call you tomorrow\",\"zone\":\"Europe/London\","
          + "\"reference\":\"2026-03-09T10:00:00Z\"}' | kept due",
      "",
      "Further fields: locale (en-GB), hours, date_hours, breaks, holidays, week_start",
      "as in 'kept help hours'. Without hours: Monday to Friday, nine to five.",
    },
    mixinStandardHelpOptions = true)
public final class DueCommand extends LinesCommand {

  private final DueReader reader = new DueReader();

  @Override
  void answer(Fields document, ObjectNode answer) {
    BusinessCalendar calendar = Calendars.in(document, document.zone("zone"));
    Instant reference = document.instant("reference");
    Locale locale = document.locale("locale", Locale.US);
    Optional<When> found = reader.first(document.text("text"), reference, calendar, locale);
    write(found.orElse(null), reference, calendar, answer);
  }

  private static void write(
      @Nullable When when, Instant reference, BusinessCalendar calendar, ObjectNode answer) {
    ZoneId zone = calendar.zone();
    Vague vague = when == null ? null : when.vague();
    answer.put("phrase", when == null ? null : when.phrase());
    Times.put(answer, "earliest", when == null ? null : when.earliest(), zone);
    Times.put(answer, "due", when == null ? null : when.due(), zone);
    answer.put("vague", vague == null ? null : vague.name().toLowerCase(Locale.ROOT));
    Times.put(
        answer,
        "policy_due",
        vague == null ? null : VagueDues.DEFAULT.due(vague, reference, calendar),
        zone);
    answer.put("conditional", when != null && when.conditional());
    answer.put("approximate", when != null && when.approximate());
    answer.put("conflict", when != null && when.conflict());
  }
}
