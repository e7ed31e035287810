package dev.kept.waking;

import static dev.kept.waking.Happenings.CASE;
import static dev.kept.waking.Happenings.NINE;
import static dev.kept.waking.Happenings.reply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.casefile.Commitment;
import dev.kept.casefile.Head;
import dev.kept.casefile.Linked;
import dev.kept.casefile.Notice;
import dev.kept.casefile.Reading;
import dev.kept.casefile.State;
import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import dev.kept.fact.Statement;
import dev.kept.policy.Policies;
import dev.kept.policy.Policy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Facts, verdicts and the next wake may all be as the head says, and a notice be owed all the same:
 * people are found when they are told, so a new policy can name somebody who was not there before.
 */
class NothingOwedTest {

  private static final String MANAGER = "manager@firm.example";
  private static final Instant LATER = NINE.plus(Duration.ofHours(3));

  private final Rig rig = new Rig();
  private final ManagerToo rules = new ManagerToo();

  @Test
  void whoIsNamedLaterIsToldAlthoughNothingElseChanged() {
    assertThat(toldAfterTheManagerWasNamed()).hasSize(1);
  }

  @Test
  void skippingWithoutAskingWhatIsOwedWouldTellNobody() {
    rig.desks =
        new ForwardingDesks(rig.deskStore) {
          @Override
          public boolean post(Notice notice) {
            Head found = rig.store.head(CASE).orElse(null);
            Linked linked = found == null ? Linked.NONE : found.linked();
            boolean skips = Heads.saysTheSame(found, Heads.after(found, rules.last, linked).head());
            return !skips && super.post(notice);
          }
        };
    assertThat(toldAfterTheManagerWasNamed()).isEmpty();
  }

  private List<Notice> toldAfterTheManagerWasNamed() {
    rig.rules = rules;
    rig.take(reply(CASE, "p", NINE), NINE);
    rig.pass(NINE, LATER);
    assertThat(rig.deskStore.waiting(MANAGER)).isEmpty();
    rig.policies.push(withManager(Rig.policy()));
    rig.wakeCase().run(CASE, LATER.plusSeconds(60));
    return rig.deskStore.waiting(MANAGER);
  }

  private static Policy withManager(Policy it) {
    return new Policy(
        it.version(),
        it.business(),
        it.locale(),
        it.calendar(),
        it.calendars(),
        it.teams(),
        it.people(),
        it.owner(),
        MANAGER,
        it.connections(),
        it.timing(),
        it.ladder(),
        it.caps(),
        it.callbacks(),
        it.ownNumbers(),
        it.sharedNumbers(),
        it.dangerTags());
  }

  /** The small rules, and the manager of the present policy hears of what is broken as well. */
  private static final class ManagerToo implements CaseReading {
    private final ToyRules toy = new ToyRules();
    private Reading last = new Reading(CASE, NINE, 0, "", List.of(), List.of(), null, null);

    @Override
    public Reading read(CaseId caseId, List<Fact> facts, Policies policies, Instant now) {
      Reading it = toy.read(caseId, facts, policies, now);
      List<Notice> owed = new ArrayList<>(it.owed());
      String manager = policies.current().manager();
      for (Commitment commitment : it.commitments()) {
        if (manager != null && commitment.state() instanceof State.Broken(Instant at)) {
          Statement statement = new Statement(commitment.id(), 0, "manager", manager, "broken", 0);
          owed.add(new Notice(caseId, statement, Notice.Urgency.NOW, at));
        }
      }
      last =
          new Reading(
              it.caseId(),
              it.now(),
              it.facts(),
              it.hash(),
              it.commitments(),
              owed,
              it.wakeAt(),
              it.survivor());
      return last;
    }
  }
}
