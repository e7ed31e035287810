package dev.kept.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.calendar.BusinessCalendar;
import dev.kept.casefile.Notice;
import dev.kept.casefile.Notice.Urgency;
import dev.kept.fact.CaseId;
import dev.kept.fact.Statement;
import dev.kept.policy.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Open Monday to Friday, nine to five, in London; 2 March 2026 is a Monday. */
class DeskPlanTest {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final String ME = "alex@firm.example";

  private static Recipient reader(
      Role role, @Nullable String quietFrom, @Nullable String quietUntil) {
    return new Recipient(
        ME,
        "Alex",
        role,
        LONDON,
        BusinessCalendar.nineToFive(LONDON),
        quietFrom == null ? null : LocalTime.parse(quietFrom),
        quietUntil == null ? null : LocalTime.parse(quietUntil),
        role == Role.OWNER,
        3);
  }

  private static Instant at(String local) {
    return LocalDateTime.parse("2026-03-" + local).atZone(LONDON).toInstant();
  }

  private static Notice notice(
      String step, String verdict, Urgency urgency, Instant owedAt, int n) {
    return new Notice(
        new CaseId("zendesk", "c" + n),
        new Statement(null, 0, step, ME, verdict, n),
        urgency,
        owedAt);
  }

  private static DeskHead head(
      @Nullable Instant lastSent, @Nullable LocalDate day, int sent, @Nullable LocalDate listedOn) {
    return new DeskHead(1, null, null, null, lastSent, day, sent, listedOn);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          the first goes at once but for a moment,           maker,    02T10:00,         , 02T10:00, 02T10:00:10
          and then it goes,                                  maker,    02T10:00,         , 02T10:00:10, 02T10:00:10
          one minute after a mail it is gathered,            maker,    02T10:01, 02T10:00, 02T10:01, 02T10:10
          ten minutes after a mail it goes,                  maker,    02T10:01, 02T10:00, 02T10:10, 02T10:10
          at night it waits for the opening,                 maker,    02T22:00,         , 02T22:00, 03T09:00
          on Saturday it waits for Monday,                   maker,    07T12:00,         , 07T12:00, 09T09:00
          at the closing minute we are closed,               maker,    02T17:00,         , 02T17:00, 03T09:00
          a reminder goes at night: it is of a promise there, reminder, 02T22:00,         , 02T22:01, 02T22:01
          and is gathered like any other,                    reminder, 02T22:01, 02T22:00, 02T22:01, 02T22:10
          gathering does not reach into the night,           maker,    02T16:55, 02T16:51, 02T16:55, 03T09:00
          """)
  void whatIsForNowGoes(
      String situation, String step, String owed, @Nullable String last, String now, String goes) {
    Notice notice = notice(step, "broken", Urgency.NOW, at(owed), 0);
    DeskHead head = head(last == null ? null : at(last), null, 0, null);
    DeskPlan plan = DeskPlan.of(head, List.of(notice), reader(Role.MAKER, null, null), at(now));
    if (now.equals(goes)) {
      assertThat(plan.mail()).containsExactly(notice);
      assertThat(plan.list()).isFalse();
    } else {
      assertThat(plan.mail()).isEmpty();
      assertThat(plan.next()).isEqualTo(at(goes));
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          allowed outside opening hours by own quiet hours, 20:00, 07:00, 02T18:00, 02T18:00
          the quiet hours begin,                            20:00, 07:00, 02T20:00, 03T07:00
          before midnight,                                  20:00, 07:00, 02T23:59, 03T07:00
          after midnight,                                   20:00, 07:00, 03T03:00, 03T07:00
          the quiet hours end,                              20:00, 07:00, 03T07:00, 03T07:00
          quiet hours within a day,                         12:00, 13:00, 02T12:30, 02T13:00
          they hold at weekends as on any day,              20:00, 07:00, 07T12:00, 07T12:00
          """)
  void quietHoursOfOnesOwnReplaceTheOpeningHours(
      String situation, String from, String until, String now, String goes) {
    assertThat(QuietHours.over(reader(Role.MAKER, from, until), at(now))).isEqualTo(at(goes));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          a maker's list is made up at opening,        MAKER,   02T10:00,   , 03T09:00
          a lead's half an hour later,                 LEAD,    02T10:00,   , 03T09:30
          a manager's too,                             MANAGER, 02T10:00,   , 03T09:30
          what is owed at opening stands in that list, MAKER,   02T09:00,   , 02T09:00
          what is owed at night in the next,           MAKER,   01T23:00,   , 02T09:00
          one list a day,                              MAKER,   02T08:00,  2, 03T09:00
          no list at weekends,                         MAKER,   06T10:00,   , 09T09:00
          an owner's weekly on the first open day,     OWNER,   02T10:00,   , 09T09:30
          owed before it on that day,                  OWNER,   02T08:00,   , 02T09:30
          """)
  void linesWaitForTheirList(
      String situation, Role role, String owed, @Nullable Integer listedOn, String list) {
    Notice line = notice("held", "open", Urgency.LIST, at(owed), 0);
    LocalDate listed = listedOn == null ? null : LocalDate.of(2026, 3, listedOn);
    Recipient who = reader(role, null, null);
    DeskHead head = head(null, null, 0, listed);
    DeskPlan before = DeskPlan.of(head, List.of(line), who, at(list).minusSeconds(1));
    assertThat(before.mail()).isEmpty();
    assertThat(before.next()).isEqualTo(at(list));
    DeskPlan then = DeskPlan.of(head, List.of(line), who, at(list));
    assertThat(then.mail()).containsExactly(line);
    assertThat(then.list()).isTrue();
  }

  @Test
  void anEmptyDeskIsSilent() {
    DeskPlan plan =
        DeskPlan.of(DeskHead.NEW, List.of(), reader(Role.LEAD, null, null), at("02T09:30"));
    assertThat(plan).isEqualTo(new DeskPlan(List.of(), false, null));
  }

  @Test
  void whatIsOverTheDaysNumberStandsInTheNextList() {
    DeskHead full = head(at("02T11:00"), LocalDate.of(2026, 3, 2), 3, LocalDate.of(2026, 3, 2));
    Notice over = notice("maker", "broken", Urgency.NOW, at("02T14:00"), 0);
    Recipient who = reader(Role.MAKER, null, null);
    DeskPlan today = DeskPlan.of(full, List.of(over), who, at("02T14:00"));
    assertThat(today.mail()).isEmpty();
    assertThat(today.next()).isEqualTo(at("03T09:00"));
    DeskPlan tomorrow = DeskPlan.of(full, List.of(over), who, at("03T09:00"));
    assertThat(tomorrow.mail()).containsExactly(over);
    assertThat(tomorrow.list()).isTrue();
  }

  @Test
  void theNextDayCountsFromNothing() {
    DeskHead full = head(at("02T11:00"), LocalDate.of(2026, 3, 2), 3, LocalDate.of(2026, 3, 2));
    Notice fresh = notice("maker", "broken", Urgency.NOW, at("03T10:00"), 0);
    assertThat(
            DeskPlan.of(full, List.of(fresh), reader(Role.MAKER, null, null), at("03T10:01"))
                .mail())
        .containsExactly(fresh);
  }

  @Test
  void anOwnerWhoseMailIsOverHearsTheNextDayAndNotNextWeek() {
    DeskHead full = head(at("03T11:00"), LocalDate.of(2026, 3, 3), 3, null);
    Notice over = notice("manager", "broken", Urgency.NOW, at("03T14:00"), 0);
    assertThat(
            DeskPlan.of(full, List.of(over), reader(Role.OWNER, null, null), at("03T14:00")).next())
        .isEqualTo(at("04T09:30"));
  }

  @Test
  void theWorstStandsFirst() {
    List<Notice> notices = new ArrayList<>();
    List<String> verdicts =
        List.of("kept", "unreachable", "unconfirmed", "open", "broken", "angry");
    for (String verdict : verdicts) {
      notices.add(notice("step", verdict, Urgency.NOW, at("02T10:00"), notices.size()));
    }
    notices.add(notice("step", "broken", Urgency.NOW, at("02T09:30"), notices.size()));
    DeskPlan plan =
        DeskPlan.of(DeskHead.NEW, notices, reader(Role.LEAD, null, null), at("02T10:01"));
    assertThat(plan.mail())
        .extracting(notice -> notice.statement().verdict() + notice.statement().n())
        .containsExactly(
            "angry5", "broken6", "broken4", "open3", "unconfirmed2", "unreachable1", "kept0");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          one alone waits ten seconds,                        1,   0, 02T10:00:10
          at one instant they wait ten seconds together,    500,   0, 02T10:00:10
          a second apart the last is waited for,             60,   1, 02T10:01:09
          while they keep coming nobody waits for ever,     500,   1, 02T10:01:30
          nine seconds apart they are still one moment,       3,   9, 02T10:00:28
          eleven seconds apart they are not,                  2,  11, 02T10:00:21
          """)
  void whatComesTogetherIsCollected(String situation, int count, long apart, String goes) {
    List<Notice> waiting =
        IntStream.range(0, count)
            .mapToObj(n ->
                notice("manager", "broken", Urgency.NOW, at("02T10:00").plusSeconds(n * apart), n))
            .toList();
    Recipient who = reader(Role.MANAGER, null, null);
    DeskPlan before = DeskPlan.of(DeskHead.NEW, waiting, who, at(goes).minusSeconds(1));
    assertThat(before.mail()).isEmpty();
    assertThat(before.next()).isEqualTo(at(goes));
    assertThat(DeskPlan.of(DeskHead.NEW, waiting, who, at(goes)).mail()).hasSize(count);
  }

  @Test
  void whatComesAfterAMailIsGatheredAndNoneIsDropped() {
    List<Notice> waiting =
        IntStream.range(0, 499)
            .mapToObj(n -> notice("manager", "broken", Urgency.NOW, at("02T10:00"), n))
            .toList();
    Recipient who = reader(Role.MANAGER, null, null);
    DeskHead sent = head(at("02T10:00"), LocalDate.of(2026, 3, 2), 1, null);
    DeskPlan gathering = DeskPlan.of(sent, waiting, who, at("02T10:01"));
    assertThat(gathering.mail()).isEmpty();
    assertThat(gathering.next()).isEqualTo(at("02T10:10"));
    assertThat(DeskPlan.of(sent, waiting, who, at("02T10:10")).mail()).hasSize(499);
  }

  @Test
  void aManagersQuestionDoesNotWaitForTheWeeklyList() {
    Notice line = notice("manager", "unanswered", Urgency.LIST, at("03T10:00"), 0);
    assertThat(
            DeskPlan.of(DeskHead.NEW, List.of(line), reader(Role.OWNER, null, null), at("03T10:00"))
                .next())
        .isEqualTo(at("04T09:30"));
  }

  @Test
  void aBusinessThatNeverOpensStillTellsItsPeople() {
    Recipient who =
        new Recipient(
            ME,
            null,
            Role.MAKER,
            LONDON,
            BusinessCalendar.in(LONDON).build(),
            null,
            null,
            false,
            3);
    List<Notice> both =
        Arrays.asList(
            notice("maker", "broken", Urgency.NOW, at("02T10:00"), 0),
            notice("held", "open", Urgency.LIST, at("02T10:00"), 1));
    assertThat(DeskPlan.of(DeskHead.NEW, both, who, at("02T10:01")).mail()).hasSize(1);
    assertThat(DeskPlan.of(DeskHead.NEW, both.subList(1, 2), who, at("02T10:00")).mail())
        .hasSize(1);
  }
}
