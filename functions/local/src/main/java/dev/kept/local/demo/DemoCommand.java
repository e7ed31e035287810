package dev.kept.local.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.local.Complaint;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plays the stories. */
@Command(
    name = "demo",
    description = {
      "Plays small stories in fast-forward, then serves the pages that they made.",
      "They go through the same functions that are deployed, and what comes of them is",
      "compared with what should.",
      ""
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  kept demo                     all stories, then the pages of the last days of the firm",
      "  kept demo 01 --no-serve       only the first story",
      "  kept demo --no-serve --json   what came of them, as one JSON document",
      "",
      "Nothing is left behind: the stories are played in a temporary folder.",
    })
public final class DemoCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..1",
      paramLabel = "STORY",
      description = "the beginning of a story's name, as 01; without it, all of them")
  private @Nullable String which;

  @Option(names = "--no-serve", description = "ends after the stories, without serving pages")
  private boolean noServe;

  @Option(names = "--json", description = "one JSON document instead of the telling")
  private boolean json;

  @Option(
      names = "--events",
      paramLabel = "DIR",
      description = "the folder of the stories; without it, the project's own")
  private @Nullable Path events;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "where the pages are served (${DEFAULT-VALUE})")
  private int port;

  @Override
  public Integer call() throws IOException {
    List<Story> stories = stories();
    PrintWriter out = spec.commandLine().getOut();
    ArrayNode outcomes = new ObjectMapper().createArrayNode();
    List<String> differences = new ArrayList<>();
    try (Scratch scratch = Scratch.make()) {
      for (Story story : stories) {
        ObjectNode outcome = play(story, stories, scratch.file(story.name()), out);
        Differences.between(story.expected(), outcome).stream()
            .map(difference -> story.name() + ": " + difference)
            .forEach(differences::add);
        outcomes.add(outcome);
      }
      end(outcomes, differences, stories.size(), out);
      if (!noServe) {
        new Encore(scratch.file("all"), port, out).serve(stories);
      }
    }
    return differences.isEmpty() ? 0 : 1;
  }

  private ObjectNode play(Story story, List<Story> stories, Path file, PrintWriter out) {
    try (Performance performance = new Performance(story, file)) {
      if (json) {
        Progress progress = new Progress(spec.commandLine().getErr(), story.name());
        performance.play(progress.listening(performance));
      } else {
        head(story, stories, out);
        Teller teller = new Teller(performance, out);
        teller.begin(story);
        performance.play(teller);
        teller.end();
      }
      ObjectNode outcome = new ObjectMapper().createObjectNode().put("name", story.name());
      return outcome.setAll(performance.outcome());
    }
  }

  private static void head(Story story, List<Story> stories, PrintWriter out) {
    out.printf(
        "── %d of %d ── %s %s%n%n",
        stories.indexOf(story) + 1,
        stories.size(),
        story.title(),
        "─".repeat(Math.max(2, 60 - story.title().length())));
  }

  private void end(ArrayNode outcomes, List<String> differences, int stories, PrintWriter out)
      throws IOException {
    if (json) {
      ObjectMapper mapper = new ObjectMapper();
      ObjectNode document = mapper.createObjectNode();
      document.set("stories", outcomes);
      out.println(mapper.writerWithDefaultPrettyPrinter().writeValueAsString(document));
    } else if (differences.isEmpty()) {
      out.printf("All %d stories came out as they should.%n", stories);
    }
    if (!differences.isEmpty()) {
      PrintWriter err = spec.commandLine().getErr();
      err.printf("%d things came out otherwise than expected:%n", differences.size());
      differences.forEach(difference -> err.println("  " + difference));
    }
    out.flush();
  }

  private List<Story> stories() {
    Path folder = events == null ? Path.of(System.getProperty("kept.home", "."), "events") : events;
    List<Story> all = Story.in(folder);
    List<Story> chosen =
        all.stream().filter(story -> which == null || story.name().startsWith(which)).toList();
    if (chosen.isEmpty()) {
      throw new Complaint(
          "there is no story '%s'; there are %s."
              .formatted(which, String.join(", ", all.stream().map(Story::name).toList())));
    }
    return chosen;
  }
}
