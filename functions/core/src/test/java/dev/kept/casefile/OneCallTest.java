package dev.kept.casefile;

import static dev.kept.casefile.Scene.NUMBER;
import static dev.kept.casefile.Scene.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.fact.Call;
import dev.kept.fact.Call.Direction;
import dev.kept.fact.Call.Outcome;
import dev.kept.fact.CaseId;
import dev.kept.fact.Customer;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.Kinds;
import dev.kept.fact.Matter;
import dev.kept.fact.Origin;
import dev.kept.fact.Person;
import dev.kept.testing.InMemoryPolicies;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a system tells of one call in several events is one call. */
class OneCallTest {

  private static final String THREE = "2026-03-02T15:00";

  @Test
  void whatOneTelephoneMissedAndAnotherTookWasNotMissed() {
    Fact missed = call("twilio", "s1", "s1:missed", Outcome.NO_ANSWER, THREE);
    Fact answered = call("twilio", "s1", "s1:answered", Outcome.ANSWERED, "2026-03-02T15:01");
    assertThat(states("twilio:s1", missed)).containsExactly("open");
    assertThat(states("twilio:s1", missed, answered)).isEmpty();
  }

  @Test
  void aVoicemailStaysAlsoWhereSomebodyTookTheCallFirst() {
    Fact answered = call("twilio", "s1", "s1:answered", Outcome.ANSWERED, THREE);
    Fact spoken = call("twilio", "s1", "s1:voicemail", Outcome.VOICEMAIL, "2026-03-02T15:02");
    assertThat(states("twilio:s1", answered, spoken)).containsExactly("open");
  }

  @Test
  void anotherCallThatWasTakenLeavesTheMissedOneMissed() {
    Fact missed = call("twilio", "s1", "s1:missed", Outcome.NO_ANSWER, THREE);
    Fact answered = call("other", "s1", "s1:answered", Outcome.ANSWERED, THREE);
    assertThat(states("twilio:s1", missed, answered)).containsExactly("open");
  }

  @Test
  void aVoicemailUnderAnotherIdStartsNoSecondClock() {
    Fact missed = call("twilio", "s1", "s1:missed", Outcome.NO_ANSWER, THREE);
    Fact spoken = call("twilio", "m9", "m9", Outcome.VOICEMAIL, "2026-03-02T15:01");
    assertThat(states("twilio:m9", missed, spoken)).isEmpty();
    assertThat(states("twilio:s1", missed, spoken)).containsExactly("open");
  }

  @Test
  void aVoicemailOfAnotherHourStartsItsOwn() {
    Fact missed = call("twilio", "s1", "s1:missed", Outcome.NO_ANSWER, THREE);
    Fact spoken = call("twilio", "m9", "m9", Outcome.VOICEMAIL, "2026-03-02T15:30");
    assertThat(states("twilio:m9", missed, spoken)).containsExactly("open");
  }

  /** The states of a call's own case, in which all else is the customer's. */
  private static List<String> states(String caseId, Fact... facts) {
    CaseId own = CaseId.parse(caseId);
    Stream<Fact> inCase =
        Stream.of(facts)
            .filter(fact -> own.equals(OwnCase.place(fact)))
            .flatMap(fact -> OwnCase.of(fact).stream());
    return CaseReader.read(
            own,
            Stream.concat(inCase, Stream.of(facts)).toList(),
            new InMemoryPolicies(Scene.firm()),
            at("2026-03-02T16:00"))
        .commitments()
        .stream()
        .map(commitment -> commitment.state().word())
        .toList();
  }

  private static Fact call(String source, String call, String id, Outcome outcome, String time) {
    Instant at = at(time);
    Matter matter = Matter.of(new Customer(null, null, null, NUMBER));
    return new Fact.CallEnded(
        new Origin(
            new FactId(source, Kinds.ofCall(Direction.INBOUND, outcome), id),
            at,
            false,
            at,
            Person.UNKNOWN,
            matter),
        new Call(call, Direction.INBOUND, outcome, NUMBER, null, null, null, null));
  }
}
