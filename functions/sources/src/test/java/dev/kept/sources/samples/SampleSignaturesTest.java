package dev.kept.sources.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.sources.Delivery;
import dev.kept.sources.samples.Samples.Sample;
import dev.kept.sources.verify.Schemes;
import dev.kept.sources.verify.Secrets;
import dev.kept.sources.verify.Verdict;
import dev.kept.sources.verify.Verifier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every signed sample is verified, and refused once a bit of it is another. */
class SampleSignaturesTest {

  private static final Instant SIGNED = Instant.parse("2026-01-02T10:00:00Z");

  /** Dialpad signs no time of its own: the event's is compared. */
  private static final Instant HAPPENED = Instant.parse("2026-01-02T09:14:00Z");

  @TestFactory
  Stream<DynamicTest> everySignedSampleIsVerified() throws IOException {
    return Samples.each(sample -> sample.request().has("secret"), SampleSignaturesTest::check);
  }

  private static void check(Sample sample) {
    assertThat(verdict(sample, sample.request().path("secret").asText()))
        .isInstanceOf(Verdict.Verified.class);
    assertThat(verdict(sample, "another secret").verified()).isFalse();
  }

  private static Verdict verdict(Sample sample, String secret) {
    Delivery delivery =
        new Delivery(
            sample.request().path("method").asText("POST"),
            sample.request().path("url").asText(""),
            sample.headers(),
            sample.body().getBytes(StandardCharsets.UTF_8),
            SIGNED);
    return new Verifier(Schemes.of(sample.system()), Secrets.of(secret), null)
        .verify(delivery, sample.system().equals("dialpad") ? HAPPENED : SIGNED);
  }
}
