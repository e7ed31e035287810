package dev.kept.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.casefile.CaseFiles;
import dev.kept.casefile.Head;
import dev.kept.casefile.Ledger;
import dev.kept.desk.Desks;
import dev.kept.fact.CaseId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;

/** A store that has too much to do: what it refuses comes again, and is done in the end. */
class ThrottledTest {

  private static final Instant NOW = Instant.parse("2026-03-03T15:00:00Z");

  private final Rig rig = Firm.rig(NOW);
  private final Random random = new Random(20260303);
  private int refusing;

  private <T> T throttled(Class<T> port, T real) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, method, arguments) -> {
              if (random.nextInt(100) < refusing) {
                throw tooMuch();
              }
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  private static RuntimeException tooMuch() {
    return ProvisionedThroughputExceededException.builder()
        .message("The level of configured provisioned throughput for the table was exceeded.")
        .awsErrorDetails(
            AwsErrorDetails.builder().errorCode("ProvisionedThroughputExceededException").build())
        .statusCode(400)
        .build();
  }

  private Store store() {
    Store it = rig.store;
    return new Store(
        throttled(CaseFiles.class, it.files()),
        throttled(Ledger.class, it.ledger()),
        throttled(Desks.class, it.desks()),
        it.policies(),
        it.wakes(),
        it.aside(),
        it.erasure(),
        it.tombstones(),
        it.phrases(),
        it.bookmarks(),
        it.customs());
  }

  /** As a queue does: what failed comes again, whatever number of times. */
  private int drain(WakeHandler function, List<String> bodies, int receives) {
    List<String> left = new ArrayList<>(bodies);
    int rounds = 0;
    while (!left.isEmpty()) {
      rounds++;
      if (rounds == 5) {
        refusing = 5;
      }
      List<String> again = new ArrayList<>();
      for (int from = 0; from < left.size(); from += 10) {
        List<String> batch = left.subList(from, Math.min(left.size(), from + 10));
        String answer =
            Rig.ask(function, SqsEvents.received(receives, batch.toArray(String[]::new)));
        IntStream.range(0, batch.size())
            .filter(i -> answer.contains("\"m" + i + "\""))
            .forEach(i -> again.add(batch.get(i)));
      }
      left = again;
    }
    return rounds;
  }

  @Test
  void aBacklogDrainsAndNoHeadIsPutOffForWhatIsNotItsFault() {
    List<String> wakes = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      CaseId caseId = new CaseId("desk", "n" + i);
      rig.store.files().replace(caseId, new Head(1, NOW, "old", 1, List.of(), NOW), 0);
      wakes.add(new WakeMessage.OfCase(caseId).text());
    }
    refusing = 60;
    int rounds = drain(new WakeHandler(rig.wiringOver(store())), wakes, 9);
    assertThat(rounds).isGreaterThan(3).isLessThan(40);
    assertThat(rig.store.aside().list(10)).isEmpty();
    for (int i = 0; i < 200; i++) {
      assertThat(rig.store.files().head(new CaseId("desk", "n" + i))).map(Head::wakeAt).isEmpty();
    }
    assertThat(rig.log).noneMatch(line -> line.contains("wake.put-off"));
  }

  @Test
  void whileNothingGoesEverythingStaysWhereItIs() {
    CaseId caseId = new CaseId("desk", "812");
    rig.store.files().replace(caseId, new Head(1, NOW, "old", 1, List.of(), NOW), 0);
    refusing = 100;
    String answer =
        Rig.ask(
            new WakeHandler(rig.wiringOver(store())),
            SqsEvents.received(9, new WakeMessage.OfCase(caseId).text()));
    assertThat(answer).contains("m0");
    assertThat(rig.store.files().head(caseId)).map(Head::wakeAt).contains(NOW);
  }

  @Test
  void aQueueThatRefusesAPartOfASweepHasItComeAgain() {
    for (int i = 0; i < 50; i++) {
      rig.store
          .files()
          .replace(
              new CaseId("desk", "n" + i),
              new Head(1, NOW, "", 1, List.of(), NOW.minus(Duration.ofSeconds(i))),
              0);
    }
    List<String> queued = new ArrayList<>();
    Queue full =
        (channel, body, delay) -> {
          if (random.nextInt(100) < refusing) {
            throw tooMuch();
          }
          queued.add(body);
        };
    refusing = 10;
    int failed = 0;
    Instant now = NOW;
    for (int minute = 0; minute < 20; minute++) {
      refusing = minute < 3 ? 10 : 0;
      try {
        new dev.kept.waking.Sweep(rig.store.wakes(), new QueueWakes(full)).run(now);
      } catch (ProvisionedThroughputExceededException e) {
        failed++;
      }
      now = now.plus(Duration.ofMinutes(1));
    }
    assertThat(failed).isPositive();
    assertThat(queued.stream().distinct()).hasSize(50);
  }
}
