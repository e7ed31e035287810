package dev.kept.rehearsal;

import dev.kept.policy.Clocks;
import dev.kept.policy.Policy;
import dev.kept.policy.Span;
import dev.kept.policy.Team;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a clock that nobody promised would run out, had it started at the time of the rehearsal.
 *
 * @param team by whose calendar it runs; {@link Team#NONE} for cases of no team
 * @param clock its key in the policy
 */
public record Ticking(String team, String clock, Span span, ZoneId zone, Instant due) {

  static List<Ticking> of(Policy policy, Instant at) {
    Clocks clocks = policy.wanted().clocks();
    List<Ticking> ticking = new ArrayList<>();
    Stream<String> teams =
        policy.teams().isEmpty() ? Stream.of(Team.NONE) : policy.teams().stream().map(Team::id);
    teams.forEach(team -> {
      Ticking.of("firstReply", clocks.firstReply(), team, policy, at, ticking);
      Ticking.of("nextReply", clocks.nextReply(), team, policy, at, ticking);
      Ticking.of("update", clocks.update(), team, policy, at, ticking);
      Ticking.of("resolution", clocks.resolution(), team, policy, at, ticking);
    });
    return ticking;
  }

  private static void of(
      String clock,
      @Nullable Span span,
      String team,
      Policy policy,
      Instant at,
      List<Ticking> ticking) {
    if (span != null) {
      var calendar = policy.calendarOf(team);
      ticking.add(new Ticking(team, clock, span, calendar.zone(), span.after(at, calendar)));
    }
  }
}
