package dev.kept.waking;

import static dev.kept.waking.Happenings.CASE;
import static dev.kept.waking.Happenings.NINE;
import static dev.kept.waking.Happenings.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.casefile.Commitment;
import dev.kept.fact.CaseId;
import dev.kept.fact.Customer;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.Matter;
import dev.kept.fact.Origin;
import dev.kept.fact.Person;
import dev.kept.fact.Words;
import dev.kept.reading.MessageReader;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was broken to a customer in one case shields the next promise in another. */
class ShieldTest {

  private static final Instant LATER = NINE.plus(Duration.ofHours(8));

  private final Rig rig = new Rig();

  ShieldTest() {
    rig.rules = CaseReading.RULES;
    rig.hearing = new ReaderHearing(new MessageReader());
  }

  private static Fact promise(String source, CaseId caseId, String id, Instant at, String words) {
    Matter matter =
        Matter.of(new CaseId(source, caseId.number()))
            .with(new Customer("7701", "Dana Field", null, null));
    FactId fact = new FactId(source, "ticket.agent_replied", id);
    return new Fact.StaffReplied(
        new Origin(fact, at, false, at, Person.staff("7", "Alex"), matter), Words.plain(words));
  }

  @ParameterizedTest
  @CsvSource({"a-desk", "kept-desk", "zendesk"})
  void whateverTheSourceIsCalled(String source) {
    rig.take(promise(source, CASE, "1", NINE, "I'll email you by 2pm today."), NINE);
    rig.pass(NINE, LATER);
    rig.take(promise(source, OTHER, "2", LATER, "I'll email you by 8pm today."), LATER);

    assertThat(
            new LookAt(rig.files, rig.policies, rig.rules)
                .run(new CaseId(source, OTHER.number()), LATER)
                .reading()
                .commitments())
        .singleElement()
        .matches(Commitment::shielded);
  }
}
