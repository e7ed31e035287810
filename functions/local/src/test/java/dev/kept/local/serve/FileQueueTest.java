package dev.kept.local.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.lambda.Channel;
import dev.kept.store.sqlite.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileQueueTest {

  @TempDir Path dir;
  private Instant now = Instant.parse("2026-03-09T10:00:00Z");
  private Database database;
  private FileQueue queue;

  @BeforeEach
  void open() {
    database = Database.open(dir.resolve("kept.db"));
    queue = new FileQueue(database, () -> now);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void handsOutWhatWasSentInItsOwnChannel() {
    queue.send(Channel.CASES, "one", Duration.ZERO);

    assertThat(queue.receive(Channel.DESKS, 10)).isEmpty();
    assertThat(queue.receive(Channel.CASES, 10)).extracting(Received::body).containsExactly("one");
  }

  @Test
  void keepsADelayedMessageBackUntilItsInstant() {
    queue.send(Channel.CASES, "later", Duration.ofSeconds(30));
    assertThat(queue.nextVisible()).contains(now.plusSeconds(30));

    now = now.plusSeconds(29);
    assertThat(queue.receive(Channel.CASES, 10)).isEmpty();
    now = now.plusSeconds(1);
    assertThat(queue.receive(Channel.CASES, 10)).hasSize(1);
  }

  @Test
  void hidesWhatIsHandedOutAndShowsItAgainWhenNobodyIsDone() {
    queue.send(Channel.CASES, "one", Duration.ZERO);
    Received first = queue.receive(Channel.CASES, 10).getFirst();
    assertThat(queue.receive(Channel.CASES, 10)).isEmpty();

    now = now.plus(FileQueue.HIDDEN);
    Received second = queue.receive(Channel.CASES, 10).getFirst();
    assertThat(second.receives()).isEqualTo(2);

    queue.delete(first);
    assertThat(queue.nextVisible()).as("an old receipt takes nothing off").isPresent();
    queue.delete(second);
    assertThat(queue.nextVisible()).isEmpty();
  }

  @Test
  void makesADeadLetterOfWhatFailsTooOften() {
    queue.send(Channel.CASES, "bad", Duration.ZERO);
    for (int attempt = 1; attempt < FileQueue.TRIES; attempt++) {
      assertThat(queue.again(received(), Duration.ZERO)).isTrue();
    }

    assertThat(queue.again(received(), Duration.ZERO)).isFalse();
    assertThat(queue.receive(Channel.CASES, 10)).isEmpty();
    assertThat(queue.deadLetters()).isEqualTo(1);
  }

  @Test
  void showsAtOnceWhatAKilledProcessHadInItsHands() {
    queue.send(Channel.CASES, "one", Duration.ZERO);
    queue.send(Channel.CASES, "later", Duration.ofMinutes(5));
    assertThat(queue.receive(Channel.CASES, 10)).hasSize(1);

    queue.takeBack();

    List<Received> again = queue.receive(Channel.CASES, 10);
    assertThat(again).extracting(Received::body).containsExactly("one");
  }

  @Test
  void survivesBeingOpenedAgain() {
    queue.send(Channel.TICKETS, "kept", Duration.ZERO);
    database.close();
    open();

    assertThat(queue.receive(Channel.TICKETS, 10)).hasSize(1);
  }

  private Received received() {
    return queue.receive(Channel.CASES, 10).getFirst();
  }
}
