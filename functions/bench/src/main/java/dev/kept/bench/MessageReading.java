package dev.kept.bench;

import dev.kept.calendar.BusinessCalendar;
import dev.kept.fact.Heard;
import dev.kept.reading.Context;
import dev.kept.reading.Message;
import dev.kept.reading.MessageReader;
import java.time.Instant;
import java.time.ZoneId;
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

/** How many messages one core reads in a second. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class MessageReading {

  private static final String TYPICAL =
      """
      Hi Dana,

      Thank you for your patience, and for the photos; they help a lot. What you see behind the \
      fridge are German cockroaches, and one treatment is seldom enough in a kitchen of that age. \
      Our technician has looked at the notes from the first visit and would like to use gel this \
      time, which is safe with children in the house.

      We'll call you tomorrow to schedule the next treatment, and I'll send you the preparation \
      list by Friday noon. Please keep the sink dry over night if you can. If anything changes \
      before then, just answer this mail.

      Kind regards,
      Tom Becker
      """;

  private static final Context CONTEXT =
      new Context(
          Instant.parse("2026-03-09T18:10:00Z"),
          BusinessCalendar.nineToFive(ZoneId.of("America/New_York")),
          Locale.US,
          1);

  /** About how many characters the message has. */
  @Param({"120", "600", "8000"})
  public int characters;

  private final MessageReader reader = new MessageReader();
  private Message message = new Message("", Message.Writer.STAFF, null);

  /** The typical message, cut or repeated to the length. */
  @Setup
  public void write() {
    String text = TYPICAL.repeat(characters / TYPICAL.length() + 1);
    int from = characters < TYPICAL.length() ? text.indexOf("We'll call") : 0;
    message =
        new Message(
            text.substring(from, Math.min(text.length(), from + characters)),
            Message.Writer.STAFF,
            null);
  }

  /** One reading: promises, signals and due times. */
  @Benchmark
  public Heard read() {
    return reader.read(message, CONTEXT);
  }
}
