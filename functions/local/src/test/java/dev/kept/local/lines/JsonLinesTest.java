package dev.kept.local.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonLinesTest {

  private static final int LONGEST = 1000;
  private static final String GOOD = "{\"id\":1,\"text\":\"x\"}\n";
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
          an id of any number          | {"id":1.50,"text":"x"}        | {"id":1.50,"echo":"x"}
          a number beyond a double     | {"id":1E+400,"text":"x"}      | {"id":1E+400,"echo":"x"}
          half a character in the id   | {"id":"\\ud83d","text":"x"} | {"id":"\\ud83d","echo":"x"}
          a null character             | {"id":"\\u0000","text":"x"} | {"id":"\\u0000","echo":"x"}
          an id is missing             | {"text":"x"}                  | {"id":null,"error":"\\"id\\" is missing: a text or a number by which to know the answer"}
          an id is null                | {"id":null,"text":"x"}        | {"id":null,"error":"\\"id\\" is missing: a text or a number by which to know the answer"}
          an id is an object           | {"id":{"a":1},"text":"x"}     | {"id":null,"error":"\\"id\\" must be a text or a number by which to know the answer, not {\\"a\\":1}"}
          an id is true                | {"id":true,"text":"x"}        | {"id":null,"error":"\\"id\\" must be a text or a number by which to know the answer, not true"}
          no object                    | [1]                           | {"id":null,"error":"a line must be a JSON object like {\\"id\\":\\"1\\", …}"}
          a text                       | "x"                           | {"id":null,"error":"a line must be a JSON object like {\\"id\\":\\"1\\", …}"}
          a defect in the answer       | {"id":"a","text":"throw"}     | {"id":"a","error":"this document could not be handled: java.lang.IllegalStateException: x"}
          a field given twice          | {"id":"a","text":"x","text":"y"} | {"id":"a","error":"the line is not JSON: Duplicate field 'text', at character 28"}
          two documents on a line      | {"id":"a"} {"id":"b"}         | {"id":"a","error":"there is more on the line than one JSON object: write one document a line"}
          no number                    | {"id":"a","text":NaN}         | {"id":"a","error":"the line is not JSON: Non-standard token 'NaN', at character 21"}
          cut off                      | {"id":"a","text":             | {"id":"a","error":"the line is not JSON: Unexpected end-of-input within/between Object entries, at character 18"}
          a comma too many             | {"text":"x","id":7,}          | {"id":7,"error":"the line is not JSON: Unexpected character ('}' (code 125)): was expecting double-quote to start field name, at character 20"}
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

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          the id first      | {"id":"long","text":"%s"}
          the id last       | {"text":"%s","id":"long"}
          no id to be found | {"text":"%s"
          """)
  void readsOverALineThatIsTooLong(String situation, String form) throws IOException {
    String line = form.formatted("x".repeat(50_000));

    run(line + "\n{\"id\":\"good\",\"text\":\"x\"}");

    String id = form.contains("id") ? "\"long\"" : "null";
    assertThat(lines())
        .containsExactly(
            "{\"id\":%s,\"error\":\"the line is %d bytes long; at most 1000 are read\"}"
                .formatted(id, line.length()),
            "{\"id\":\"good\",\"echo\":\"x\"}");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "a sequence that breaks off, C3",
    "a byte that never occurs, FF",
    "half a character, EDA080",
    "an overlong form, C080"
  })
  void refusesBytesThatAreNoText(String situation, String bytes) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    line.writeBytes("{\"id\":\"a\",\"text\":\"".getBytes(StandardCharsets.UTF_8));
    line.writeBytes(HexFormat.of().parseHex(bytes));
    line.writeBytes("\"}\n{\"id\":\"b\",\"text\":\"x\"}".getBytes(StandardCharsets.UTF_8));

    code = lines(LONGEST).run(new ByteArrayInputStream(line.toByteArray()), printed());

    assertThat(lines())
        .containsExactly(
            "{\"id\":\"a\",\"error\":\"the line is not valid UTF-8: save or send it as such\"}",
            "{\"id\":\"b\",\"echo\":\"x\"}");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"lists, [", "objects, {\"a\":", "a number, 9"})
  void refusesWhatGoesOnForEver(String situation, String piece) throws IOException {
    String start = "{\"id\":\"a\",\"x\":";
    code =
        lines(1 << 20)
            .run(
                new ByteArrayInputStream(
                    (start + piece.repeat(100_000)).getBytes(StandardCharsets.UTF_8)),
                printed());

    assertThat(lines()).hasSize(1);
    assertThat(lines().getFirst())
        .startsWith("{\"id\":\"a\",\"error\":\"the line is not JSON: ")
        .contains("exceeds the maximum allowed (")
        .hasSizeLessThan(200);
  }

  @Test
  void passesOverTheMarkOfAnEditorCarriageReturnsAndBlankLines() throws IOException {
    run(
        "\uFEFF{\"id\":\"a\",\"text\":\"x\"}\r\n\r\n \t\n\n{\"id\":\"b\",\"text\":\"x\"}\r\n\uFEFF\r\n");

    assertThat(lines())
        .containsExactly("{\"id\":\"a\",\"echo\":\"x\"}", "{\"id\":\"b\",\"echo\":\"x\"}");
    assertThat(code).isZero();
  }

  @Test
  void answersALineBeforeTheNextOneComes() throws IOException {
    AtomicInteger answeredBefore = new AtomicInteger(-1);
    Supplied lines =
        new Supplied(asked -> {
          if (asked == 1) {
            answeredBefore.set(lines().size());
          }
          return asked == 0 ? GOOD : null;
        });

    code = lines(LONGEST).run(lines, printed());

    assertThat(answeredBefore).hasValue(1);
  }

  @Test
  void endsWithoutAWordWhenNobodyReadsTheAnswers() throws IOException {
    OutputStream closed = OutputStream.nullOutputStream();
    closed.close();

    code =
        lines(LONGEST)
            .run(
                new Supplied(asked -> GOOD),
                new PrintStream(closed, false, StandardCharsets.UTF_8));

    assertThat(code).isEqualTo(1);
  }

  @Test
  void keepsWhatPeopleWriteAsItIs() throws IOException {
    run("{\"id\":\"ı\",\"text\":\"Grüße 🐜\"}");

    assertThat(lines()).containsExactly("{\"id\":\"ı\",\"echo\":\"Grüße 🐜\"}");
  }

  private void run(String text) throws IOException {
    code =
        lines(LONGEST)
            .run(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), printed());
  }

  private PrintStream printed() {
    return new PrintStream(out, false, StandardCharsets.UTF_8);
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

  /** Lines that come one by one as they are asked for; null is the end. */
  private static final class Supplied extends InputStream {
    private final IntFunction<String> lines;
    private ByteArrayInputStream line = new ByteArrayInputStream(new byte[0]);
    private int asked;

    Supplied(IntFunction<String> lines) {
      this.lines = lines;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] into, int offset, int count) {
      if (line.available() == 0) {
        String next = lines.apply(asked++);
        if (next == null) {
          return -1;
        }
        line = new ByteArrayInputStream(next.getBytes(StandardCharsets.UTF_8));
      }
      return line.read(into, offset, count);
    }
  }
}
