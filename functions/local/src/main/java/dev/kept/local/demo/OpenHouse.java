package dev.kept.local.demo;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.kept.local.serve.Door;
import dev.kept.local.serve.LocalSystem;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The firm after all its stories: its pages on this machine. Time stands still at the end of the
 * last one, and what is pressed is done at once.
 */
record OpenHouse(Performance performance, Door door) implements AutoCloseable {

  /**
   * Plays all stories in one system, as the firm lived through them, and opens its door.
   *
   * @param port where the pages are; links in its mails name it
   */
  static OpenHouse after(List<Story> stories, Path file, int port, Progress progress) {
    Performance performance = new Performance(firm(stories), file, "http://127.0.0.1:" + port);
    try {
      performance.play(progress.listening(performance));
      return new OpenHouse(performance, door(performance.system(), port));
    } catch (RuntimeException e) {
      performance.close();
      throw e;
    }
  }

  private static Story firm(List<Story> stories) {
    Story first = stories.getFirst();
    return new Story(
        "all",
        "",
        List.of(),
        first.policy(),
        stories.stream()
            .flatMap(story -> story.events().stream())
            .sorted(Comparator.comparing(StoryEvent::at))
            .toList(),
        first.expected(),
        stories.stream().map(Story::until).max(Instant::compareTo).orElse(first.until()));
  }

  static Door door(LocalSystem system, int port) {
    return new Door("127.0.0.1", port, system.webhooks(), answering(system), Set.of());
  }

  /** Nothing else drives the functions once the stories are over. */
  private static RequestStreamHandler answering(LocalSystem system) {
    return (event, answer, context) -> {
      system.pages().handleRequest(event, answer, context);
      synchronized (system) {
        while (system.work() > 0) {
          // until nothing is left to be done at the instant at which time stands still
        }
      }
    };
  }

  @Override
  public void close() {
    door.close();
    performance.close();
  }
}
