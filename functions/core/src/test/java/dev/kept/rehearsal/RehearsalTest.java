package dev.kept.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.policy.Defaults;
import dev.kept.policy.Member;
import dev.kept.policy.Policy;
import dev.kept.policy.Team;
import dev.kept.rehearsal.Finding.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a policy would do, before it is needed. Tuesday is 2026-03-03; the firm works 9 to 5. */
class RehearsalTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Oslo");
  private static final Team CREW =
      new Team("crew", "Crew", Set.of("desk:1"), "lia@firm.example", "max@firm.example", null);
  private static final Member ADA = Member.of("ada@firm.example", "Ada", "crew", "desk:7");
  private static final Member LIA = Member.of("lia@firm.example", "Lia", "crew", "desk:8");
  private static final Member MAX = Member.of("max@firm.example", "Max", null);

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(ZONE).toInstant();
  }

  private static Policy firm(@Nullable String owner, List<Team> teams, List<Member> people) {
    Policy it = Defaults.policy(ZONE, owner);
    return new Policy(
        1,
        "Firm",
        it.locale(),
        it.calendar(),
        it.calendars(),
        teams,
        people,
        owner,
        null,
        List.of(),
        it.timing(),
        it.ladder(),
        it.caps(),
        true,
        Set.of(),
        Set.of(),
        it.dangerTags());
  }

  private static Member away(Member who, @Nullable String standIn) {
    LocalDate day = LocalDate.parse("2026-03-03");
    return new Member(
        who.address(),
        who.name(),
        who.ids(),
        who.team(),
        standIn,
        null,
        null,
        null,
        List.of(new Member.Dates(day, day.plusDays(3))));
  }

  private static Play first(Policy policy) {
    return Rehearsal.of(policy, at("2026-03-03T12:00")).plays().getFirst();
  }

  private static List<Kind> kinds(Policy policy) {
    return Rehearsal.of(policy, at("2026-03-03T12:00")).findings().stream()
        .map(Finding::kind)
        .distinct()
        .toList();
  }

  private static List<String> heard(Play play) {
    return play.heard().stream()
        .map(one ->
            one.step()
                + " "
                + one.address().split("@", 2)[0]
                + " "
                + LocalDateTime.ofInstant(one.at(), ZONE))
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          in the morning        | 2026-03-03T10:00 | 2026-03-03T10:05 | 2026-03-03T12:00 | 2026-03-04T10:00
          just before closing   | 2026-03-03T16:59 | 2026-03-04T09:00 | 2026-03-04T11:00 | 2026-03-05T09:00
          when we are closed    | 2026-03-07T12:00 | 2026-03-09T10:05 | 2026-03-09T12:00 | 2026-03-10T10:00
          """)
  void eachHearsInTurnByTheHoursOfTheTeam(
      String situation, String due, String maker, String lead, String manager) {
    Policy policy = firm(null, List.of(CREW), List.of(ADA, LIA, MAX));
    Play play = Rehearsal.of(policy, at(due)).plays().getFirst();
    assertThat(heard(play))
        .containsExactly("maker ada " + maker, "lead lia " + lead, "manager max " + manager);
  }

  @Test
  void whoIsAwayIsStoodInForAndWithoutAStandInFound() {
    Policy stoodIn = firm(null, List.of(CREW), List.of(ADA, away(LIA, "max@firm.example"), MAX));
    assertThat(heard(first(stoodIn)))
        .containsExactly("maker ada 2026-03-03T12:05", "lead max 2026-03-03T14:00");
    Policy alone = firm(null, List.of(CREW), List.of(ADA, away(LIA, null), MAX));
    assertThat(heard(first(alone)))
        .containsExactly("maker ada 2026-03-03T12:05", "manager max 2026-03-04T12:00");
    assertThat(kinds(alone)).contains(Kind.AWAY);
  }

  @Test
  void whereEverybodyIsAwayTheFirstIsToldAllTheSame() {
    Team alone = new Team("crew", "Crew", Set.of(), null, null, null);
    Policy policy = firm(null, List.of(alone), List.of(away(ADA, null)));
    assertThat(heard(first(policy))).containsExactly("maker ada 2026-03-03T12:05");
  }

  @Test
  void aTeamOfWhichNobodyIsKnownReachesItsLeadAndManager() {
    Policy policy = firm(null, List.of(CREW), List.of(MAX));
    assertThat(first(policy).maker()).isNull();
    assertThat(heard(first(policy)))
        .containsExactly("lead lia 2026-03-03T14:00", "manager max 2026-03-04T12:00");
  }

  @Test
  void findsWhatIsMissing() {
    assertThat(kinds(firm(null, List.of(), List.of())))
        .contains(Kind.REACHES_NOBODY, Kind.NOBODY_AT_THE_TOP, Kind.NOBODY_LEADS);
    assertThat(kinds(firm("o@firm.example", List.of(CREW), List.of(LIA, MAX))))
        .containsExactly(Kind.LEAD_IS_MAKER);
    Team empty = new Team("late", "Late", Set.of(), null, null, null);
    assertThat(kinds(firm(null, List.of(CREW, empty), List.of(ADA, LIA, MAX))))
        .contains(Kind.TEAM_OF_NOBODY);
    Member bo = Member.of("bo@firm.example", "Bo", "crew");
    assertThat(kinds(firm(null, List.of(CREW), List.of(ADA, LIA, MAX, bo))))
        .contains(Kind.UNKNOWN_TO_THE_SOURCES);
  }

  @Test
  void findsQuietHoursThatCoverTheWholeDay() {
    Member quiet =
        new Member(
            ADA.address(),
            "Ada",
            ADA.ids(),
            "crew",
            null,
            null,
            LocalTime.of(8, 0),
            LocalTime.of(18, 0),
            List.of());
    Policy policy = firm(null, List.of(CREW), List.of(quiet, LIA, MAX));
    assertThat(kinds(policy)).contains(Kind.NEVER_IN_OPENING_HOURS);
    assertThat(heard(first(policy))).contains("maker ada 2026-03-03T18:00");
  }

  @Test
  void nothingIsFoundWhereAllIsWell() {
    Member bo = Member.of("lia@firm.example", "Lia", null);
    assertThat(kinds(firm("o@firm.example", List.of(CREW), List.of(ADA, bo, MAX)))).isEmpty();
  }
}
