package dev.kept.local.people;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Function;
import picocli.CommandLine;

/** The data of a folder, as a command opens it. */
final class OpenedData {

  private OpenedData() {}

  static <T> T in(Path folder, InstantSource clock, Function<OpenData, T> work) {
    return CommandLine.populateCommand(new Where(), "--data", folder.toString()).with(clock, work);
  }
}
