package dev.kept.lambda;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** JSON by streaming: the functions start without a data binder. */
final class Json {

  static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  /** What is written between the braces of one object. */
  interface Fields {
    void write(JsonGenerator out) throws IOException;
  }

  /** One JSON object as text. */
  static String object(Fields fields) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(text)) {
      out.writeStartObject();
      fields.write(out);
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
