package dev.kept.local.lines;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.local.Complaint;
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

  /** Says that there is nothing else to do than to answer lines. */
  static final int NOTHING = -1;

  @Override
  public Integer call() {
    int done = instead();
    if (done != NOTHING) {
      return done;
    }
    JsonLines lines = new JsonLines(this::answer, longest());
    try (InputStream in = file == null ? System.in : open(file)) {
      return lines.run(in, System.out);
    } catch (IOException e) {
      throw new Complaint("the lines cannot be read: %s.".formatted(e.getMessage()), e);
    }
  }

  /** Something else that the command was asked to do, and its exit code. */
  int instead() {
    return NOTHING;
  }

  /** The longest line in bytes that is read. */
  int longest() {
    return 1 << 20;
  }

  /** Adds what this command says of one document. */
  abstract void answer(Fields document, ObjectNode answer);

  private static InputStream open(Path file) throws IOException {
    // A pipe is as good as a file.
    if (Files.isDirectory(file) || !Files.isReadable(file)) {
      throw new Complaint("there is no file '%s' that can be read.".formatted(file));
    }
    return Files.newInputStream(file);
  }
}
