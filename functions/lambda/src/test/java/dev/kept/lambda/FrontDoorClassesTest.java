package dev.kept.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the function at the door loads until it has answered its first event: a JVM of its own runs
 * the real handler against an AWS that answers, and writes down each class ({@code
 * -Xlog:class+load}). Senders wait for a second; nothing may come in that this function does not
 * need.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FrontDoorClassesTest {

  /**
   * Measured so with JDK 25: 4,142 classes in all, of which 1,987 are neither the JDK's nor our
   * own. The bounds leave a tenth for another JDK or SDK; a library of some weight does not fit in.
   */
  private static final int MOST_CLASSES = 4_560;

  private static final int MOST_OF_LIBRARIES = 2_190;

  private static final String EVENT =
      "{\"kind\":\"ticket.opened\",\"id\":\"1\",\"at\":\"2026-03-03T14:59:58Z\",\"case\":\"812\"}";

  private String answer = "";
  private List<String> queued = List.of();
  private List<String> classes = List.of();

  @BeforeAll
  void oneEventComesIn(@TempDir Path folder) throws IOException, InterruptedException {
    Path log = folder.resolve("classes.log");
    try (AwsThatAnswers aws = new AwsThatAnswers()) {
      Process door = door(log, aws);
      try {
        try (var in = door.getOutputStream()) {
          String event = Webhooks.signed("/webhooks/generic", EVENT, Instant.now());
          in.write(event.getBytes(StandardCharsets.UTF_8));
        }
        answer = new String(door.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(door.waitFor(60, TimeUnit.SECONDS)).isTrue();
      } finally {
        door.destroyForcibly();
      }
      queued = aws.queued();
    }
    try (Stream<String> lines = Files.lines(log)) {
      classes = lines.map(line -> line.substring(0, (line + " ").indexOf(' '))).toList();
    }
  }

  private static Process door(Path log, AwsThatAnswers aws) throws IOException {
    ProcessBuilder door =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xlog:class+load:file=" + log + ":none",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            FrontDoor.class.getName());
    door.environment().clear();
    door.environment().putAll(environment(aws));
    return door.redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static Map<String, String> environment(AwsThatAnswers aws) {
    Map<String, String> environment = new TreeMap<>();
    environment.put("AWS_REGION", "us-east-1");
    environment.put("AWS_ACCESS_KEY_ID", "nobody");
    environment.put("AWS_SECRET_ACCESS_KEY", "nothing");
    environment.put("AWS_ENDPOINT_URL", aws.address());
    environment.put("TABLE_NAME", "kept");
    for (Channel channel : Channel.values()) {
      environment.put(channel + "_QUEUE_URL", aws.address() + "/0/" + channel);
    }
    environment.put("SHARDS", "4");
    environment.put("RETENTION_DAYS", "1095");
    environment.put("SECRETS", "/kept");
    environment.put("LINK_KEYS", "/links");
    environment.put("FORGET_KEYS", "/forget");
    environment.put("BUSINESS", "our business");
    environment.put("OWNER", "owner@firm.example");
    environment.put("MANAGER", "");
    environment.put("ZONE", "Europe/London");
    environment.put("HOURS", "mon-fri 09:00-17:00");
    environment.put("SINCE", "2026-03-02");
    environment.put("CONNECTIONS", "generic");
    return environment;
  }

  @AfterAll
  void saysWhatWasMeasured() {
    System.out.printf("the door loads %d classes, %d of libraries%n", classes.size(), libraries());
  }

  private long libraries() {
    return classes.stream()
        .filter(name ->
            Stream.of("java.", "javax.", "jdk.", "sun.", "com.sun.", "dev.kept.")
                .noneMatch(name::startsWith))
        .count();
  }

  @Test
  void theEventIsVerifiedAndQueuedAsItCame() {
    assertThat(answer).contains("\"statusCode\":202");
    assertThat(queued).singleElement().asString().contains("ticket.opened", "812");
    assertThat(classes).contains("dev.kept.sources.verify.SignatureCheck");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "dev.kept.sources.mapping.",
        "dev.kept.sources.system.",
        "dev.kept.sources.text.",
        "dev.kept.sources.line.",
        "dev.kept.reading.",
        "dev.kept.casefile.Reading",
        "dev.kept.lambda.Intake",
        "dev.kept.lambda.HttpFetcher",
        "dev.kept.lambda.pages.Pages",
        "dev.kept.lambda.pages.Routes",
        "com.dashjoin.jsonata.",
        "org.jsoup.",
        "com.google.i18n.phonenumbers.",
        "com.fasterxml.jackson.databind.ObjectMapper",
        "software.amazon.awssdk.enhanced.dynamodb.internal.client.",
        "software.amazon.awssdk.enhanced.dynamodb.mapper.",
        "software.amazon.awssdk.services.sesv2.",
        "java.net.http.",
        "org.sqlite."
      })
  void whatTheDoorDoesNotNeedIsNeverLoaded(String prefix) {
    assertThat(classes).filteredOn(name -> name.startsWith(prefix)).isEmpty();
  }

  /** The port itself is named where everything is wired. */
  @Test
  void nothingThatFetchesIsLoaded() {
    assertThat(classes)
        .filteredOn(name -> name.startsWith("dev.kept.sources.fetch."))
        .isSubsetOf("dev.kept.sources.fetch.Fetcher");
  }

  @Test
  void theCountStaysWhereItWasMeasured() {
    assertThat(classes).hasSizeLessThan(MOST_CLASSES);
    assertThat(libraries()).isLessThan(MOST_OF_LIBRARIES);
  }
}
