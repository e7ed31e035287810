package dev.kept.local.lines;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.local.Complaint;
import dev.kept.sources.line.NormaliseLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What a webhook of another system comes to. */
@Command(
    name = "normalise",
    description = {
      "> Reads webhooks of another system: what happened, and is the signature right?",
      ""
    },
    footerHeading = "%nExample:%n",
    footer = {
      "  kept normalise --source zendesk --secret \"$SECRET\" webhooks.jsonl",
      "",
      "One request a line: {\"id\",\"url\"?,\"headers\":{…},\"body\":\"raw text\"}, \"bodyBase64\"",
      "for a body that is no text, \"received\" for when it came in. \"verified\" is null",
      "without a secret. With --mapping, \"missing\" says what the mapping leaves out.",
    },
    mixinStandardHelpOptions = true)
public final class NormaliseCommand extends LinesCommand {

  /** A body of 900 KiB in which every character is escaped. */
  private static final int LONGEST = 8 << 20;

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description = "the system that sent them: zendesk, twilio, generic")
  private @Nullable String source;

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description = "a JSONata expression that reads them in place of a built-in source")
  private @Nullable Path mapping;

  @Option(
      names = "--secret",
      paramLabel = "SECRET",
      description = "what they were signed with; without it, signatures are left alone")
  private @Nullable String secret;

  @Option(
      names = "--region",
      paramLabel = "CC",
      description = "the country of telephone numbers without a country code, as US")
  private @Nullable String region;

  private final InstantSource clock = InstantSource.system();
  private @Nullable NormaliseLine line;

  @Override
  public Integer call() {
    try {
      line = reader();
    } catch (IllegalArgumentException e) {
      throw new Complaint(e.getMessage() + ".", e);
    }
    return super.call();
  }

  private NormaliseLine reader() {
    if (mapping != null) {
      String name = source == null ? "mapped" : source;
      return NormaliseLine.mapped(name, text(mapping), secret, region);
    }
    if (source == null) {
      throw new Complaint(
          "say which system sent them, with --source, or how to read them, --mapping.");
    }
    return new NormaliseLine(source, secret, region);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new Complaint("there is no mapping in UTF-8 at '%s'.".formatted(file), e);
    }
  }

  @Override
  int longest() {
    return LONGEST;
  }

  @Override
  void answer(Fields document, ObjectNode answer) {
    if (line == null) {
      throw new IllegalStateException("called before the options were read");
    }
    String read = line.read(document.node().toString(), clock.instant());
    try {
      answer.setAll((ObjectNode) Json.MAPPER.readTree(read));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer that is no JSON", e);
    }
  }
}
