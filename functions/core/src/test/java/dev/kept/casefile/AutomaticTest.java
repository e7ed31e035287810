package dev.kept.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.Heard;
import dev.kept.fact.Matter;
import dev.kept.fact.Origin;
import dev.kept.fact.Person;
import dev.kept.fact.Person.Role;
import dev.kept.fact.Signal;
import dev.kept.fact.Words;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AutomaticTest {

  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a machine, told as such        | SYSTEM   | 600 | CHASE      | true
          a bot                          | BOT      | 600 | CHASE      | true
          thanks, before anybody read it | CUSTOMER | 3   | THANKS     | true
          nothing, at the last second    | CUSTOMER | 5   |            | true
          thanks, a little later         | CUSTOMER | 6   | THANKS     | false
          asking at once, as in a chat   | CUSTOMER | 2   | CHASE      | false
          saying yes to a time at once   | CUSTOMER | 2   | AGREES_TIME | false
          just before our reply          | CUSTOMER | -2  | THANKS     | false
          """)
  void isWhatNobodyWrote(
      String situation, Role role, int seconds, Signal.Kind says, boolean automatic) {
    List<Signal> signals = says == null ? List.of() : List.of(new Signal(says, "x", null));
    Fact.CustomerWrote wrote =
        new Fact.CustomerWrote(
            origin("ticket.customer_replied", role, seconds),
            Words.plain("x").heard(new Heard(1, 1, false, List.of(), signals)));
    Fact.StaffReplied reply =
        new Fact.StaffReplied(origin("ticket.agent_replied", Role.STAFF, 0), Words.NONE);

    assertThat(Automatic.is(wrote, List.of(reply, wrote))).as(situation).isEqualTo(automatic);
  }

  private static Origin origin(String kind, Role role, int seconds) {
    Instant at = NINE.plusSeconds(seconds);
    return new Origin(
        new FactId("desk", kind, "1"),
        at,
        false,
        at,
        new Person(role, "5", null, null),
        Matter.of(new CaseId("desk", "7")));
  }
}
