package dev.kept.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BlankedTest {

  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
  private static final When FOUR = When.at("by four", null, NINE.plusSeconds(25_200));
  private static final Words WORDS =
      new Words(
          Words.Format.HTML,
          "secret ring secret",
          true,
          List.of(CustomerKey.mail("secret@example.com")),
          new Heard(
              3,
              4,
              false,
              List.of(
                  new Promise(
                      "secret ring",
                      Action.CALL,
                      Promise.By.SPEAKER,
                      null,
                      FOUR,
                      new Condition("once secret", Condition.On.CUSTOMER),
                      0.8,
                      false,
                      List.of("secret"))),
              List.of(new Signal(Signal.Kind.CHASE, "secret?", FOUR))),
          2);

  static Stream<Fact> messages() {
    Origin origin =
        new Origin(
            new FactId("desk", "kind", "1"),
            NINE,
            false,
            NINE,
            Person.UNKNOWN,
            Matter.of(new CaseId("desk", "5")));
    Call call =
        new Call(
            "1",
            Call.Direction.OUTBOUND,
            Call.Outcome.LOGGED,
            "+12025550143",
            null,
            null,
            null,
            null);
    return Stream.of(
        new Fact.TicketOpened(origin, WORDS, "open", "new"),
        new Fact.StaffReplied(origin, WORDS),
        new Fact.StaffNoted(origin, WORDS),
        new Fact.CustomerWrote(origin, WORDS),
        new Fact.MessageSeen(origin, WORDS),
        new Fact.CallEnded(origin, call.noted(WORDS)));
  }

  @ParameterizedTest
  @MethodSource("messages")
  void noWordIsLeftAndWhatWasDoneStays(Fact fact) {
    Fact blank = Blanked.of(fact);

    assertThat(fact.toString()).contains("secret");
    assertThat(blank.toString()).doesNotContain("secret").contains("by four", "CHASE", "CALL");
    assertThat(blank.origin()).isEqualTo(fact.origin());
    assertThat(blank).hasSameClassAs(fact);
    assertThat(Blanked.of(blank)).isEqualTo(blank);
  }
}
