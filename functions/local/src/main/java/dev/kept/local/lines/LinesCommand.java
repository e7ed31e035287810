package dev.kept.local.lines;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.local.Complaint;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** What the commands on lines have in common: where the lines come from. */
@Command
abstract class LinesCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "the lines to read; without it, standard input")
  private @Nullable Path file;

  @Override
  public Integer call() throws IOException {
    JsonLines lines = new JsonLines(this::answer);
    if (file == null) {
      return lines.run(System.in, System.out);
    }
    try (InputStream in = open(file)) {
      return lines.run(in, System.out);
    }
  }

  /** Adds what this command says of one document. */
  abstract void answer(Fields document, ObjectNode answer);

  private static InputStream open(Path file) throws IOException {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new Complaint("there is no file '%s' that can be read.".formatted(file));
    }
    return new BufferedInputStream(Files.newInputStream(file));
  }
}
