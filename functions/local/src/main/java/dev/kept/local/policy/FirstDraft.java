package dev.kept.local.policy;

import dev.kept.calendar.Slot;
import dev.kept.sources.system.Sources;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A policy file for people to go on with: short, with a word on what each part is for. */
final class FirstDraft {

  private FirstDraft() {}

  static String of(Answers answers) {
    StringBuilder text = new StringBuilder();
    text.append(
        """
        # What this business decided. Check it with 'kept policy check', see who would hear of a
        # broken promise with 'kept policy rehearse'. What is left out is as 'kept policy show' says.

        business: our business          # as colleagues call it; it stands in mails
        zone: %s
        """
            .formatted(answers.zone()));
    hours(text, answers.hours());
    if (answers.country() != null) {
      text.append("country: ").append(answers.country());
      text.append("                     # its public holidays, filled in when this is pushed\n");
    }
    text.append(
        """

        # Who hears what nobody else can be told. Name a manager to have broken promises go there last.
        owner: %s
        # manager: ruth@example.com
        """
            .formatted(answers.owner()));
    people(text, answers);
    connections(text, answers);
    text.append(
        answers.quietWeek()
            ? "\n# The first five business days go to lists only; trust is earned before managers hear.\n"
            : "\n# Everything is told from the first day.\n");
    text.append("timing:\n  quietDays: ").append(answers.quietWeek() ? 5 : 0).append('\n');
    return text.toString();
  }

  private static void hours(StringBuilder text, Map<String, List<Slot>> hours) {
    text.append("\nhours:\n");
    hours.forEach((day, slots) ->
        text.append("  ")
            .append(day)
            .append(": ")
            .append(
                slots.stream()
                    .map(slot -> "[\"%s\", \"%s\"]".formatted(slot.start(), slot.end()))
                    .toList())
            .append('\n'));
  }

  private static void people(StringBuilder text, Answers answers) {
    text.append(
        """

        # People whom 'kept people' brings stay beside those who are named here, such as
        # people:
        #   - {address: tom@example.com, name: Tom Becker, ids: ["%s:17"], team: north}
        # teams:
        #   - {id: north, name: North crew, lead: marta@example.com}
        """
            .formatted(answers.tickets() == null ? "zendesk" : answers.tickets()));
  }

  private static void connections(StringBuilder text, Answers answers) {
    if (answers.tickets() == null && answers.telephone() == null) {
      return;
    }
    text.append("\n# Secrets stand here by reference, never themselves.\nconnections:\n");
    connection(text, answers.tickets(), answers, "token".equals(answers.people()));
    connection(text, answers.telephone(), answers, false);
  }

  private static void connection(
      StringBuilder text, @Nullable String system, Answers answers, boolean token) {
    if (system == null) {
      return;
    }
    text.append("  - name: ").append(system).append('\n');
    text.append("    since: ").append(answers.since()).append('\n');
    text.append("    secrets: [/kept/webhooks/").append(system).append("]\n");
    text.append("    shows: ")
        .append(shown(system))
        .append("    # for what its silence means that nothing was done\n");
    if (token) {
      text.append(
          "    # Name your host there, and take the marks off; docs/sources/fetching.md says which token.\n");
      text.append("    # host: firm.example.com\n");
      text.append("    # token: /kept/tokens/").append(system).append('\n');
    }
  }

  private static List<String> shown(String system) {
    return Sources.shows(system).stream()
        .map(action -> action.name().toLowerCase(Locale.ROOT))
        .sorted()
        .toList();
  }
}
