package dev.kept.local.lines;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.reading.MessageReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadCommandTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          it stands                   | I will ring you on Thursday.                                       | 1 | 0
          the customer's turn         | Send me the serial number and I will order the valve.              | 0 | 1
          our own turn                | Once the valve is here, we'll call you to book the fitting.        | 1 | 0
          one of each                 | We'll mail the quote today. If you send photos, I'll call you.      | 1 | 1
          nothing promised            | Thank you for the photos.                                          | 0 | 0
          nothing that can be read    | Vielen Dank für die Bilder, wir melden uns morgen bei Ihnen.       | 0 | 0
          """)
  void keepsWhatWaitsForTheCustomerApart(String situation, String text, int promises, int waiting) {
    JsonNode answer = answer(text);

    assertThat(answer.path("promises").isArray()).isTrue();
    assertThat(answer.path("promises")).hasSize(promises);
    assertThat(answer.path("waiting").isArray()).isTrue();
    assertThat(answer.path("waiting")).hasSize(waiting);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          the customer's turn | Send me the serial number and I will order the valve. | waits for the customer: nothing is owed
          our own turn        | Once the valve is here, we'll call you.               | waits for: "Once the valve is here"
          """)
  void saysInWordsWhatIsWaitedFor(String situation, String text, String words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Explanation(new MessageReader())
        .print(
            text,
            Instant.parse("2026-03-09T10:00:00Z"),
            new PrintStream(out, true, StandardCharsets.UTF_8));

    assertThat(out.toString(StandardCharsets.UTF_8)).contains(words);
  }

  private static JsonNode answer(String text) {
    ObjectNode document = Json.MAPPER.createObjectNode().put("id", 1).put("text", text);
    ObjectNode answer = Json.MAPPER.createObjectNode();
    new ReadCommand().answer(new Fields(document, ""), answer);
    return answer;
  }
}
