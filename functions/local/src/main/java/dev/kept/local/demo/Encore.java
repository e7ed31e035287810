package dev.kept.local.demo;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.kept.local.Complaint;
import dev.kept.local.serve.Door;
import dev.kept.local.serve.LocalSystem;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * All stories once more in one system, as the firm lived through them, and then its pages on this
 * machine until somebody ends it. Time stands still at the end of the last story.
 */
record Encore(Path file, int port, PrintWriter out) {

  void serve(List<Story> stories) {
    Story first = stories.getFirst();
    Story firm =
        new Story(
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
    Progress progress = new Progress(out, "Making the pages");
    try (Performance performance = new Performance(firm, file, "http://127.0.0.1:" + port)) {
      performance.play(progress.listening(performance));
      try (Door door =
          new Door(
              "127.0.0.1",
              port,
              performance.system().webhooks(),
              answering(performance.system()))) {
        out.printf("%nThe firm's board:   %s/%n", door.url());
        out.printf("Every mail it got:  %s/mail%n%n", door.url());
        out.println("Ctrl-C ends this, and nothing is left behind.");
        out.flush();
        Thread.currentThread().join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new Complaint("ended.", e);
      }
    }
  }

  /**
   * Nothing else drives the functions once the stories are over: what is pressed is done at once.
   */
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
}
