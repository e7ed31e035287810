package dev.kept.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Events keep coming for an hour in which the table, the queue or the mail does not answer. Two
 * minutes after it is back all have been read, each once, and nobody had to lend a hand.
 */
class HourWithoutTest {

  private static final int EVENTS = 500;
  private static final Instant DOWN = WindowStory.at("2026-03-04T10:00");
  private static final Instant BACK = DOWN.plus(Duration.ofHours(1));

  private final Rig rig = Firm.rig(WindowStory.at("2026-03-04T09:00"));
  private final Mishaps mishaps = new Mishaps(0, Mishaps.How.BEFORE);
  private final Deployment firm = new Deployment(rig, mishaps);

  private static final Set<String> NO_TABLE = Set.of("Queue", "Mailer", "Secrets", "Policies");

  private static Predicate<String> ports(String what) {
    return switch (what) {
      // The door knows the policy; DynamoPoliciesTest has that it goes on knowing it.
      case "the table" -> port -> !NO_TABLE.contains(port);
      case "the queue" -> "Queue"::equals;
      default -> "Mailer"::equals;
    };
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"the table", "the queue", "the mail"})
  void nothingIsLostAndNothingWaitsForAHand(String what) {
    firm.until(DOWN);
    mishaps.down(ports(what));
    for (int i = 0; i < EVENTS; i++) {
      promise(i, DOWN.plusSeconds(7L * i));
    }
    firm.until(BACK);
    int before = read();
    mishaps.down(port -> false);
    firm.until(BACK.plus(Duration.ofMinutes(2)));

    assertThat(before).isEqualTo(what.equals("the mail") ? EVENTS : 0);
    assertThat(read()).isEqualTo(EVENTS);
    assertThat(firm.dead).isEmpty();
    assertThat(rig.store.aside().list(10)).isEmpty();
    firm.until(WindowStory.at("2026-03-04T18:00"));
    assertThat(firm.waiting()).isEmpty();
    assertThat(rig.mails).extracting(it -> it.mail().id()).doesNotHaveDuplicates();
    assertThat(reminded()).isEqualTo(EVENTS);
  }

  private void promise(int i, Instant at) {
    String body =
        """
        {"kind":"ticket.agent_replied","id":"e%d","at":"%s","case":"%d",
         "customer":{"id":"c%d","name":"Customer No. %d","phone":"+1312555%04d"},
         "actor":{"role":"staff","id":"7"},"assignee":{"id":"7"},"team":{"id":"20"},
         "visibility":"public",
         "text":{"format":"plain","value":"Hello No. %d, I will call you today by 4 pm. Marek"}}
        """
            .formatted(i, at, i, i, i, i, i);
    firm.at(
        at,
        () ->
            Answer.read(
                        Rig.ask(
                            new WebhookHandler(rig.wiring),
                            Webhooks.signed("/webhooks/desk", body, rig.now)))
                    .status()
                == 202);
  }

  private List<Fact> facts(int i) {
    return rig.store.files().facts(new CaseId("desk", Integer.toString(i)));
  }

  /** In how many cases the promise was read, once. */
  private int read() {
    return (int)
        IntStream.range(0, EVENTS)
            .filter(i -> facts(i).stream().filter(Fact.StaffReplied.class::isInstance).count() == 1)
            .count();
  }

  /** Of how many the maker was reminded before they were due, once. */
  private int reminded() {
    return (int)
        IntStream.range(0, EVENTS)
            .filter(i ->
                facts(i).stream()
                        .filter(Fact.NoticeSent.class::isInstance)
                        .map(fact -> ((Fact.NoticeSent) fact).statement().step())
                        .filter("reminder"::equals)
                        .count()
                    == 1)
            .count();
  }
}
