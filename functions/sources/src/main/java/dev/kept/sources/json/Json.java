package dev.kept.sources.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.json.Trees;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;

/** Parses JSON of any sender: one document, of bounded depth and number length. */
public final class Json {

  private Json() {}

  public static JsonNode parse(String text) throws JsonProcessingException {
    return present(Trees.read(text));
  }

  /**
   * Parses raw bytes.
   *
   * @throws IllegalArgumentException if they are no JSON; the message says why and where
   */
  public static JsonNode parse(byte[] body) {
    try {
      return present(Trees.read(body));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the body is no JSON: " + why(e), e);
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("the body is no JSON: it is not UTF-8", e);
    } catch (IOException e) {
      throw new IllegalArgumentException("the body is no JSON", e);
    }
  }

  /** What is wrong and where, without a word of the text itself, which may be a customer's. */
  public static String why(JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    return at == null
        ? "it cannot be parsed"
        : "it breaks off or errs at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
  }

  private static JsonNode present(JsonNode node) {
    if (node.isMissingNode()) {
      throw new IllegalArgumentException("there is no JSON: the text is empty");
    }
    return node;
  }
}
