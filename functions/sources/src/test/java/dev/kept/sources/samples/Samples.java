package dev.kept.sources.samples;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** A collection of sample requests that may lie beside the project; it is no part of it. */
final class Samples {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final String SKIPPED =
      "skipped: no collection of sample webhooks; KEPT_WEBHOOK_SAMPLES names its folder";

  private Samples() {}

  record Sample(String file, String system, JsonNode request, JsonNode expected, String body) {

    Map<String, String> headers() {
      Map<String, String> headers = new LinkedHashMap<>();
      request
          .path("headers")
          .properties()
          .forEach(h -> headers.put(h.getKey(), h.getValue().asText()));
      return headers;
    }
  }

  /** A test of each sample that is wanted; or one that says why there are none. */
  static Stream<DynamicTest> each(Predicate<Sample> wanted, Consumer<Sample> check)
      throws IOException {
    Optional<Path> folder = folder();
    if (folder.isEmpty()) {
      return Stream.of(
          DynamicTest.dynamicTest(SKIPPED, () -> assumeTrue(folder.isPresent(), SKIPPED)));
    }
    return all(folder.get()).stream()
        .filter(wanted)
        .map(sample -> DynamicTest.dynamicTest(sample.file(), () -> check.accept(sample)));
  }

  private static List<Sample> all(Path folder) throws IOException {
    List<Sample> samples = new ArrayList<>();
    for (JsonNode entry : json(folder.resolve("index.json")).path("samples")) {
      String file = entry.path("file").asText();
      String body = Files.readString(folder.resolve(file));
      String pointer = entry.path("request").path("bodyFrom").asText("");
      if (!pointer.isEmpty()) {
        body = MAPPER.readTree(body).at(pointer).asText();
      }
      samples.add(
          new Sample(
              file,
              entry.path("system").asText(),
              entry.path("request"),
              entry.path("expected"),
              body));
    }
    return samples;
  }

  /** The collection's signatures of known secrets and contents. */
  static Stream<DynamicTest> eachVector(Consumer<JsonNode> check) throws IOException {
    Optional<Path> folder = folder();
    if (folder.isEmpty()) {
      return Stream.of(
          DynamicTest.dynamicTest(SKIPPED, () -> assumeTrue(folder.isPresent(), SKIPPED)));
    }
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonNode vector : json(folder.get().resolve("signature-vectors.json"))) {
      String name = vector.path("system").asText() + " " + tests.size();
      tests.add(DynamicTest.dynamicTest(name, () -> check.accept(vector)));
    }
    return tests.stream();
  }

  static JsonNode parse(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode json(Path file) throws IOException {
    return MAPPER.readTree(Files.readAllBytes(file));
  }

  private static Optional<Path> folder() {
    return Stream.of(
            System.getProperty("kept.webhook.samples"),
            System.getenv("KEPT_WEBHOOK_SAMPLES"),
            "../../../shared/webhooks")
        .filter(path -> path != null && !path.isBlank())
        .map(Path::of)
        .filter(path -> Files.isRegularFile(path.resolve("index.json")))
        .findFirst();
  }
}
