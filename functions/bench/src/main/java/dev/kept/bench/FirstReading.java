package dev.kept.bench;

import dev.kept.fact.Heard;
import dev.kept.reading.Message;
import dev.kept.reading.MessageReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * What the first reading adds to the start of a function: loading the classes and tables, and
 * reading one message of 600 characters, in a JVM that has read nothing yet. Nine fresh JVMs with
 * the flags that Lambda gives its functions, one after the other; the median counts, of the time on
 * the clock and of the processor time of the reading thread, which other load disturbs less.
 *
 * <p>{@code java -cp functions/bench/target/kept-bench.jar dev.kept.bench.FirstReading}
 */
public final class FirstReading {

  private static final int JVMS = 9;
  private static final List<String> FLAGS =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-Xmx768m");

  private FirstReading() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length > 0) {
      measure();
      return;
    }
    List<Double> clock = new ArrayList<>();
    List<Double> processor = new ArrayList<>();
    for (int i = 0; i < JVMS; i++) {
      String[] measured = fresh().split(" ", -1);
      clock.add(Double.valueOf(measured[0]));
      processor.add(Double.valueOf(measured[1]));
    }
    print("on the clock", clock);
    print("of the processor", processor);
  }

  private static void measure() {
    Message message = new Message(Texts.typical(600), Message.Writer.STAFF, null);
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long processor = threads.getCurrentThreadCpuTime();
    long clock = System.nanoTime();
    Heard heard = new MessageReader().read(message, Texts.CONTEXT);
    long clockTaken = System.nanoTime() - clock;
    long processorTaken = threads.getCurrentThreadCpuTime() - processor;
    if (heard.promises().size() != 2) {
      throw new IllegalStateException("expected two promises, not " + heard.promises());
    }
    System.out.printf(Locale.ROOT, "%.1f %.1f", clockTaken / 1e6, processorTaken / 1e6);
  }

  /** What one fresh JVM prints. */
  private static String fresh() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FLAGS);
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), FirstReading.class.getName(), "one"));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String printed =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("a fresh JVM failed: " + printed);
    }
    return printed;
  }

  private static void print(String what, List<Double> milliseconds) {
    Collections.sort(milliseconds);
    System.out.printf(
        Locale.ROOT,
        "%-17s median %6.1f ms, fastest %6.1f ms, slowest %6.1f ms%n",
        what,
        milliseconds.get(JVMS / 2),
        milliseconds.getFirst(),
        milliseconds.getLast());
  }
}
