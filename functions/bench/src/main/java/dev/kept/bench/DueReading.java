package dev.kept.bench;

import dev.kept.fact.When;
import dev.kept.reading.DueReader;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
import org.natty.DateGroup;
import org.natty.Parser;
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

/** The time words of a message alone, found and resolved: our reader and the natty library. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class DueReading {

  /** About how many characters the message has. */
  @Param({"120", "600"})
  public int characters;

  private final DueReader reader = new DueReader();
  private final Parser natty = new Parser(TimeZone.getTimeZone(Texts.CONTEXT.calendar().zone()));
  private final Date at = Date.from(Texts.CONTEXT.at());
  private String text = "";

  /** Sets the message to the length. */
  @Setup
  public void write() {
    text = Texts.typical(characters);
  }

  /** The first time words of the message and what they come to. */
  @Benchmark
  public Optional<When> kept() {
    return reader.first(text, Texts.CONTEXT.at(), Texts.CONTEXT.calendar(), Texts.CONTEXT.locale());
  }

  /** All groups of dates in it. */
  @Benchmark
  public List<DateGroup> natty() {
    return natty.parse(text, at);
  }
}
