package dev.kept.lambda;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.kept.fact.Fact;
import dev.kept.fact.FactCodec;
import dev.kept.sources.json.FactJson;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Optional;

/**
 * A fact that a person told on our own pages, on its way through a queue: {@code {"fact": …}} with
 * the fact in its stored form.
 */
record FactMessage(FactCodec codec) {

  /** By whom these facts are told; no connection has this name. */
  static final String SOURCE = "kept";

  /** In the form in which facts are stored everywhere. */
  static FactMessage plain() {
    return new FactMessage(new FactJson());
  }

  String text(Fact fact) {
    return Json.object(json -> {
      json.writeFieldName("fact");
      json.writeRawValue(codec.encode(fact));
    });
  }

  /**
   * Reads a message back.
   *
   * @return empty where it is a message of another shape
   * @throws IllegalArgumentException if it holds a fact that cannot be read, or that is not ours
   */
  Optional<Fact> parse(String message) {
    Optional<String> written = written(message);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    Fact fact = codec.decode(written.get());
    boolean ofCase = fact.origin().matter().caseId() != null;
    if (!fact.id().source().equals(SOURCE) || !(ofCase || isOfPerson(fact))) {
      throw new IllegalArgumentException(
          "a fact from a page is told by '%s' of one case or one person".formatted(SOURCE));
    }
    return Optional.of(fact);
  }

  /** That somebody is away, or is not after all, stands with them and in no case. */
  private static boolean isOfPerson(Fact fact) {
    return (fact instanceof Fact.Away || fact instanceof Fact.Undone)
        && fact.origin().who().email() != null;
  }

  private static Optional<String> written(String message) {
    StringWriter text = new StringWriter();
    try (JsonParser in = Json.FACTORY.createParser(message);
        JsonGenerator out = Json.FACTORY.createGenerator(text)) {
      boolean ours =
          in.nextToken() == JsonToken.START_OBJECT
              && "fact".equals(in.nextFieldName())
              && in.nextToken() == JsonToken.START_OBJECT;
      if (!ours) {
        return Optional.empty();
      }
      out.copyCurrentStructure(in);
    } catch (IOException itIsNoJson) {
      return Optional.empty();
    }
    return Optional.of(text.toString());
  }
}
