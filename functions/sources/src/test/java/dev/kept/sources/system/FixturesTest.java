package dev.kept.sources.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.sources.Delivery;
import dev.kept.sources.Normalised;
import dev.kept.sources.Setting;
import dev.kept.sources.json.FactJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What every source makes of each kind of request and of every trap that is known of it. */
class FixturesTest {

  private static final Instant RECEIVED = Instant.parse("2026-03-04T12:00:00Z");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TestFactory
  Stream<DynamicContainer> everySituationBecomesItsFacts() {
    return Sources.names().stream()
        .filter(name -> Sources.plain(name).equals(name))
        .map(name -> DynamicContainer.dynamicContainer(name, tests(name)));
  }

  private static Stream<DynamicTest> tests(String system) {
    return StreamSupport.stream(fixtures(system).spliterator(), false)
        .map(row ->
            DynamicTest.dynamicTest(row.path("situation").asText(), () -> check(system, row)));
  }

  static JsonNode fixtures(String system) {
    try (InputStream file =
        FixturesTest.class.getResourceAsStream("/fixtures/" + system + ".json")) {
      assertThat(file).as("fixtures of " + system).isNotNull();
      return MAPPER.readTree(file);
    } catch (IOException e) {
      throw new AssertionError(system, e);
    }
  }

  static byte[] body(JsonNode row) {
    JsonNode body = row.path("body");
    String text = body.isTextual() ? body.textValue() : body.toString();
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static Map<String, String> headers(JsonNode row) {
    Map<String, String> headers = new HashMap<>();
    row.path("headers").properties().forEach(h -> headers.put(h.getKey(), h.getValue().asText()));
    return headers;
  }

  static Normalised read(String system, JsonNode row) {
    return Sources.named(system)
        .orElseThrow()
        .read(
            new Delivery("POST", row.path("url").asText(""), headers(row), body(row), RECEIVED),
            new Setting(system, row.path("region").textValue()));
  }

  private static void check(String system, JsonNode row) throws IOException {
    Normalised result = read(system, row);
    switch (result) {
      case Normalised.Unreadable it ->
          assertThat(it.reason())
              .contains(row.path("unreadable").asText("– it should be readable"));
      case Normalised.Read it -> {
        assertThat(row.path("unreadable").asText("")).as("should be unreadable").isEmpty();
        facts(row, it);
        told(it.ignored(), row.path("ignored"));
        told(it.unreadable(), row.path("setAside"));
        assertThat(it.erased()).map(Object::toString).isEqualTo(texts(row.path("erased")));
      }
    }
  }

  private static void facts(JsonNode row, Normalised.Read read) throws IOException {
    assertThat(read.facts()).hasSameSizeAs(row.path("expected"));
    for (int i = 0; i < read.facts().size(); i++) {
      JsonNode event = MAPPER.readTree(FactJson.event(read.facts().get(i)).toString());
      ObjectNode expected = row.path("expected").get(i).deepCopy();
      if (expected.path("at").isNull()) {
        expected.put("at", RECEIVED.toString());
        assertThat(read.facts().get(i).origin().arrival()).isTrue();
      }
      if (expected.path("id").isNull()) {
        assertThat(event.path("id").asText()).startsWith("sha256:");
        expected.set("id", event.path("id"));
      }
      assertThat(event).isEqualTo(expected);
    }
  }

  private static void told(List<String> said, JsonNode expected) {
    if (expected.isMissingNode()) {
      assertThat(said).isEmpty();
    } else {
      assertThat(said).singleElement().asString().contains(expected.asText());
    }
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }
}
