package dev.kept.local.policy;

import dev.kept.casefile.Skipped;
import dev.kept.policy.Member;
import dev.kept.policy.Policy;
import dev.kept.policy.Team;
import dev.kept.rehearsal.Finding;
import dev.kept.rehearsal.Play;
import dev.kept.rehearsal.Rehearsal;
import dev.kept.rehearsal.Ticking;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A rehearsal for a person at a terminal. Times are those of each team's zone. */
record RehearsalWords(Policy policy) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.UK);

  void print(Rehearsal rehearsal, PrintWriter out) {
    out.printf(
        "If a promise for %s were not kept:%n", time(rehearsal.at(), policy.calendar().zone()));
    String team = null;
    for (Play play : rehearsal.plays()) {
      if (!play.team().equals(team)) {
        team = play.team();
        out.printf("%n%s%n", teamName(team));
      }
      print(play, out);
    }
    clocks(rehearsal, out);
    out.println();
    if (rehearsal.findings().isEmpty()) {
      out.println("Everybody who should hear would hear.");
    } else {
      out.println("To be looked at:");
      rehearsal.findings().forEach(finding -> out.println("  " + line(finding)));
    }
  }

  /** What nobody promised is owed too, where the policy wants it. */
  private void clocks(Rehearsal rehearsal, PrintWriter out) {
    String team = null;
    for (Ticking it : rehearsal.clocks()) {
      if (team == null) {
        out.printf("%nIf a customer wrote then, and nobody promised anything:%n");
      }
      if (!it.team().equals(team)) {
        team = it.team();
        out.printf("%n%s%n", teamName(team));
      }
      out.printf("    %-18s %s, %s%n", time(it.due(), it.zone()), it.clock(), it.span());
    }
  }

  private void print(Play play, PrintWriter out) {
    out.printf(
        "  %s's, broken %s%n",
        play.maker() == null ? "somebody" : name(play.maker()), time(play.brokenAt(), play.zone()));
    for (Play.Heard one : play.heard()) {
      boolean waits = one.at().isAfter(one.owedAt());
      out.printf(
          "    %-18s %s, %s%s%n",
          time(one.at(), play.zone()),
          name(one.address()),
          one.step(),
          waits ? " (the step came " + time(one.owedAt(), play.zone()) + ")" : "");
    }
    if (play.heard().isEmpty()) {
      out.println("    nobody hears");
    }
    play.skipped().forEach(step -> out.printf("    skipped: %s%n", line(step)));
  }

  private static String line(Skipped step) {
    String who = step.who() == null ? "somebody" : step.who();
    return switch (step.why()) {
      case NOBODY_NAMED -> step.step() + ", nobody is named";
      case NO_ADDRESS -> step.step() + ", we know no address";
      case AWAY -> "%s, %s is away".formatted(step.step(), who);
      case REFUSED -> "%s, %s takes no mail".formatted(step.step(), who);
      case HEARD_BEFORE -> "%s, %s has heard already".formatted(step.step(), who);
    };
  }

  private String line(Finding finding) {
    String whom =
        finding.person() == null
            ? teamName(finding.team())
            : name(finding.person())
                + (finding.team() == null ? "" : " (" + teamName(finding.team()) + ")");
    return whom + ": " + finding.kind().words();
  }

  private String teamName(@Nullable String id) {
    return id == null || id.equals(Team.NONE)
        ? "Without a team"
        : policy.team(id).map(Team::name).orElse(id);
  }

  private String name(String address) {
    return policy.member(address).map(Member::name).orElse(address);
  }

  private static String time(Instant at, ZoneId zone) {
    return TIME.format(at.atZone(zone));
  }
}
