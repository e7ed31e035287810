package dev.kept.sources.samples;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A collection of sample requests that may lie beside the project; it is no part of it. */
final class Samples {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Samples() {}

  record Sample(String file, String system, JsonNode request, JsonNode expected, byte[] body) {

    Map<String, String> headers() {
      Map<String, String> headers = new LinkedHashMap<>();
      request
          .path("headers")
          .properties()
          .forEach(h -> headers.put(h.getKey(), h.getValue().asText()));
      return headers;
    }
  }

  /** The samples, or a test that says why it was skipped. */
  static List<Sample> all() throws IOException {
    Path folder = folder();
    List<Sample> samples = new ArrayList<>();
    for (JsonNode entry : json(folder.resolve("index.json")).path("samples")) {
      String file = entry.path("file").asText();
      byte[] body = Files.readAllBytes(folder.resolve(file));
      String pointer = entry.path("request").path("bodyFrom").asText("");
      if (!pointer.isEmpty()) {
        body = MAPPER.readTree(body).at(pointer).asText().getBytes(StandardCharsets.UTF_8);
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

  static JsonNode vectors() throws IOException {
    return json(folder().resolve("signature-vectors.json"));
  }

  private static JsonNode json(Path file) throws IOException {
    return MAPPER.readTree(Files.readAllBytes(file));
  }

  private static Path folder() {
    Optional<Path> found =
        Stream.of(
                System.getProperty("kept.webhook.samples"),
                System.getenv("KEPT_WEBHOOK_SAMPLES"),
                "../../../shared/webhooks",
                "../../../../shared/webhooks")
            .filter(path -> path != null && !path.isBlank())
            .map(Path::of)
            .filter(path -> Files.isRegularFile(path.resolve("index.json")))
            .findFirst();
    assumeTrue(
        found.isPresent(),
        "skipped: no collection of sample webhooks; KEPT_WEBHOOK_SAMPLES names its folder");
    return found.orElseThrow();
  }
}
