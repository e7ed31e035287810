package dev.kept.waking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.desk.Mail;
import dev.kept.fact.Action;
import dev.kept.fact.CaseId;
import dev.kept.fact.Customer;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.Heard;
import dev.kept.fact.Matter;
import dev.kept.fact.Origin;
import dev.kept.fact.Person;
import dev.kept.fact.Promise;
import dev.kept.fact.When;
import dev.kept.fact.Words;
import dev.kept.policy.Defaults;
import dev.kept.policy.Member;
import dev.kept.policy.Policy;
import dev.kept.policy.Team;
import dev.kept.testing.InMemoryPolicies;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Five hundred promises of one team break in the same minute, as when the telephones were down:
 * nobody is flooded, nobody is told twice, nothing is dropped.
 */
class BurstTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Lisbon");
  private static final int PROMISES = 500;
  private static final int MAKERS = 10;
  private static final Instant SAID = at("2026-03-02T10:00");
  private static final Instant DUE = at("2026-03-03T15:00");

  private final Rig rig = new Rig();
  private final List<String> told = new ArrayList<>();

  BurstTest() {
    rig.policies = new InMemoryPolicies(policy());
    rig.rules = CaseReading.RULES;
    rig.writer =
        letter -> {
          letter
              .told()
              .forEach(one ->
                  told.add(
                      letter.reader().role()
                          + " "
                          + one.notice().statement().step()
                          + " "
                          + one.notice().key()));
          return new Mail(letter.id(), letter.reader().address(), "told", "", "", Map.of());
        };
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(ZONE).toInstant();
  }

  private static Policy policy() {
    Policy it = Defaults.policy(ZONE, null);
    List<Member> people = new ArrayList<>();
    for (int i = 0; i < MAKERS; i++) {
      people.add(Member.of("maker" + i + "@firm.example", "M" + i, "crew", "zendesk:m" + i));
    }
    return new Policy(
        1,
        "Firm",
        it.locale(),
        it.calendar(),
        it.calendars(),
        List.of(
            new Team("crew", "Crew", Set.of(), "lead@firm.example", "manager@firm.example", null)),
        people,
        null,
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

  private static Fact promise(int i) {
    CaseId caseId = new CaseId("zendesk", String.valueOf(i));
    Person maker = Person.staff("m" + i % MAKERS, null);
    Matter matter = Matter.of(caseId).with(new Customer("c" + i, "Customer " + i, null, null));
    FactId id = new FactId("zendesk", "ticket.agent_replied", String.valueOf(i));
    return new Fact.StaffReplied(
        new Origin(id, SAID, false, SAID, maker, matter),
        // To each by name: the same sentence in five cases would be a phrase, and nobody's promise.
        Words.plain("You will hear from us, Customer %d.".formatted(i)));
  }

  private static Heard heard(Instant due) {
    Promise promise =
        new Promise(
            "You will hear from us",
            Action.MESSAGE,
            Promise.By.SPEAKER,
            null,
            When.at("by three", null, due),
            null,
            0.95,
            false,
            List.of());
    return new Heard(1, 1, false, List.of(promise), List.of());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          all at one instant         | 0
          spread over the minute     | 59
          """)
  void nobodyIsFloodedAndNothingIsDropped(String situation, int seconds) {
    rig.hearing =
        (message, text, before, by) ->
            heard(DUE.plusSeconds(Integer.parseInt(message.id().id()) / MAKERS % (seconds + 1)));
    for (int i = 0; i < PROMISES; i++) {
      rig.take(promise(i), SAID);
    }
    rig.pass(at("2026-03-03T13:00"), at("2026-03-03T14:30"));
    rig.mails.clear();
    rig.mailedAt.clear();
    told.clear();
    rig.pass(at("2026-03-03T14:31"), at("2026-03-05T10:00"));

    assertThat(told).doesNotHaveDuplicates();
    Map<String, Long> steps =
        told.stream().collect(Collectors.groupingBy(BurstTest::step, Collectors.counting()));
    assertThat(steps)
        .isEqualTo(Map.of("MAKER maker", 500L, "LEAD lead", 500L, "MANAGER manager", 500L));
    for (int i = 0; i < MAKERS; i++) {
      assertThat(mailsTo("maker" + i)).hasSize(1);
    }
    assertThat(mailsTo("lead")).hasSizeLessThanOrEqualTo(2);
    assertThat(mailsTo("manager")).hasSizeLessThanOrEqualTo(2);
  }

  private static String step(String line) {
    return line.substring(0, line.lastIndexOf(' '));
  }

  private List<Instant> mailsTo(String name) {
    List<Instant> mails = new ArrayList<>();
    for (int i = 0; i < rig.mails.size(); i++) {
      if (rig.mails.get(i).to().startsWith(name + "@")) {
        mails.add(rig.mailedAt.get(i));
      }
    }
    assertThat(mails)
        .as("two mails are at least the window apart")
        .isSorted()
        .satisfies(all -> {
          for (int i = 1; i < all.size(); i++) {
            assertThat(Duration.between(all.get(i - 1), all.get(i)))
                .isGreaterThanOrEqualTo(Duration.ofMinutes(10));
          }
        });
    return mails;
  }
}
