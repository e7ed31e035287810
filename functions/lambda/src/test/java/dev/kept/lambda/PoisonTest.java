package dev.kept.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.waking.Aside.SetAside;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One event that cannot be used, among others: it is set aside, and the others go their way. */
class PoisonTest {

  private final Rig rig = Firm.rig(Instant.parse("2026-03-03T15:00:00Z"));

  private String take(String odd) {
    String good = new WakeMessage.OfCase(new dev.kept.fact.CaseId("desk", "1")).text();
    return Rig.ask(new TicketEventsHandler(rig.wiring), SqsEvents.of(odd, good, odd));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nothing at all                  | ''
          no JSON                         | {oops
          half a character                | "\uD83D"
          the wrong shape                 | [[[[[[]]]]]]
          a fact that is none             | {"fact":{"kind":"no.such.kind"}}
          a connection that nobody knows  | {"connection":"nobody","body":"e30="}
          an envelope without a body      | {"connection":"desk"}
          """)
  void neverBlocksABatchAndIsCounted(String situation, String body) {
    assertThat(take(body)).isEqualTo("{\"batchItemFailures\":[]}");
    assertThat(rig.store.aside().list(10)).as(situation).extracting(SetAside::times).contains(2);
    assertThat(rig.log).noneMatch(line -> line.contains("ERROR"));
  }

  @Test
  void aThousandLevelsOfNestingAreOneOddEvent() {
    assertThat(take("[".repeat(100_000))).isEqualTo("{\"batchItemFailures\":[]}");
    assertThat(rig.store.aside().list(10)).isNotEmpty();
  }
}
