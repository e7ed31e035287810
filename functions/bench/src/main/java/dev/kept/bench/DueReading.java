package dev.kept.bench;

import dev.kept.calendar.BusinessCalendar;
import dev.kept.reading.DueReader;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long it takes to find the time words of a text and what they come to. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class DueReading {

  private static final Instant NOW = Instant.parse("2026-03-09T18:10:00Z");

  private static final BusinessCalendar CALENDAR =
      BusinessCalendar.nineToFive(ZoneId.of("America/New_York"));

  private static final String NO_TIME =
      """
      Thank you for the photos of the kitchen; they help a lot. It is the small brown kind, which \
      likes it warm, and our technician knows it well. Please keep the sink dry if you can. \
      """;

  private static final String TIMES =
      """
      We'll call you tomorrow between 9 and 11 to schedule the treatment, and I'll send you the \
      list by Friday noon. \
      """;

  /** Whether the text holds time words, and how many characters it has. */
  @Param({"none 170", "none 680", "times 290", "times 800"})
  public String text = "";

  private final DueReader reader = new DueReader();
  private String message = "";

  @Setup
  public void write() {
    message =
        switch (text) {
          case "none 170" -> NO_TIME;
          case "none 680" -> NO_TIME.repeat(4);
          case "times 290" -> NO_TIME + TIMES;
          default -> NO_TIME.repeat(2) + TIMES + NO_TIME.repeat(2);
        };
  }

  @Benchmark
  public List<DueReader.Found> find() {
    return reader.find(message, NOW, CALENDAR, Locale.US);
  }
}
