package dev.kept.local.people;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is to be imported, and into which data. */
final class Import {

  @Parameters(paramLabel = "FILE", description = "the table, CSV in UTF-8")
  private Path file = Path.of("");

  @Option(
      names = "--source",
      paramLabel = "NAME",
      description = "whose ids a column named 'id' holds")
  private @Nullable String source;

  @Option(
      names = "--region",
      paramLabel = "CC",
      description = "the country of numbers without a country code; else the policy's")
  private @Nullable String region;

  @Mixin private Where where = new Where();

  Path file() {
    return file;
  }

  <T> T with(InstantSource clock, Function<OpenData, T> work) {
    return where.with(clock, work);
  }

  Columns columns(CsvTable table, OpenData kept) {
    return Columns.of(table.header(), kept.sources(), source);
  }

  /** The country of numbers without a country code; null for none. */
  @Nullable String region(OpenData kept) {
    return kept.region(region);
  }
}
