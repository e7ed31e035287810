package dev.kept.waking;

import static dev.kept.waking.Happenings.NINE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.casefile.Commitment;
import dev.kept.casefile.StaffKeys;
import dev.kept.casefile.State;
import dev.kept.fact.Action;
import dev.kept.fact.CaseId;
import dev.kept.fact.CommitmentId;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.Heard;
import dev.kept.fact.Matter;
import dev.kept.fact.Origin;
import dev.kept.fact.Person;
import dev.kept.fact.Promise;
import dev.kept.fact.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** "Not a promise": this sentence, always, by whoever writes it or by one; and taken back. */
class SentenceDecidedTest {

  private static final String SENTENCE = "We'll look after you.";
  private static final String ALEX = "7";
  private static final String KIM = "8";

  private final Rig rig = new Rig();

  SentenceDecidedTest() {
    rig.rules = CaseReading.RULES;
    rig.hearing =
        (message, text, before, policy) -> {
          Promise promise =
              new Promise(
                  SENTENCE,
                  Action.RESOLVE,
                  Promise.By.SPEAKER,
                  null,
                  null,
                  null,
                  0.9,
                  false,
                  List.of());
          return new Heard(
              1,
              policy.version(),
              false,
              text.contains(SENTENCE) ? List.of(promise) : List.of(),
              List.of());
        };
  }

  private static CaseId number(int n) {
    return new CaseId("zendesk", "" + n);
  }

  private static Instant at(int n) {
    return NINE.plus(Duration.ofMinutes(n));
  }

  private static FactId reply(int n) {
    return new FactId("zendesk", "ticket.agent_replied", "r" + n);
  }

  private Commitment says(int n, String who) {
    Origin origin =
        new Origin(reply(n), at(n), false, at(n), Person.staff(who, null), Matter.of(number(n)));
    rig.take(new Fact.StaffReplied(origin, Words.plain("Hello. " + SENTENCE + " Bye")), at(n));
    return read(n, at(n));
  }

  private Commitment read(int n, Instant now) {
    return new LookAt(rig.files, rig.policies, rig.rules)
        .run(number(n), now)
        .reading()
        .commitments()
        .getFirst();
  }

  private Fact decided(int n, boolean own) {
    CommitmentId about = new CommitmentId(number(n), reply(n), 0);
    FactId id = new FactId("kept", "phrase.decided", "d" + n);
    Fact fact = new Fact.PhraseDecided(staff(id, n), about, false, own);
    rig.take(fact, at(50));
    return fact;
  }

  private Fact takenBack(int n, Fact decided) {
    Fact fact = new Fact.Undone(staff(new FactId("kept", "fact.undone", "u" + n), n), decided.id());
    rig.take(fact, at(51));
    return fact;
  }

  private static Origin staff(FactId id, int n) {
    return new Origin(
        id, at(50), false, at(50), Person.staff("9", "Jo Park"), Matter.of(number(n)));
  }

  @Test
  void saidOfASentenceItHoldsForWhoeverWritesItFromThenOn() {
    says(1, ALEX);
    Commitment before = says(2, KIM);
    decided(1, false);
    assertThat(read(1, at(52)).state()).isInstanceOf(State.Voided.class);
    assertThat(read(2, at(52))).isEqualTo(before);
    assertThat(says(60, KIM).phrase()).isTrue();
    assertThat(says(61, ALEX).phrase()).isTrue();
  }

  @Test
  void saidOfOnesOwnWayOfWritingItHoldsForThatPersonAlone() {
    says(1, ALEX);
    decided(1, true);
    assertThat(says(60, ALEX).phrase()).isTrue();
    assertThat(says(61, KIM).phrase()).isFalse();
  }

  @Test
  void takenBackItIsReadAsBeforeFromThenOnAndWhatCameBetweenStays() {
    says(1, ALEX);
    Fact decided = decided(1, false);
    assertThat(says(60, KIM).phrase()).isTrue();
    takenBack(1, decided);
    assertThat(read(1, at(52)).state()).isInstanceOf(State.Open.class);
    assertThat(says(70, KIM).phrase()).isFalse();
    assertThat(read(60, at(71)).phrase()).isTrue();
  }

  @Test
  void aDecisionThatComesAgainAfterItWasTakenBackDecidesNothing() {
    says(1, ALEX);
    Fact decided = decided(1, false);
    takenBack(1, decided);
    rig.take(decided, at(53));
    assertThat(says(70, KIM).phrase()).isFalse();
  }

  @Test
  void whatWasDecidedStandsInOnePlace() {
    says(1, ALEX);
    Fact decided = decided(1, true);
    Fact undone = takenBack(1, decided);
    assertThat(rig.store.facts(StaffKeys.sentences()))
        .extracting(Fact::id)
        .containsExactlyInAnyOrder(decided.id(), undone.id());
  }
}
