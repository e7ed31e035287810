package dev.kept.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.local.Heard;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the functions log while a story is played holds ids, and nothing that anybody said. */
class QuietLogTest {

  private static final Path EVENTS = Path.of("../../events");
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Sentences, names of two words, addresses and numbers; not ids, kinds and states. */
  private static final Pattern TELLING =
      Pattern.compile("(?s).*\\p{L}{2,} \\p{L}.*|[^@\\s]+@[^@\\s]+|\\+[0-9]{8,15}");

  static Stream<String> stories() {
    return Story.in(EVENTS).stream().map(Story::name);
  }

  @ParameterizedTest
  @MethodSource("stories")
  void logsNothingThatAnybodySaidOrIsCalled(String name, @TempDir Path dir) {
    Story story = Story.read(EVENTS.resolve(name));
    List<String> lines = new ArrayList<>();
    try (Performance performance =
        new Performance(
            story, dir.resolve("kept.db"), "https://kept.example", Heard.by(lines::add))) {
      performance.play(
          new Player.Listener() {
            @Override
            public void came(StoryEvent event) {
              // Only what is logged counts here.
            }

            @Override
            public void passed() {}
          });
    }
    Set<String> told = told(story);

    assertThat(told).as("what the story tells").hasSizeGreaterThan(3);
    assertThat(lines).as("lines of the log").isNotEmpty();
    assertThat(String.join("\n", lines)).doesNotContain(told);
  }

  private static Set<String> told(Story story) {
    Set<String> told = new TreeSet<>();
    for (StoryEvent event : story.events()) {
      String body = new String(event.body(), StandardCharsets.UTF_8);
      if (body.startsWith("{")) {
        collect(tree(body), told);
      } else {
        for (String field : body.split("&", -1)) {
          keep(
              URLDecoder.decode(field.substring(field.indexOf('=') + 1), StandardCharsets.UTF_8),
              told);
        }
      }
    }
    return told;
  }

  private static void collect(JsonNode node, Set<String> told) {
    if (node.isTextual()) {
      keep(node.textValue(), told);
    }
    node.forEach(part -> collect(part, told));
  }

  private static void keep(String value, Set<String> told) {
    if (TELLING.matcher(value).matches()) {
      told.add(value);
    }
  }

  private static JsonNode tree(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
