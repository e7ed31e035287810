package dev.kept.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * Reads JSON into Jackson's own trees, and writes them. Jackson's mapper does the same by way of a
 * data binder, whose some 250 classes are loaded for it (docs/performance.md); a function that
 * starts can spare them.
 *
 * <p>The trees are those of a mapper as it comes: of a field that is there twice the last counts,
 * broken numbers are of double precision, and the limits of {@link
 * com.fasterxml.jackson.core.StreamReadConstraints} hold: 1,000 levels, 1,000 digits, 20,000,000
 * characters in one text.
 */
public final class Trees {

  private static final JsonFactory FACTORY = new JsonFactory();

  private Trees() {}

  /**
   * Reads one document.
   *
   * @return a missing node where there is none: the text is empty or blank
   * @throws JsonProcessingException if it is no JSON, or if anything follows it; says where
   */
  public static JsonNode read(String text) throws JsonProcessingException {
    try (var parser = FACTORY.createParser(text)) {
      return new TreeReader(parser).document();
    } catch (JsonProcessingException e) {
      throw e;
    } catch (IOException e) {
      throw new UncheckedIOException("a text is always there to be read", e);
    }
  }

  /**
   * Reads one document out of bytes in UTF-8, UTF-16 or UTF-32, as JSON itself tells.
   *
   * @return a missing node where there is none
   * @throws JsonProcessingException if they are no JSON, or if anything follows it; says where
   * @throws IOException if they are no text
   */
  public static JsonNode read(byte[] bytes) throws IOException {
    try (var parser = FACTORY.createParser(bytes)) {
      return new TreeReader(parser).document();
    }
  }

  /** Writes a tree as one line. */
  public static String write(JsonNode tree) {
    StringWriter text = new StringWriter();
    try (JsonParser in = tree.traverse();
        JsonGenerator out = FACTORY.createGenerator(text)) {
      var _ = in.nextToken();
      out.copyCurrentStructure(in);
    } catch (IOException e) {
      throw new UncheckedIOException("a tree can always be written", e);
    }
    return text.toString();
  }
}
