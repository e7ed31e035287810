package dev.kept.local.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.lambda.Channel;
import dev.kept.store.sqlite.Database;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PumpTest {

  @TempDir Path dir;
  private Instant now = Instant.parse("2026-03-09T10:00:00Z");
  private Database database;
  private FileQueue queue;
  private final List<Received> dead = new ArrayList<>();

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
  void handsOverABatchAsARealQueueDoes() throws Exception {
    queue.send(Channel.CASES, "{\"case\":\"zendesk:1\"}", Duration.ZERO);
    List<JsonNode> events = new ArrayList<>();

    pump((in, _, _) -> events.add(new ObjectMapper().readTree(in))).once();

    JsonNode message = events.getFirst().path("Records").path(0);
    assertThat(message.path("eventSource").asText()).isEqualTo("aws:sqs");
    assertThat(message.path("body").asText()).isEqualTo("{\"case\":\"zendesk:1\"}");
    assertThat(message.path("attributes").path("ApproximateReceiveCount").asText()).isEqualTo("1");
    assertThat(queue.nextVisible()).as("what was done is taken off").isEmpty();
  }

  @Test
  void letsComeAgainOnlyWhatTheFunctionNames() {
    queue.send(Channel.CASES, "good", Duration.ZERO);
    queue.send(Channel.CASES, "bad", Duration.ZERO);

    int handled =
        pump(
                (in, out, _) -> {
                  for (JsonNode record : new ObjectMapper().readTree(in).path("Records")) {
                    if (record.path("body").asText().equals("bad")) {
                      out.write(failure(record.path("messageId").asText()));
                    }
                  }
                })
            .once();

    assertThat(handled).isEqualTo(2);
    now = now.plusSeconds(10);
    assertThat(queue.receive(Channel.CASES, 10)).extracting(Received::body).containsExactly("bad");
  }

  @Test
  void putsByWhatFailsEveryTimeAndGoesOn() {
    queue.send(Channel.CASES, "poison", Duration.ZERO);
    Pump pump =
        pump((_, _, _) -> {
          throw new IllegalStateException("a defect");
        });
    for (int attempt = 0; attempt < FileQueue.TRIES; attempt++) {
      assertThat(pump.once()).isEqualTo(1);
      now = now.plusSeconds(100);
    }

    assertThat(pump.once()).isZero();
    assertThat(dead).extracting(Received::body).containsExactly("poison");
  }

  private Pump pump(RequestStreamHandler function) {
    return new Pump(queue, Channel.CASES, function, dead::add);
  }

  private static byte[] failure(String id) {
    return "{\"batchItemFailures\":[{\"itemIdentifier\":\"%s\"}]}"
        .formatted(id)
        .getBytes(StandardCharsets.UTF_8);
  }
}
