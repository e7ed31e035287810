package dev.kept.local.replay;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.fact.Fact;
import dev.kept.local.Complaint;
import dev.kept.sources.Delivery;
import dev.kept.sources.Normalised;
import dev.kept.sources.Setting;
import dev.kept.sources.json.Times;
import dev.kept.sources.system.Sources;
import dev.kept.sources.system.ZendeskExport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads exported tickets: events in our own form or tickets of Zendesk's JSON export, one document
 * a line, a list of them, or Zendesk's {@code {"tickets":[…]}}. What cannot be read is named by its
 * place, and the rest goes on.
 */
final class Export {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String source;
  private final @Nullable String region;
  private final List<Fact> facts = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  /**
   * An export that is still empty.
   *
   * @param source of events that do not name theirs
   * @param region the country of telephone numbers without a country code; null for none
   */
  Export(String source, @Nullable String region) {
    this.source = source;
    this.region = region;
  }

  List<Fact> facts() {
    return facts;
  }

  /** What could not be read, a line each. */
  List<String> problems() {
    return problems;
  }

  /** Reads one file more. */
  void read(Path file) {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new Complaint("there is no file '%s' that can be read.".formatted(file));
    }
    try (JsonParser parser = JSON.createParser(file.toFile());
        MappingIterator<JsonNode> documents = JSON.readerFor(JsonNode.class).readValues(parser)) {
      while (documents.hasNextValue()) {
        int line = documents.getCurrentLocation().getLineNr();
        each(documents.nextValue(), "%s, line %d".formatted(file, line));
      }
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      problems.add(
          "%s, line %d: it is no JSON from here on, and the rest of the file was not read"
              .formatted(file, line));
    } catch (IOException e) {
      problems.add("%s: it breaks off, or is not UTF-8: %s".formatted(file, e.getMessage()));
    }
  }

  private void each(JsonNode document, String where) {
    JsonNode list = document.path("tickets").isArray() ? document.path("tickets") : document;
    if (!list.isArray()) {
      one(document, where);
      return;
    }
    int number = 0;
    for (JsonNode item : list) {
      number++;
      one(item, "%s, item %d".formatted(where, number));
    }
  }

  private void one(JsonNode document, String where) {
    try {
      facts.addAll(ZendeskExport.is(document) ? ZendeskExport.facts(document) : event(document));
    } catch (IllegalArgumentException e) {
      problems.add(where + ": " + e.getMessage());
    }
  }

  private List<Fact> event(JsonNode event) {
    Instant at = Times.read(event.path("at"));
    if (at == null) {
      throw new IllegalArgumentException(
          "at must be when it happened, as 2026-03-09T14:10:00-04:00: the past has no arrival");
    }
    Setting setting = new Setting(event.path("source").asText(source), region);
    Normalised read =
        Sources.named("generic").orElseThrow().read(Delivery.of(event.toString(), at), setting);
    return switch (read) {
      case Normalised.Unreadable unreadable ->
          throw new IllegalArgumentException(unreadable.reason());
      case Normalised.Read it -> it.facts();
    };
  }
}
