package dev.kept.local.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.local.Complaint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of events and of what must come of them.
 *
 * @param name of the folder
 * @param title one line
 * @param words what happens, in a few sentences
 * @param policy the file of the policy it is played under
 * @param events in the order in which they come in
 * @param expected what must come of it; missing where nobody has said so yet
 * @param until when the telling ends
 */
public record Story(
    String name,
    String title,
    List<String> words,
    Path policy,
    List<StoryEvent> events,
    JsonNode expected,
    Instant until) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Every story of a folder, by name. */
  static List<Story> in(Path folder) {
    try (Stream<Path> folders = Files.list(folder)) {
      List<Path> stories =
          folders.filter(dir -> Files.isRegularFile(dir.resolve("story.md"))).sorted().toList();
      if (stories.isEmpty()) {
        throw new Complaint("there is no story in '%s'.".formatted(folder));
      }
      return stories.stream().map(Story::read).toList();
    } catch (IOException e) {
      throw new Complaint(
          "the stories are not to be found: '%s' is no folder that can be read.".formatted(folder),
          e);
    }
  }

  public static Story read(Path folder) {
    try {
      List<String> lines = Files.readAllLines(folder.resolve("story.md"));
      List<StoryEvent> events = events(folder);
      Path own = folder.resolve("policy.yaml");
      Path expect = folder.resolve("expect.json");
      JsonNode expected =
          Files.exists(expect) ? JSON.readTree(Files.readString(expect)) : JSON.missingNode();
      return new Story(
          folder.getFileName().toString(),
          lines.getFirst().replaceFirst("^#\\s*", ""),
          lines.stream().skip(1).filter(line -> !line.isBlank()).toList(),
          Files.exists(own) ? own : folder.resolveSibling("policy.yaml"),
          events,
          expected,
          until(expected, events));
    } catch (JsonProcessingException e) {
      throw new Complaint(
          "a file in '%s' is not JSON: %s.".formatted(folder, e.getOriginalMessage()), e);
    } catch (IOException | IllegalArgumentException e) {
      throw new Complaint("the story '%s' cannot be read: %s".formatted(folder, e.getMessage()), e);
    }
  }

  public Instant begins() {
    return events.getFirst().at();
  }

  private static List<StoryEvent> events(Path folder) throws IOException {
    List<StoryEvent> events = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.matches("\\d+-.*\\.json")) {
          events.add(StoryEvent.read(JSON.readTree(Files.readString(file)), name));
        }
      }
    }
    if (events.isEmpty()) {
      throw new IllegalArgumentException("it has no events named like 01-zendesk-….json");
    }
    events.sort(Comparator.comparing(StoryEvent::at));
    return events;
  }

  private static Instant until(JsonNode expected, List<StoryEvent> events) {
    return expected.hasNonNull("until")
        ? OffsetDateTime.parse(expected.path("until").asText()).toInstant()
        : events.getLast().at().plus(Duration.ofDays(1));
  }
}
