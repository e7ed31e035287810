package dev.kept.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqsBatchTest {

  private final List<String> done = new ArrayList<>();
  private final List<String> again = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();
  private final Log log = new Log(Heard.by(lines::add), () -> Instant.EPOCH);

  private String batch(String event, int millisLeft) throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    SqsBatch.each(
        new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
        answer,
        new TestContext(millisLeft),
        log,
        message -> {
          switch (message.body()) {
            case "fails" -> throw new IllegalStateException("her number is 0123");
            case "digs" -> throw new StackOverflowError();
            default -> done.add(message.body());
          }
        },
        failed -> failed.forEach(message -> again.add(message.receipt())));
    return answer.toString(StandardCharsets.UTF_8);
  }

  @Test
  void namesOnlyWhatFailed() throws IOException {
    String answer = batch(SqsEvents.of("one", "fails", "digs", "four"), 30_000);

    assertThat(answer)
        .isEqualTo(
            "{\"batchItemFailures\":[{\"itemIdentifier\":\"m1\"},{\"itemIdentifier\":\"m2\"}]}");
    assertThat(done).containsExactly("one", "four");
    assertThat(again).containsExactly("handle-1", "handle-2");
  }

  @Test
  void logsWhatFailedWithoutItsWords() throws IOException {
    batch(SqsEvents.of("fails"), 30_000);

    assertThat(lines)
        .singleElement()
        .asString()
        .contains(
            "\"message\":\"m0\"", "\"receives\":\"2\"", "IllegalStateException", "SqsBatchTest")
        .doesNotContain("0123");
  }

  @Test
  void leavesForLaterWhatItHasNoTimeFor() throws IOException {
    assertThat(batch(SqsEvents.of("one"), 2_000)).contains("m0");
    assertThat(done).isEmpty();
    assertThat(again).as("there is no time for that either").isEmpty();
  }

  @Test
  void doesNothingForAnEmptyBatch() throws IOException {
    assertThat(batch("{\"Records\":[]}", 30_000)).isEqualTo("{\"batchItemFailures\":[]}");
  }

  @Test
  void failsWholeWhereTheEventIsNoBatch() {
    assertThatThrownBy(() -> batch("[]", 30_000)).hasMessageContaining("Records");
  }
}
