package dev.kept.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.sesv2.model.SesV2Exception;

class LogTest {

  private final List<String> lines = new ArrayList<>();
  private final Log log = new Log(Heard.by(lines::add), () -> Instant.EPOCH);

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
