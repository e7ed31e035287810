package dev.kept.local.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonLinesTest {

  private static final int LONGEST = 1000;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private int code;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          an answer has the same id    | {"id":"a","text":"x"}         | {"id":"a","echo":"x"}
          an id may be a number        | {"id":7,"text":"x"}           | {"id":7,"echo":"x"}
          a field is missing           | {"id":"a"}                    | {"id":"a","error":"\\"text\\" is missing: a text"}
          a field of another kind      | {"id":"a","text":3}           | {"id":"a","error":"\\"text\\" must be a text, not 3"}
          an id is missing             | {"text":"x"}                  | {"id":null,"error":"\\"id\\" is missing: a text or a number by which to know the answer"}
          no object                    | [1]                           | {"id":null,"error":"a line must be a JSON object like {\\"id\\":\\"1\\", …}"}
          a defect in the answer       | {"id":"a","text":"throw"}     | {"id":"a","error":"this document could not be handled: java.lang.IllegalStateException: x"}
          """)
  void answersALine(String situation, String line, String answer) throws IOException {
    run(line);

    assertThat(lines()).containsExactly(answer);
    assertThat(code).isEqualTo(answer.contains("error") ? 1 : 0);
  }

  @Test
  void goesOnAfterABadLineAndKeepsItsId() throws IOException {
    run("{\"id\":\"bad\", oops\n\n{\"id\":\"good\",\"text\":\"x\"}");

    assertThat(lines()).hasSize(2);
    assertThat(lines().getFirst()).startsWith("{\"id\":\"bad\",\"error\":\"the line is not JSON");
    assertThat(lines().getLast()).isEqualTo("{\"id\":\"good\",\"echo\":\"x\"}");
    assertThat(code).isEqualTo(1);
  }

  @Test
  void readsOverALineThatIsTooLong() throws IOException {
    String long1 = "{\"id\":\"long\",\"text\":\"" + "x".repeat(5000) + "\"}";
    run(long1 + "\n{\"id\":\"good\",\"text\":\"x\"}");

    assertThat(lines())
        .containsExactly(
            "{\"id\":\"long\",\"error\":\"the line is 5023 bytes long; at most 1000 are read\"}",
            "{\"id\":\"good\",\"echo\":\"x\"}");
  }

  @Test
  void refusesBytesThatAreNoText() throws IOException {
    byte[] line = "{\"id\":\"a\",\"text\":\"?\"}".getBytes(StandardCharsets.UTF_8);
    line[18] = (byte) 0xC3;
    code = lines(LONGEST).run(new ByteArrayInputStream(line), out);

    assertThat(lines()).containsExactly("{\"id\":\"a\",\"error\":\"the line is not valid UTF-8\"}");
  }

  @Test
  void keepsWhatPeopleWriteAsItIs() throws IOException {
    run("{\"id\":\"ı\",\"text\":\"Grüße 🐜\"}");

    assertThat(lines()).containsExactly("{\"id\":\"ı\",\"echo\":\"Grüße 🐜\"}");
  }

  private void run(String text) throws IOException {
    code = lines(LONGEST).run(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), out);
  }

  private static JsonLines lines(int longest) {
    return new JsonLines(
        (document, answer) -> {
          String text = document.text("text");
          if (text.equals("throw")) {
            throw new IllegalStateException("x");
          }
          answer.put("echo", text);
        },
        longest);
  }

  private List<String> lines() {
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
