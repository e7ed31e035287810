package dev.kept.waking;

import static dev.kept.waking.Happenings.CASE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.desk.Mail;
import dev.kept.fact.Action;
import dev.kept.fact.Call;
import dev.kept.fact.Customer;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.Matter;
import dev.kept.fact.Origin;
import dev.kept.fact.Person;
import dev.kept.fact.Words;
import dev.kept.policy.Connection;
import dev.kept.policy.Defaults;
import dev.kept.policy.Member;
import dev.kept.policy.Policy;
import dev.kept.policy.Team;
import dev.kept.reading.MessageReader;
import dev.kept.testing.InMemoryPolicies;
import dev.kept.words.Links;
import dev.kept.words.MailWriter;
import dev.kept.words.ReadAloud;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The story that it was all begun for, with the real rules, reader and words: a house with ants in
 * it, "we'll call you tomorrow", and nobody calls.
 */
class FoundingStoryTest {

  private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
  private static final String NUMBER = "+12025550143";
  private static final Customer DANA = new Customer("77", "Dana Field", null, NUMBER);
  private static final Person ALEX = Person.staff("7", "Alex Moor");

  private final Rig rig = new Rig();

  FoundingStoryTest() {
    rig.policies = new InMemoryPolicies(policy());
    rig.rules = CaseReading.RULES;
    rig.writer = new MailWriter(Links.under("https://kept.firm.example"));
    rig.hearing = new ReaderHearing(new MessageReader());
  }

  private static Instant at(String local) {
    return LocalDateTime.parse("2026-03-" + local).atZone(CHICAGO).toInstant();
  }

  private static Policy policy() {
    Policy it = Defaults.policy(CHICAGO, "ruth@firm.example");
    Instant since = Instant.parse("2025-01-01T00:00:00Z");
    return new Policy(
        0,
        it.business(),
        it.locale(),
        it.calendar(),
        it.calendars(),
        List.of(new Team("desk", "Desk", Set.of(), "jo@firm.example", null, null)),
        List.of(
            Member.of("alex@firm.example", "Alex Moor", "desk", "zendesk:7", "phone:7"),
            Member.of("jo@firm.example", "Jo Park", "desk"),
            Member.of("ruth@firm.example", "Ruth Okoye", null)),
        "ruth@firm.example",
        "ruth@firm.example",
        List.of(
            new Connection("zendesk", "zendesk", since, Set.of(), null, Set.of(Action.MESSAGE)),
            new Connection("phone", "phone", since, Set.of(), null, Set.of(Action.CALL))),
        it.timing(),
        it.ladder(),
        it.caps(),
        true,
        Set.of(),
        Set.of(),
        it.dangerTags());
  }

  private static Origin origin(String kind, String id, Instant at, Person who) {
    Matter matter = Matter.of(CASE).with(DANA);
    return new Origin(new FactId("zendesk", kind, id), at, false, at, who, matter);
  }

  private static Fact promise() {
    return new Fact.StaffReplied(
        origin("ticket.agent_replied", "1", at("02T15:00"), ALEX),
        Words.plain(
            "Thank you for the photos. We'll call you tomorrow to schedule the next treatment."));
  }

  private static Fact call(Instant at) {
    return new Fact.CallEnded(
        new Origin(
            new FactId("phone", "call.placed", "c"),
            at,
            false,
            at,
            Person.staff("7", null),
            Matter.of(new Customer(null, null, null, NUMBER))),
        new Call(
            "c",
            Call.Direction.OUTBOUND,
            Call.Outcome.ANSWERED,
            NUMBER,
            null,
            Duration.ofMinutes(4),
            null,
            null));
  }

  private List<String> mailsTo(String name) {
    return rig.mails.stream()
        .filter(mail -> mail.to().startsWith(name))
        .map(Mail::subject)
        .toList();
  }

  @Test
  void nobodyCallsAndEachHearsInTurn() {
    rig.take(promise(), at("02T15:00"));
    rig.pass(at("02T15:00"), at("06T12:00"));
    assertThat(mailsTo("alex"))
        .containsExactly(
            "Call Dana Field by 5 pm today, as promised",
            "Dana Field is still waiting for our call (promised on Monday)");
    assertThat(mailsTo("jo")).hasSize(1);
    assertThat(mailsTo("ruth")).hasSize(1);
    assertThat(rig.ledgerStore.all()).singleElement().extracting("state").isEqualTo("broken");
  }

  @Test
  void whenSheHasAskedTwiceTheManagerHearsByMailInLessThanTwentySeconds() {
    rig.take(promise(), at("02T15:00"));
    rig.pass(at("02T15:00"), at("03T18:00"));
    rig.take(asks("2", at("03T18:20")), at("03T18:20"));
    rig.pass(at("03T18:21"), at("04T08:39"));
    rig.take(asks("3", at("04T08:40")), at("04T08:40"));
    rig.pass(at("04T08:41"), at("06T12:00"));
    Mail toManager =
        rig.mails.stream().filter(m -> m.to().startsWith("ruth")).findFirst().orElseThrow();
    assertThat(toManager.subject()).startsWith("Dana Field is still waiting for our call");
    assertThat(toManager.text())
        .startsWith("Dana Field has waited two days for our call and written twice.")
        .contains("going to call me", NUMBER);
    assertThat(ReadAloud.seconds(toManager.text())).isLessThan(20);
  }

  private static Fact asks(String id, Instant at) {
    return new Fact.CustomerWrote(
        origin("ticket.customer_replied", id, at, Person.customer("77", null)),
        Words.plain("Hello, you were going to call me on Tuesday."));
  }

  @Test
  void aMailAnnouncesTheNextStepThatThenComes() {
    rig.take(promise(), at("02T15:00"));
    rig.pass(at("02T15:00"), at("06T12:00"));
    Mail toMaker =
        rig.mails.stream()
            .filter(m -> m.subject().contains("still waiting"))
            .findFirst()
            .orElseThrow();
    assertThat(toMaker.text()).contains("Jo Park hears today at 11 am");
    Instant heard = rig.mailedAt.get(rig.mails.indexOf(toLead()));
    assertThat(heard).isBetween(at("04T11:00"), at("04T11:00").plusSeconds(15));
  }

  private Mail toLead() {
    return rig.mails.stream().filter(mail -> mail.to().startsWith("jo")).findFirst().orElseThrow();
  }

  @Test
  void aCallInTimeIsSilence() {
    rig.take(promise(), at("02T15:00"));
    rig.take(call(at("03T10:04")), at("03T10:04"));
    rig.pass(at("03T10:05"), at("09T12:00"));
    assertThat(rig.mails).isEmpty();
    assertThat(rig.ledgerStore.all()).singleElement().extracting("state").isEqualTo("kept");
  }

  @Test
  void aProofThatComesLateSetsRightWhoWasTold() {
    rig.take(promise(), at("02T15:00"));
    rig.pass(at("02T15:00"), at("04T10:00"));
    rig.take(call(at("03T16:00")), at("04T10:01"));
    rig.pass(at("04T10:02"), at("06T12:00"));
    assertThat(mailsTo("alex")).last().asString().startsWith("Good news: we did call Dana Field");
    assertThat(mailsTo("jo")).isEmpty();
  }

  @Test
  void theWordsAreKeptApartFromTheFact() {
    rig.take(promise(), at("02T15:00"));
    Fact stored = rig.store.facts(CASE).getFirst();
    assertThat(((Fact.StaffReplied) stored).words().text()).isNull();
    assertThat(((Fact.StaffReplied) stored).words().heard().promises()).hasSize(1);
    assertThat(rig.store.words(CASE, stored.id())).get().asString().startsWith("Thank you");
  }
}
