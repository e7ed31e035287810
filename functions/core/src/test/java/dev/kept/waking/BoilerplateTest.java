package dev.kept.waking;

import static dev.kept.waking.Happenings.NINE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.casefile.Commitment;
import dev.kept.casefile.Level;
import dev.kept.fact.CaseId;
import dev.kept.fact.CommitmentId;
import dev.kept.fact.Customer;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.Matter;
import dev.kept.fact.Origin;
import dev.kept.fact.Person;
import dev.kept.fact.Words;
import dev.kept.policy.Member;
import dev.kept.policy.Policy;
import dev.kept.policy.Team;
import dev.kept.reading.MessageReader;
import dev.kept.testing.InMemoryPolicies;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A sentence that everyone writes under every mail is no promise to anybody in particular. */
class BoilerplateTest {

  private static final String PHRASE = "We'll call you back within 24 hours.";
  private static final Duration STEP = Duration.ofMinutes(1);

  private final Rig rig = new Rig();

  BoilerplateTest() {
    rig.policies = new InMemoryPolicies(policy());
    rig.rules = CaseReading.RULES;
    rig.hearing = new ReaderHearing(new MessageReader());
  }

  private static Policy policy() {
    Policy it = Rig.policy();
    return new Policy(
        it.version(),
        it.business(),
        it.locale(),
        it.calendar(),
        it.calendars(),
        List.of(new Team("desk", "Desk", Set.of(), "jo@firm.example", null, null)),
        List.of(
            Member.of("alex@firm.example", "Alex Moor", "desk", "zendesk:7"),
            Member.of("kim@firm.example", "Kim Lund", "desk", "zendesk:8"),
            Member.of("jo@firm.example", "Jo Park", "desk", "zendesk:9")),
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

  private static CaseId caseNumber(int n) {
    return new CaseId("zendesk", "" + n);
  }

  private static Instant at(int n) {
    return NINE.plus(STEP.multipliedBy(n));
  }

  private static Fact says(int n, String who, String words) {
    Customer customer = new Customer("c" + n, null, null, null);
    return new Fact.StaffReplied(
        new Origin(
            new FactId("zendesk", "ticket.agent_replied", "r" + n),
            at(n),
            false,
            at(n),
            Person.staff(who, null),
            Matter.of(caseNumber(n)).with(customer)),
        Words.plain(words));
  }

  /** Cases 1 to {@code count}, the second by Kim, the others by Alex. */
  private void everyoneWrites(int count) {
    for (int n = 1; n <= count; n++) {
      rig.takeIn().take(says(n, n == 2 ? "8" : "7", "Hello. " + PHRASE + " Yours"), at(n));
    }
  }

  private Commitment commitment(int n) {
    return new LookAt(rig.files, rig.policies, rig.rules)
        .run(caseNumber(n), at(100))
        .reading()
        .commitments()
        .getFirst();
  }

  private long questions() {
    return rig.deskStore.waiting("jo@firm.example").stream()
        .filter(notice -> notice.statement().step().equals("phrase"))
        .count();
  }

  @Test
  void theFifthCaseMakesItAPhraseAndTheLeadIsAskedOnce() {
    everyoneWrites(7);

    assertThat(commitment(4)).matches(it -> it.level() == Level.LOUD && !it.phrase());
    assertThat(commitment(5)).matches(it -> it.level() == Level.RECORDED && it.phrase());
    assertThat(commitment(7)).matches(it -> it.level() == Level.RECORDED && it.phrase());
    assertThat(questions()).isEqualTo(1);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          one person's habit is their own word   | 7 | We'll call you back within 24 hours.  | LOUD
          a sentence of one's own                 | 8 | We'll call you back within 23 hours.  | LOUD
          spacing and case are of no matter       | 8 | we'll  call you back Within 24 hours! | RECORDED
          """)
  void itTakesTwoPeopleAndTheSameSentence(
      String situation, String second, String words, Level level) {
    for (int n = 1; n <= 4; n++) {
      rig.takeIn().take(says(n, "7", PHRASE), at(n));
    }
    rig.takeIn().take(says(5, second, words), at(5));

    assertThat(commitment(5).level()).isEqualTo(level);
  }

  @Test
  void aRedeliveryNeverChangesWhatWasReadBefore() {
    everyoneWrites(6);
    everyoneWrites(6);

    assertThat(commitment(1).phrase()).isFalse();
    assertThat(commitment(4).phrase()).isFalse();
    assertThat(commitment(5).phrase()).isTrue();
    assertThat(questions()).isEqualTo(1);
  }

  @Test
  void whatWasSaidEarlierAndComesLateIsReadAsItWouldHaveBeen() {
    everyoneWrites(5);
    Fact late = says(0, "8", PHRASE);
    rig.takeIn().take(late, at(6));

    assertThat(commitment(0).phrase()).isFalse();
  }

  @Test
  void itIsAPromiseAfterAllForEveryone() {
    everyoneWrites(6);
    rig.takeIn().take(decided(5, true), at(10));
    rig.takeIn().take(says(11, "8", PHRASE), at(11));

    assertThat(commitment(5)).matches(it -> it.level() == Level.LOUD && !it.phrase());
    assertThat(commitment(11)).matches(it -> it.level() == Level.LOUD && !it.phrase());
  }

  @Test
  void itNeverIsOne() {
    everyoneWrites(5);
    rig.takeIn().take(decided(5, false), at(10));
    rig.takeIn().take(decided(5, false), at(10));
    rig.takeIn().take(says(11, "7", PHRASE), at(11));

    assertThat(commitment(5).state().word()).isEqualTo("void");
    assertThat(commitment(11)).matches(it -> it.level() == Level.RECORDED && it.phrase());
  }

  @Test
  void aRealPromiseBesideItIsWatched() {
    everyoneWrites(5);
    rig.takeIn().take(says(12, "7", PHRASE), at(12));
    Fact real = says(13, "7", "I will call you at 5pm.");
    Matter matter = Matter.of(caseNumber(12));
    Origin origin = real.origin();
    Fact inTheSameCase =
        new Fact.StaffReplied(
            new Origin(origin.id(), at(13), false, at(13), origin.who(), matter),
            Words.plain("I will call you at 5pm."));
    rig.takeIn().take(inTheSameCase, at(13));

    assertThat(
            new LookAt(rig.files, rig.policies, rig.rules)
                .run(caseNumber(12), at(100))
                .reading()
                .commitments())
        .extracting(Commitment::level)
        .containsExactly(Level.RECORDED, Level.LOUD);
  }

  @Test
  void aWorkerMayDieAnywhereAndTheRedeliveredMessageMendsIt() {
    for (int steps = 1; ; steps++) {
      BoilerplateTest story = new BoilerplateTest();
      story.everyoneWrites(4);
      new Director().over(story.rig);
      Fact fifth = says(5, "7", PHRASE);
      Director.Worker worker = new Director().worker(() -> story.rig.takeIn().take(fifth, at(5)));
      if (!worker.steps(steps)) {
        assertThat(steps).isGreaterThan(8);
        return;
      }
      worker.dies();
      story.rig.takeIn().take(fifth, at(6));

      assertThat(story.commitment(5).phrase()).as("died before step %d", steps).isTrue();
      assertThat(story.questions()).isEqualTo(1);
    }
  }

  private static Fact decided(int n, boolean promise) {
    CommitmentId about =
        new CommitmentId(caseNumber(n), new FactId("zendesk", "ticket.agent_replied", "r" + n), 0);
    Origin origin =
        new Origin(
            new FactId("kept", "phrase.decided", "d" + n),
            at(10),
            false,
            at(10),
            Person.staff("9", "Jo Park"),
            Matter.of(caseNumber(n)));
    return new Fact.PhraseDecided(origin, about, promise);
  }
}
