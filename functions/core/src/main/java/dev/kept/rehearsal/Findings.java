package dev.kept.rehearsal;

import dev.kept.casefile.Notice;
import dev.kept.casefile.Notice.Urgency;
import dev.kept.casefile.Skipped;
import dev.kept.desk.DeskHead;
import dev.kept.desk.DeskPlan;
import dev.kept.desk.Recipient;
import dev.kept.fact.CaseId;
import dev.kept.fact.Statement;
import dev.kept.policy.Member;
import dev.kept.policy.Policy;
import dev.kept.policy.Role;
import dev.kept.policy.Team;
import dev.kept.rehearsal.Finding.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a rehearsal brings to light. */
record Findings(Policy policy, Set<Finding> found) {

  private static final int DAYS = 7;

  static List<Finding> of(Policy policy, List<Play> plays, Instant at) {
    Findings findings = new Findings(policy, new LinkedHashSet<>());
    plays.forEach(findings::of);
    policy.people().forEach(who -> findings.of(who, at));
    policy.teams().forEach(team -> findings.of(team, plays));
    return findings.found().stream().sorted(Comparator.comparing(Finding::kind)).toList();
  }

  private void of(Play play) {
    if (play.heard().isEmpty()) {
      add(Kind.REACHES_NOBODY, play.team(), play.maker());
    }
    if (!reachesTheTop(play)) {
      add(Kind.NOBODY_AT_THE_TOP, play.team(), null);
    }
    for (Skipped step : play.skipped()) {
      of(step, play);
    }
  }

  private void of(Skipped step, Play play) {
    switch (step.why()) {
      case NOBODY_NAMED -> {
        // Who belongs to no team has no lead, where others have teams.
        boolean expected = policy.team(play.team()).isPresent() || policy.teams().isEmpty();
        if (step.target() == Role.LEAD && expected) {
          add(Kind.NOBODY_LEADS, play.team(), null);
        }
      }
      case HEARD_BEFORE -> {
        boolean maker = step.target() == Role.LEAD && isLed(play.team(), play.maker());
        String who =
            play.heard().stream()
                .map(Play.Heard::address)
                .filter(address -> name(address).equals(step.who()))
                .findFirst()
                .orElse(null);
        add(maker ? Kind.LEAD_IS_MAKER : Kind.TWICE, play.team(), who);
      }
      case AWAY -> {
        boolean stoodIn = play.heard().stream().anyMatch(one -> one.step().equals(step.step()));
        if (!stoodIn) {
          address(step.who()).ifPresent(who -> add(Kind.AWAY, null, who));
        }
      }
      case NO_ADDRESS, REFUSED -> {}
    }
  }

  private void of(Member who, Instant at) {
    if (who.ids().isEmpty() && !Rehearsal.hasRole(policy, who)) {
      add(Kind.UNKNOWN_TO_THE_SOURCES, null, who.address());
    }
    if (isNeverReachedWhileOpen(who, at)) {
      add(Kind.NEVER_IN_OPENING_HOURS, null, who.address());
    }
  }

  private void of(Team team, List<Play> plays) {
    if (plays.stream().noneMatch(play -> play.team().equals(team.id()))) {
      add(Kind.TEAM_OF_NOBODY, team.id(), null);
    }
  }

  private boolean reachesTheTop(Play play) {
    String manager =
        policy
            .team(play.team())
            .map(Team::manager)
            .or(() -> Optional.ofNullable(policy.manager()))
            .orElse(policy.owner());
    return play.heard().stream()
        .anyMatch(one ->
            one.address().equals(manager)
                || policy.ladder().stream()
                    .anyMatch(step ->
                        step.name().equals(one.step())
                            && (step.target() == Role.MANAGER || step.target() == Role.OWNER)));
  }

  private boolean isLed(String team, @Nullable String maker) {
    return policy.team(team).map(Team::lead).filter(lead -> lead.equals(maker)).isPresent();
  }

  /**
   * On none of the next seven open days does a mail that is owed at opening come before closing.
   */
  private boolean isNeverReachedWhileOpen(Member who, Instant at) {
    Recipient reader = Recipient.of(policy, who.address());
    Optional<LocalDate> day = reader.calendar().nextOpenDay(reader.calendar().dateOf(at));
    for (int i = 0; i < DAYS && day.isPresent(); i++) {
      Instant opening = reader.calendar().opening(day.get()).orElse(at);
      Instant comes = delivery(reader, opening);
      if (reader.calendar().isOpen(comes) && reader.calendar().dateOf(comes).equals(day.get())) {
        return false;
      }
      day = reader.calendar().nextOpenDay(day.get().plusDays(1));
    }
    return true;
  }

  private static Instant delivery(Recipient reader, Instant at) {
    Statement statement = new Statement(null, 0, "rehearsal", reader.address(), "broken", 0);
    Notice notice = new Notice(new CaseId("rehearsal", "1"), statement, Urgency.NOW, at);
    DeskPlan plan = DeskPlan.of(DeskHead.NEW, List.of(notice), reader, at);
    return plan.next() == null || !plan.mail().isEmpty() ? at : plan.next();
  }

  private Optional<String> address(@Nullable String name) {
    return policy.people().stream()
        .filter(who -> who.name().equals(name))
        .map(Member::address)
        .findFirst();
  }

  private String name(String address) {
    return policy.member(address).map(Member::name).orElse(address);
  }

  private void add(Kind kind, @Nullable String team, @Nullable String person) {
    found.add(new Finding(kind, team, person));
  }
}
