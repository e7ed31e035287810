package dev.kept.local.lines;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One JSON document a line in, one a line out, with the same {@code id}, each as soon as it is
 * ready. A bad line gives {@code {"id":…,"error":"…"}} in its place and the rest goes on. Memory is
 * bounded by the longest line that is read, however many and however long they are.
 */
public final class JsonLines {

  /** What a command makes of one document. */
  @FunctionalInterface
  interface Answer {
    /**
     * Adds the answer's fields; the id is there already.
     *
     * @throws LineProblem if the document cannot be answered
     */
    void to(Fields document, ObjectNode answer);
  }

  private final Answer answer;
  private final int longest;

  /**
   * Answers lines.
   *
   * @param longest the longest line that is read, in bytes
   */
  JsonLines(Answer answer, int longest) {
    this.answer = answer;
    this.longest = longest;
  }

  /**
   * Answers every line, or as many as there is somebody to read the answers: where the output is
   * closed, as {@code head} does, it ends without a word.
   *
   * @return the exit code: 1 if any line failed or could not be written
   */
  int run(InputStream in, PrintStream out) throws IOException {
    Lines lines = new Lines(new BufferedInputStream(in, 1 << 16), longest);
    int failed = 0;
    for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
      if (LineText.isBlank(line.bytes())) {
        continue;
      }
      ObjectNode answered = line.tooLong() ? tooLong(lines, line) : answered(line);
      failed |= answered.has("error") ? 1 : 0;
      byte[] text = (Json.text(answered) + "\n").getBytes(StandardCharsets.UTF_8);
      out.write(text, 0, text.length);
      if (out.checkError()) {
        return 1;
      }
    }
    return failed;
  }

  private ObjectNode tooLong(Lines lines, Lines.Line line) throws IOException {
    JsonNode id = Ids.in(lines.whole(line));
    return error(
        id, "the line is %d bytes long; at most %d are read".formatted(lines.length(), longest));
  }

  private ObjectNode answered(Lines.Line line) {
    JsonNode id = NullNode.getInstance();
    try {
      JsonNode document = document(line);
      id = id(document);
      ObjectNode answered = Json.MAPPER.createObjectNode();
      answered.set("id", id);
      answer.to(new Fields(document, ""), answered);
      return answered;
    } catch (LineProblem problem) {
      return error(id.isNull() ? Ids.in(line.bytes()) : id, problem.getMessage());
    } catch (RuntimeException | StackOverflowError defect) {
      return error(id, "this document could not be handled: " + defect);
    }
  }

  private static JsonNode document(Lines.Line line) {
    try {
      JsonNode document = Json.MAPPER.readTree(LineText.of(line.bytes()));
      if (!document.isObject()) {
        throw new LineProblem("a line must be a JSON object like {\"id\":\"1\", …}");
      }
      return document;
    } catch (JsonProcessingException e) {
      throw new LineProblem(Json.fault(e));
    }
  }

  private static JsonNode id(JsonNode document) {
    Fields fields = new Fields(document, "");
    String right = "a text or a number by which to know the answer";
    JsonNode id = fields.required("id", right);
    if (!id.isTextual() && !id.isNumber()) {
      throw fields.wrong("id", id, right);
    }
    return id;
  }

  private static ObjectNode error(JsonNode id, @Nullable String message) {
    ObjectNode error = Json.MAPPER.createObjectNode();
    error.set("id", id);
    return error.put("error", message);
  }
}
