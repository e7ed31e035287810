package dev.kept.local.lines;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One JSON document a line in, one a line out, with the same {@code id}, each as soon as it is
 * ready. A bad line gives {@code {"id":…,"error":"…"}} in its place and the rest goes on.
 */
public final class JsonLines {

  static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

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
   * Answers every line.
   *
   * @return the exit code: 1 if any line failed
   */
  int run(InputStream in, OutputStream out) throws IOException {
    Lines lines = new Lines(new BufferedInputStream(in, 1 << 16), longest);
    int failed = 0;
    for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
      if (isBlank(line.bytes())) {
        continue;
      }
      ObjectNode answered = answered(line);
      failed |= answered.has("error") ? 1 : 0;
      out.write(JSON.writeValueAsString(answered).getBytes(StandardCharsets.UTF_8));
      out.write('\n');
      out.flush();
    }
    return failed;
  }

  private ObjectNode answered(Lines.Line line) {
    JsonNode id = NullNode.getInstance();
    try {
      JsonNode document = document(line);
      id = id(document);
      ObjectNode answered = JSON.createObjectNode();
      answered.set("id", id);
      answer.to(new Fields(document, ""), answered);
      return answered;
    } catch (LineProblem problem) {
      return error(id.isNull() ? Ids.in(line.bytes()) : id, problem.getMessage());
    } catch (RuntimeException | StackOverflowError defect) {
      return error(id, "this document could not be handled: " + defect);
    }
  }

  private JsonNode document(Lines.Line line) {
    if (line.tooLong()) {
      throw new LineProblem(
          "the line is %d bytes long; at most %d are read".formatted(line.length(), longest));
    }
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line.bytes())).toString();
      JsonNode document = JSON.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
      if (!document.isObject()) {
        throw new LineProblem("a line must be a JSON object like {\"id\":\"1\", …}");
      }
      return document;
    } catch (CharacterCodingException e) {
      throw new LineProblem("the line is not valid UTF-8");
    } catch (JsonProcessingException e) {
      throw new LineProblem(
          "the line is not JSON: %s, at character %d"
              .formatted(e.getOriginalMessage(), e.getLocation().getColumnNr()));
    }
  }

  private static JsonNode id(JsonNode document) {
    JsonNode id = document.path("id");
    if (!id.isValueNode() || id.isNull()) {
      throw new LineProblem("\"id\" is missing: a text or a number by which to know the answer");
    }
    return id;
  }

  private static ObjectNode error(JsonNode id, @Nullable String message) {
    ObjectNode error = JSON.createObjectNode();
    error.set("id", id);
    return error.put("error", message);
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (b != ' ' && b != '\t' && b != '\r') {
        return false;
      }
    }
    return true;
  }
}
