package dev.kept.rehearsal;

import dev.kept.desk.Recipient;
import dev.kept.fact.Person;
import dev.kept.policy.Caps;
import dev.kept.policy.Member;
import dev.kept.policy.Policy;
import dev.kept.policy.Team;
import dev.kept.policy.Wanted;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * "What if this broke now", for every team and everybody in it, by the rules as they are: who would
 * hear, and when, by that team's calendar and that person's hours. Nothing is sent or stored.
 *
 * @param at the time that was promised
 * @param clocks when those would run out that nobody promised, had they started at that time
 */
public record Rehearsal(
    Instant at, List<Play> plays, List<Finding> findings, List<Ticking> clocks) {

  /** A source that no policy names. */
  private static final String NO_SOURCE = "rehearsal";

  public Rehearsal {
    plays = List.copyOf(plays);
    findings = List.copyOf(findings);
    clocks = List.copyOf(clocks);
  }

  /**
   * Plays a policy. Its connections are left out: the quiet week of a new one ends by itself. The
   * seconds in which notices are collected are left out too.
   */
  public static Rehearsal of(Policy policy, Instant at) {
    Caps caps = policy.caps();
    Policy bare =
        policy
            .withConnections(List.of())
            .wanting(Wanted.NOTHING)
            .withCaps(
                new Caps(
                    caps.perCommitment(),
                    caps.maker(),
                    caps.lead(),
                    caps.manager(),
                    Duration.ZERO));
    List<Play> plays = new ArrayList<>();
    for (Team team : policy.teams()) {
      List<Member> makers =
          makers(policy).stream().filter(who -> team.id().equals(who.team())).toList();
      makers.forEach(who -> plays.add(of(bare, who, at)));
      if (makers.isEmpty()) {
        stranger(bare, team, at).ifPresent(plays::add);
      }
    }
    makers(policy).stream()
        .filter(who -> who.team() == null)
        .forEach(who -> plays.add(of(bare, who, at)));
    if (plays.isEmpty()) {
      Person nobody = Person.staff("nobody", null);
      plays.add(new Stage(bare, NO_SOURCE, nobody, null, at).play(null));
    }
    return new Rehearsal(at, plays, Findings.of(policy, plays, at), Ticking.of(policy, at));
  }

  /** Who is named in the policy and known to a source. */
  static List<Member> makers(Policy policy) {
    return policy.people().stream()
        .filter(who -> !who.ids().isEmpty() || !hasRole(policy, who))
        .toList();
  }

  /** Leads, manages, owns or stands in: known for that, without any promise of their own. */
  static boolean hasRole(Policy policy, Member who) {
    boolean standsIn =
        policy.people().stream().anyMatch(other -> who.address().equals(other.standIn()));
    return standsIn || Recipient.of(policy, who.address()).watchesOthers();
  }

  private static Play of(Policy policy, Member who, Instant at) {
    Person maker = new Person(Person.Role.STAFF, null, who.name(), who.address());
    return new Stage(policy, NO_SOURCE, maker, null, at).play(who.address());
  }

  /** A team of which no person is known: somebody of it promises, whom we cannot tell. */
  private static Optional<Play> stranger(Policy policy, Team team, Instant at) {
    return team.sourceIds().stream()
        .sorted()
        .findFirst()
        .map(known -> {
          int colon = known.indexOf(':');
          String source = known.substring(0, colon);
          Person somebody = Person.staff("nobody", null);
          return new Stage(policy, source, somebody, known.substring(colon + 1), at).play(null);
        });
  }

  /** Whether any team's break reaches nobody. */
  public boolean leavesSomebodyAlone() {
    return findings.stream().anyMatch(one -> one.kind() == Finding.Kind.REACHES_NOBODY);
  }
}
