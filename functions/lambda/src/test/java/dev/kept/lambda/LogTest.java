package dev.kept.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;

/**
 * What CloudWatch asks of a line: Lambda filters by {@code level} and {@code timestamp}, and the <a
 * href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html">embedded
 * metric format</a> says what becomes a metric.
 */
class LogTest {

  private static final Instant NOW = Instant.parse("2026-03-02T15:00:02.250Z");

  private final List<String> lines = new ArrayList<>();
  private final Log log = new Log(Heard.by(lines::add), () -> NOW);

  private JsonNode only() {
    assertThat(lines).hasSize(1);
    return LogLines.read(lines.getFirst());
  }

  @Test
  void writesTheLevelAndTheTimeThatLambdaFiltersBy() {
    log.warning("mail.refused", Map.of("mail", "m-1", "desk", "ana@example.com"));

    assertThat(only().toString())
        .isEqualTo(
            "{\"timestamp\":\"2026-03-02T15:00:02.250Z\",\"level\":\"WARN\",\"event\":\"mail.refused\","
                + "\"desk\":\"ana@example.com\",\"mail\":\"m-1\"}");
  }

  @Test
  void writesMetricsAsTheEmbeddedFormatWantsThem() {
    log.metrics("sweep.done", "kept-sweep", Map.of("OldestWakeSeconds", 3L, "QueuedWakes", 2L));

    JsonNode about = only().path("_aws");
    assertThat(about.path("Timestamp").longValue()).isEqualTo(NOW.toEpochMilli());
    JsonNode directive = about.path("CloudWatchMetrics").path(0);
    assertThat(directive.path("Namespace").asText()).isEqualTo("Kept");
    assertThat(directive.path("Dimensions").toString()).isEqualTo("[[\"FunctionName\"]]");
    assertThat(directive.path("Metrics").toString())
        .isEqualTo(
            "[{\"Name\":\"OldestWakeSeconds\",\"Unit\":\"Seconds\"},{\"Name\":\"QueuedWakes\",\"Unit\":\"Count\"}]");
  }

  @Test
  void putsEveryDimensionAndEveryMetricAtTheRootOfItsLine() {
    log.metrics("sweep.done", "kept-sweep", Map.of("OldestWakeSeconds", 3L, "QueuedWakes", 2L));

    JsonNode directive = only().path("_aws").path("CloudWatchMetrics").path(0);
    directive
        .path("Dimensions")
        .path(0)
        .forEach(name -> assertThat(only().path(name.asText()).isTextual()).isTrue());
    directive
        .path("Metrics")
        .forEach(
            metric -> assertThat(only().path(metric.path("Name").asText()).isNumber()).isTrue());
  }

  @Test
  void tellsWhatFailedAndWhereButNotTheWordsThatWereRead() {
    log.failure("message.failed", new IllegalStateException("Dana wrote this"), Map.of());

    assertThat(only().path("failure").asText()).isEqualTo("java.lang.IllegalStateException");
    assertThat(only().path("where").asText()).contains("LogTest");
    assertThat(lines.getFirst()).doesNotContain("Dana");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SES in its sandbox  | Email address is not verified: ray@harbor.example, Ada <ada.stone+1@mail.example> | Email address is not verified: (not told), Ada <(not told)>
          a right that is missing | not authorized on arn:aws:ses:us-east-1:1:identity/ray@harbor.example | not authorized on arn:aws:ses:us-east-1:1:identity/(not told)
          a number            | no route to +12025550143 today | no route to (not told) today
          nothing to hide     | Rate exceeded (Request ID: 4f15b897) | Rate exceeded (Request ID: 4f15b897)
          """)
  void tellsWhatAwsSaysOfAFailureWithoutWhomItIsAbout(
      String situation, String said, String logged) {
    log.failure("mail.failed", SesV2Exception.builder().message(said).build(), Map.of());

    assertThat(lines).singleElement().asString().contains("\"message\":\"" + logged);
    assertThat(lines.getFirst()).doesNotContain("@", "2025550143");
  }

  @Test
  void tellsNothingThatAnyOtherFailureSays() {
    log.failure(
        "message.failed",
        new IllegalStateException("Dana said: call me", new RuntimeException("Dana")),
        Map.of("case", "desk:812"));

    assertThat(lines).singleElement().asString().contains("desk:812").doesNotContain("Dana");
  }

  @Test
  void writesOneLineWhateverAnIdIsMadeOf() {
    log.event("fact.taken", Map.of("case", "1\r\n{\"event\":\"forged\"}\u001b[31m\u0000"));

    assertThat(lines)
        .singleElement()
        .asString()
        .contains("\\r\\n", "\\u001B[31m\\u0000")
        .doesNotContainPattern("[\\x00-\\x1f]");
  }
}
