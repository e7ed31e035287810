package dev.kept.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import dev.kept.fact.Statement;
import dev.kept.policy.Caps;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Promises fall due in an hour in which the table or the queue does not answer, and half of them
 * are kept in that hour: by a call, or by an answer. What proves it waits with everything else. Who
 * kept a promise is not accused when it is back, and who did not is told.
 */
class ProofsInAnOutageTest {

  private static final int PROMISES = 40;
  private static final Instant DOWN = WindowStory.at("2026-03-04T10:00");
  private static final Instant BACK = DOWN.plus(Duration.ofHours(1));
  private static final Set<String> NO_TABLE = Set.of("Queue", "Mailer", "Secrets", "Policies");

  private final Rig rig = Firm.rig(WindowStory.at("2026-03-04T09:00"));
  private final Mishaps mishaps = new Mishaps(0, Mishaps.How.BEFORE);
  private final Deployment firm = new Deployment(rig, mishaps);

  private static Predicate<String> ports(String what) {
    return what.equals("the table") ? port -> !NO_TABLE.contains(port) : "Queue"::equals;
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"the table", "the queue"})
  void whoKeptItMeanwhileIsNotAccused(String what) {
    falls(what, new Caps(4, 100, 100, 100));
    for (int i = 0; i < PROMISES; i++) {
      boolean kept = i % 2 == 0;
      assertThat(said(i)).as("promise %d", i).isEqualTo(kept ? List.of() : List.of("broken"));
    }
    firm.until(BACK.plus(Duration.ofMinutes(90)));
    assertThat(firm.dead).isEmpty();
    assertThat(rig.store.aside().list(10)).isEmpty();
    for (int i = 0; i < PROMISES; i += 2) {
      assertThat(said(i)).as("promise %d", i).isEmpty();
    }
  }

  /**
   * Where nothing waits for anything, some are told too soon, and told right with the next mail,
   * for which ten minutes are gathered; so the wait is what spares them.
   */
  @ParameterizedTest(name = "{0}")
  @CsvSource({"the table", "the queue"})
  void whoIsToldAtOnceMayBeToldWronglyAndIsToldRight(String what) {
    falls(what, new Caps(4, 100, 100, 100, Duration.ZERO));
    firm.until(BACK.plus(Duration.ofMinutes(15)));
    List<List<String>> told =
        IntStream.range(0, PROMISES).filter(i -> i % 2 == 0).mapToObj(this::said).toList();
    assertThat(told).contains(List.of("broken", "kept"));
    assertThat(told).allMatch(said -> said.isEmpty() || said.equals(List.of("broken", "kept")));
  }

  /** The hour, and five minutes more. */
  private void falls(String what, Caps caps) {
    rig.store.policies().push(Firm.policy().withCaps(caps));
    for (int i = 0; i < PROMISES; i++) {
      promise(i);
    }
    firm.until(DOWN);
    mishaps.down(ports(what));
    for (int i = 0; i < PROMISES; i += 2) {
      proof(i, DOWN.plusSeconds(300 + 10L * i));
    }
    firm.until(BACK);
    mishaps.down(port -> false);
    firm.until(BACK.plus(Duration.ofMinutes(5)));
  }

  /** What the maker heard of a break, in the case of this number, in order. */
  private List<String> said(int i) {
    return rig.store.files().facts(new CaseId("desk", Integer.toString(i))).stream()
        .filter(Fact.NoticeSent.class::isInstance)
        .map(fact -> ((Fact.NoticeSent) fact).statement())
        .filter(it -> it.step().equals("maker"))
        .sorted(Comparator.comparingInt(Statement::n))
        .map(Statement::verdict)
        .toList();
  }

  /** By a quarter past ten: every fourth to write, the others to call. */
  private void promise(int i) {
    String deed = isWritten(i) ? "write to you" : "call you";
    says(
        i,
        "p" + i,
        WindowStory.at("2026-03-04T09:10"),
        "Hello No. %d, I will %s today by 10:15 am. Marek".formatted(i, deed));
  }

  private static boolean isWritten(int i) {
    return i % 4 == 0;
  }

  private void proof(int i, Instant at) {
    if (isWritten(i)) {
      says(i, "k" + i, at, "Hello No. %d, the seal has come, and it fits. Marek".formatted(i));
      return;
    }
    String number = "+1312555%04d".formatted(i);
    post(
        "phones",
        at,
        """
        {"kind":"call.placed","id":"c%d","at":"%s","actor":{"role":"staff","id":"7"},
         "call":{"id":"c%d","direction":"outbound","outcome":"answered","number":"%s","seconds":240}}
        """
            .formatted(i, at, i, number));
  }

  private void says(int i, String id, Instant at, String text) {
    post(
        "desk",
        at,
        """
        {"kind":"ticket.agent_replied","id":"%s","at":"%s","case":"%d",
         "customer":{"id":"c%d","name":"Customer No. %d","phone":"+1312555%04d"},
         "actor":{"role":"staff","id":"7"},"assignee":{"id":"7"},"team":{"id":"20"},
         "visibility":"public","text":{"format":"plain","value":"%s"}}
        """
            .formatted(id, at, i, i, i, i, text));
  }

  private void post(String connection, Instant at, String body) {
    firm.at(
        at,
        () ->
            Answer.read(
                        Rig.ask(
                            new WebhookHandler(rig.wiring),
                            Webhooks.signed("/webhooks/" + connection, body, rig.now)))
                    .status()
                == 202);
  }
}
