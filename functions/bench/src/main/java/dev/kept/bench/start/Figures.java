package dev.kept.bench.start;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The figures as a file for programs and as a table for docs/performance.md. */
final class Figures {

  private static final String HEAD =
      """
      | function | until ready | first call | both | of the usual way | processor | of the usual way's | \
      restored | processor | image | processor | warm | MB, cold / restored / image |
      |---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
      """;

  private Figures() {}

  /** A table in Markdown; milliseconds, medians. */
  static String table(List<Measured> all) {
    StringBuilder table = new StringBuilder(HEAD);
    for (Measured one : all) {
      boolean ours = one.function().isOurs();
      table.append("| ").append(one.function());
      cell(table, one.median(Way.COLD, Run::init));
      cell(table, one.median(Way.COLD, Run::first));
      cell(table, one.median(Way.COLD, Run::total));
      table.append(" | ").append(ours ? percent(one, all, Measures.TOTAL) : "");
      cell(table, one.median(Way.COLD, Run::processor));
      table.append(" | ").append(ours ? percent(one, all, Measures.PROCESSOR) : "");
      cell(table, one.median(Way.RESTORED, Run::first));
      cell(table, one.median(Way.RESTORED, Run::processor));
      cell(table, one.median(Way.IMAGE, Run::total));
      cell(table, one.median(Way.IMAGE, Run::processor));
      table.append(" | ").append(tenths(one.median(one.function().stays(), Run::warm)));
      table.append(" | ").append(memory(one)).append(" |\n");
    }
    return table.toString();
  }

  private enum Measures {
    TOTAL,
    PROCESSOR;

    double of(Measured one) {
      return one.median(Way.COLD, this == TOTAL ? Run::total : Run::processor);
    }
  }

  /** Of the slower of the two functions that are written in the usual way. */
  private static String percent(Measured one, List<Measured> all, Measures measure) {
    double usual =
        all.stream()
            .filter(other -> other.function().isUsual())
            .mapToDouble(measure::of)
            .max()
            .orElseThrow();
    return Math.round(100 * measure.of(one) / usual) + " %";
  }

  private static String memory(Measured one) {
    List<String> parts = new ArrayList<>();
    for (Way way : Way.values()) {
      parts.add(one.has(way) ? Long.toString(Math.round(one.median(way, Run::megabytes))) : "-");
    }
    return String.join(" / ", parts);
  }

  private static void cell(StringBuilder table, double millis) {
    table.append(" | ");
    if (millis > 0) {
      table.append(String.format(Locale.ENGLISH, "%,d", Math.round(millis)));
    }
  }

  private static String tenths(double millis) {
    return String.format(Locale.ROOT, "%.1f", millis);
  }

  /** Everything, with the spread. */
  static String json(List<Measured> all, int runs, Optional<Warm> warm) {
    List<String> lines = new ArrayList<>();
    for (Measured one : all) {
      for (Way way : Way.values()) {
        if (one.has(way)) {
          lines.add(json(one, way));
        }
      }
    }
    return """
    {"at":"%s","java":"%s","processor":"%s","runs":%d,"unit":"milliseconds, medians","starts":[
      %s
    ],
    "warm":%s}
    """
        .formatted(
            Instant.now(),
            Runtime.version(),
            System.getProperty("os.arch"),
            runs,
            String.join(",\n  ", lines),
            warm.map(Warm::json).orElse("null"));
  }

  private static String json(Measured one, Way way) {
    return String.format(
        Locale.ROOT,
        "{\"function\":\"%s\",\"way\":\"%s\",\"init\":%.1f,\"first\":%.1f,\"total\":%.1f,"
            + "\"slowest\":%.1f,\"processor\":%.0f,\"warm\":%.2f,\"megabytes\":%.0f}",
        one.function(),
        way.name().toLowerCase(Locale.ROOT),
        one.median(way, Run::init),
        one.median(way, Run::first),
        one.median(way, Run::total),
        one.most(way, Run::total),
        one.median(way, Run::processor),
        one.median(way, Run::warm),
        one.median(way, Run::megabytes));
  }
}
