package dev.kept.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.kept.fact.CaseId;
import dev.kept.fact.CustomerKey;
import dev.kept.waking.Wakes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueueWakesTest {

  private record Sent(Channel channel, String body, Duration delay) {}

  private final List<Sent> sent = new ArrayList<>();
  private final QueueWakes wakes =
      new QueueWakes((channel, body, delay) -> sent.add(new Sent(channel, body, delay)));

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          at once                   | PT0S    | PT0S
          a delay that has passed   | PT-5S   | PT0S
          whole seconds stay        | PT7S    | PT7S
          a part of one rounds up   | PT0.01S | PT1S
          as long as a queue holds  | PT15M   | PT15M
          longer than a queue holds | PT16M   | PT15M
          """)
  void delaysInWholeSeconds(String situation, Duration asked, Duration given) {
    wakes.wakeCase(new CaseId("desk", "812"), asked);

    assertThat(sent).extracting(Sent::delay).containsExactly(given);
  }

  @Test
  void bringsEachWakeBack() {
    wakes.wakeCase(new CaseId("desk", "8|1:2"), Duration.ZERO);
    wakes.wakeTold(new CaseId("desk", "8|1:2"));
    wakes.wakeDesk("o'neill@example.com", Duration.ZERO);
    wakes.wakeCasesOf(CustomerKey.telephone("+12025550142"), null);
    wakes.wakeCasesOf(CustomerKey.telephone("+12025550142"), "desk:\"7\"");

    assertThat(sent)
        .extracting(Sent::channel)
        .containsExactly(Channel.CASES, Channel.CASES, Channel.DESKS, Channel.CASES, Channel.CASES);
    assertThat(sent)
        .extracting(message -> WakeMessage.parse(message.body()))
        .containsExactly(
            new WakeMessage.OfCase(new CaseId("desk", "8|1:2")),
            new WakeMessage.OfCase(new CaseId("desk", "8|1:2"), true),
            new WakeMessage.OfDesk("o'neill@example.com"),
            new WakeMessage.OfCustomer(CustomerKey.telephone("+12025550142"), null),
            new WakeMessage.OfCustomer(CustomerKey.telephone("+12025550142"), "desk:\"7\""));
  }

  @Test
  void manyAreGivenToTheQueueAtOnceAndOneByItself() {
    List<List<Queue.Outgoing>> together = new ArrayList<>();
    Queue queue =
        new Queue() {
          @Override
          public void send(Channel channel, String body, Duration delay) {
            sent.add(new Sent(channel, body, delay));
          }

          @Override
          public void sendAll(List<Outgoing> messages) {
            together.add(messages);
          }
        };
    Wakes.Wake one = new Wakes.Wake.OfCase(new CaseId("desk", "812"), Duration.ofMillis(500));
    Wakes.Wake other = new Wakes.Wake.OfDesk("o'neill@example.com", Duration.ofMinutes(20));
    new QueueWakes(queue).wakeAll(List.of());
    new QueueWakes(queue).wakeAll(List.of(one));
    assertThat(sent).extracting(Sent::delay).containsExactly(Duration.ofSeconds(1));
    assertThat(together).isEmpty();
    new QueueWakes(queue).wakeAll(List.of(one, other));
    assertThat(together)
        .singleElement()
        .satisfies(messages ->
            assertThat(messages)
                .extracting(Queue.Outgoing::channel, Queue.Outgoing::delay)
                .containsExactly(
                    tuple(Channel.CASES, Duration.ofSeconds(1)),
                    tuple(Channel.DESKS, Duration.ofMinutes(15))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{", "{}", "7", "{\"case\":\"nonsense\"}", "{\"case\":7}"})
  void refusesWhatIsNoWake(String text) {
    assertThatThrownBy(() -> WakeMessage.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
