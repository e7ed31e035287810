package dev.kept.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every story of {@code events/}, through the functions, comes out as its expect.json says. */
class StoriesTest {

  private static final Path EVENTS = Path.of("../../events");

  static Stream<String> stories() {
    return Story.in(EVENTS).stream().map(Story::name);
  }

  @ParameterizedTest
  @MethodSource("stories")
  void comesOutAsExpected(String name, @TempDir Path dir) {
    Story story = Story.read(EVENTS.resolve(name));
    try (Performance performance = new Performance(story, dir.resolve("kept.db"))) {
      performance.play(
          new Player.Listener() {
            @Override
            public void came(StoryEvent event) {
              performance.facts(event);
            }

            @Override
            public void passed() {}
          });
      assertThat(Differences.between(story.expected(), performance.outcome())).isEmpty();
    }
  }
}
