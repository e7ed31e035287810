package dev.kept.bench;

import dev.kept.fact.Heard;
import dev.kept.reading.Message;
import dev.kept.reading.MessageReader;
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

/** How many messages one core reads in a second. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class MessageReading {

  /** About how many characters the message has. */
  @Param({"120", "600", "8000"})
  public int characters;

  private final MessageReader reader = new MessageReader();
  private Message message = new Message("", Message.Writer.STAFF, null);

  /** Sets the message to the length. */
  @Setup
  public void write() {
    message = new Message(Texts.typical(characters), Message.Writer.STAFF, null);
  }

  /** One reading: promises, signals and due times. */
  @Benchmark
  public Heard read() {
    return reader.read(message, Texts.CONTEXT);
  }
}
