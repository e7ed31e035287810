package dev.kept.waking;

import static dev.kept.waking.Happenings.NUMBER;
import static dev.kept.waking.Happenings.reply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.casefile.Notice;
import dev.kept.desk.Mail;
import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import dev.kept.policy.Policy;
import dev.kept.policy.Team;
import dev.kept.policy.Wanted;
import dev.kept.testing.InMemoryPolicies;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Who hears two stories a week, and which. */
class StoriesTest {

  private static final List<String> ROTA =
      List.of("ada@firm.example", "ben@firm.example", "cleo@firm.example");

  /** The Monday after it is the first day of a week, and open. */
  private static final Instant WEDNESDAY = Instant.parse("2026-03-04T09:00:00Z");

  private static final Instant MONDAY = Instant.parse("2026-03-09T00:30:00Z");

  private final Rig rig = new Rig();

  private static Policy policy(List<String> listeners) {
    return withADesk(Rig.policy())
        .wanting(new Wanted(List.of(), List.of(), null, false, listeners));
  }

  private static Policy withADesk(Policy it) {
    return new Policy(
        it.version(),
        it.business(),
        it.locale(),
        it.calendar(),
        it.calendars(),
        List.of(new Team("desk", "Desk", Set.of(), null, null, null)),
        it.people(),
        it.owner(),
        it.manager(),
        it.connections(),
        it.timing(),
        it.ladder(),
        it.caps(),
        it.callbacks(),
        it.ownNumbers(),
        it.sharedNumbers(),
        it.dangerTags());
  }

  private Stories stories() {
    return new Stories(
        rig.files, rig.desks, rig.ledger, rig.policies, rig.wakes, rig.rules, Pause.NONE);
  }

  private void oneBrokenAndOneKept() {
    rig.take(reply(new CaseId("zendesk", "1"), "p", WEDNESDAY, "+12025550177"), WEDNESDAY);
    rig.take(reply(new CaseId("zendesk", "2"), "q", WEDNESDAY, NUMBER), WEDNESDAY);
    rig.take(Happenings.call("c", WEDNESDAY.plusSeconds(60)), WEDNESDAY.plusSeconds(60));
    rig.pass(WEDNESDAY, WEDNESDAY.plus(Duration.ofHours(2)));
    rig.mails.clear();
  }

  private List<Notice> waiting(String who) {
    return rig.deskStore.waiting(who).stream()
        .filter(it -> it.statement().step().startsWith(Notice.STORY))
        .toList();
  }

  @Test
  void onTheFirstOpenDayOfAWeekOneListenerGetsOneOfEachInOneMail() {
    rig.policies = new InMemoryPolicies(policy(ROTA));
    oneBrokenAndOneKept();
    assertThat(stories().run(MONDAY.minus(Duration.ofDays(1)))).isZero();
    int found = stories().run(MONDAY);
    stories().run(MONDAY.plus(Duration.ofHours(1)));
    assertThat(found).isEqualTo(2);
    String whose = Stories.listener(ROTA, policy(ROTA), LocalDate.parse("2026-03-09"));
    assertThat(waiting(whose)).hasSize(found);
    rig.pass(MONDAY, MONDAY.plus(Duration.ofDays(2)));
    assertThat(rig.mails).extracting(Mail::to).containsExactly(whose);
    assertThat(waiting(whose)).isEmpty();
    // Told once, and never again.
    assertThat(stories().run(MONDAY.plus(Duration.ofDays(7)))).isZero();
  }

  @Test
  void whoeverWasToldStandsInTheCase() {
    rig.policies = new InMemoryPolicies(policy(ROTA));
    oneBrokenAndOneKept();
    stories().run(MONDAY);
    rig.pass(MONDAY, MONDAY.plus(Duration.ofDays(2)));
    long told =
        rig.store.facts(new CaseId("zendesk", "1")).stream().filter(StoriesTest::isStory).count();
    assertThat(told).isEqualTo(1);
  }

  private static boolean isStory(Fact fact) {
    return fact instanceof Fact.NoticeSent sent && sent.statement().step().startsWith(Notice.STORY);
  }

  @Test
  void nobodyHearsUntilItIsWanted() {
    oneBrokenAndOneKept();
    assertThat(stories().run(MONDAY)).isZero();
    assertThat(rig.queue.take()).isEmpty();
  }

  @Test
  void theTurnGoesRoundWeekByWeek() {
    Set<String> heard = new TreeSet<>();
    LocalDate day = LocalDate.parse("2026-03-09");
    String before = "";
    for (int week = 0; week < 6; week++) {
      String whose = Stories.listener(ROTA, policy(ROTA), day.plusWeeks(week));
      assertThat(Stories.listener(ROTA, policy(ROTA), day.plusWeeks(week).plusDays(3)))
          .isEqualTo(whose);
      assertThat(whose).isNotEqualTo(before);
      before = whose;
      heard.add(whose);
    }
    assertThat(heard).containsExactlyElementsOf(ROTA);
  }
}
