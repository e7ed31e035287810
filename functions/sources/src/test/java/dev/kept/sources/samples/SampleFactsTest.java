package dev.kept.sources.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.sources.Delivery;
import dev.kept.sources.Normalised;
import dev.kept.sources.Setting;
import dev.kept.sources.json.FactJson;
import dev.kept.sources.samples.Samples.Sample;
import dev.kept.sources.system.Sources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every sample of a source that is built in becomes exactly the events that it should. */
class SampleFactsTest {

  private static final Instant RECEIVED = Instant.parse("2026-06-01T12:00:00Z");

  @TestFactory
  Stream<DynamicTest> everySampleBecomesItsEvents() throws IOException {
    return Samples.each(
        sample -> Sources.named(sample.system()).isPresent(), SampleFactsTest::check);
  }

  private static void check(Sample sample) {
    Normalised result =
        Sources.named(sample.system())
            .orElseThrow()
            .read(
                new Delivery(
                    "POST",
                    sample.request().path("url").asText(""),
                    sample.headers(),
                    sample.body().getBytes(StandardCharsets.UTF_8),
                    RECEIVED),
                Setting.of(sample.system()));
    List<JsonNode> events = new ArrayList<>();
    if (result instanceof Normalised.Read read) {
      read.facts().forEach(fact -> events.add(Samples.parse(FactJson.event(fact).toString())));
    }
    assertThat(events).as("%s", result).hasSameSizeAs(sample.expected());
    for (int i = 0; i < events.size(); i++) {
      ObjectNode expected = sample.expected().get(i).deepCopy();
      if (expected.path("at").isNull()) {
        expected.put("at", RECEIVED.toString());
      }
      oneWayToWrite(expected, events.get(i).path("at").asText());
      if (expected.path("id").isNull()) {
        expected.put("id", events.get(i).path("id").asText());
      }
      assertThat(events.get(i)).isEqualTo(expected);
    }
  }

  /** The same instant may be written with more or fewer noughts after the point. */
  private static void oneWayToWrite(ObjectNode expected, String at) {
    if (Instant.parse(expected.path("at").asText()).equals(Instant.parse(at))) {
      expected.put("at", at);
    }
  }
}
