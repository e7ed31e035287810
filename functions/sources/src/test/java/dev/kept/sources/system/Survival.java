package dev.kept.sources.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.kept.fact.Fact;
import dev.kept.sources.Delivery;
import dev.kept.sources.Normalised;
import dev.kept.sources.Setting;
import dev.kept.sources.json.FactJson;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * A body was read: into facts that can be written down and read back, with keys that a store can
 * take, or into a reason; and in less than a second of the processor, which no other load makes
 * longer.
 */
final class Survival {

  private static final Instant RECEIVED = Instant.parse("2026-03-04T12:00:00Z");
  private static final Duration LONGEST = Duration.ofSeconds(1);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static Duration slowest = Duration.ZERO;
  private static String which = "none";

  private Survival() {}

  static void of(String system, byte[] body, Map<String, String> headers, String what) {
    Duration before = processor();
    assertThatCode(() -> read(system, body, headers))
        .as(() -> "%s: %s: %s".formatted(system, what, shown(body)))
        .doesNotThrowAnyException();
    Duration took = processor().minus(before);
    if (took.compareTo(slowest) > 0) {
      slowest = took;
      which = system + ", " + what;
    }
    assertThat(took)
        .as(() -> "%s: %s: %s".formatted(system, what, shown(body)))
        .isLessThan(LONGEST);
  }

  static String slowest() {
    return "%d ms of the processor, %s".formatted(slowest.toMillis(), which);
  }

  private static Duration processor() {
    return THREADS.isCurrentThreadCpuTimeSupported()
        ? Duration.ofNanos(THREADS.getCurrentThreadCpuTime())
        : Duration.ZERO;
  }

  private static void read(String system, byte[] body, Map<String, String> headers) {
    Normalised result =
        Sources.named(system)
            .orElseThrow()
            .read(
                new Delivery("POST", "https://x.example/a", headers, body, RECEIVED),
                new Setting(system, "US"));
    if (result instanceof Normalised.Read read) {
      read.facts().forEach(Survival::holds);
    }
  }

  static void holds(Fact fact) {
    FactJson json = new FactJson();
    assertThat(json.decode(json.encode(fact))).isEqualTo(fact);
    assertThat(FactJson.event(fact).path("id").asText().length()).isBetween(1, 256);
    assertThat(fact.origin().matter().customer().keys("x")).isNotNull();
    if (fact.origin().matter().caseId() != null) {
      assertThat(fact.origin().matter().caseId().number().length()).isBetween(1, 256);
    }
  }

  private static String shown(byte[] body) {
    return new String(body, 0, Math.min(600, body.length), StandardCharsets.UTF_8);
  }
}
