package dev.kept.bench;

import dev.kept.reading.Message;
import dev.kept.reading.MessageReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How long texts take that are made to take long: 1 MiB of something that opens and never closes,
 * and a fourth of that. Linear means that the whole takes four times as long as the fourth, not
 * sixteen times. Processor time of the reading thread, which other load disturbs less than the
 * clock.
 *
 * <p>{@code java -cp functions/bench/target/kept-bench.jar dev.kept.bench.HostileTexts}
 */
public final class HostileTexts {

  private static final int MEBIBYTE = 1 << 20;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private HostileTexts() {}

  public static void main(String[] arguments) {
    MessageReader reader = new MessageReader();
    // The message that every reader is warm with.
    for (int i = 0; i < 3_000; i++) {
      millis(reader, Texts.typical(600));
    }
    System.out.printf("%-28s %10s %10s%n", "1 MiB of", "1/4, ms", "whole, ms");
    pieces().forEach((name, piece) -> print(reader, name, piece));
  }

  private static void print(MessageReader reader, String name, String piece) {
    String whole = piece.repeat(MEBIBYTE / piece.length() + 1).substring(0, MEBIBYTE);
    System.out.printf(
        Locale.ROOT,
        "%-28s %10.0f %10.0f%n",
        name,
        best(reader, whole.substring(0, MEBIBYTE / 4)),
        best(reader, whole));
  }

  /** The better of three, since the machine has other things to do. */
  private static double best(MessageReader reader, String text) {
    double best = Double.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      best = Math.min(best, millis(reader, text));
    }
    return best;
  }

  private static double millis(MessageReader reader, String text) {
    long start = THREADS.getCurrentThreadCpuTime();
    if (reader.read(new Message(text, Message.Writer.STAFF, null), Texts.CONTEXT).reader() < 0) {
      throw new IllegalStateException("never");
    }
    return (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
  }

  private static Map<String, String> pieces() {
    Map<String, String> pieces = new LinkedHashMap<>();
    pieces.put("promises", "We'll call you tomorrow by 3pm. ");
    pieces.put("promises, no full stop", "we'll call you tomorrow and ");
    pieces.put("openings: if", "if ");
    pieces.put("openings: will", "will ");
    pieces.put("openings: I'll", "I'll ");
    pieces.put("openings: once you", "once you ");
    pieces.put("brackets", "(");
    pieces.put("quotation marks", "\"");
    pieces.put("nested quotes", "> ");
    pieces.put("nested quotes, lines", ">> we will call\n");
    pieces.put("in 999 business days", "in 999 business days ");
    pieces.put("between 2 and", "between 2 and ");
    pieces.put("12-", "12-");
    pieces.put("1/", "1/");
    pieces.put("by the", "by the ");
    pieces.put("first thing", "first thing ");
    pieces.put("one long word", "a");
    pieces.put("one long number", "7");
    pieces.put("full stops", ".");
    pieces.put("line ends", "\n");
    pieces.put("spaces", " ");
    pieces.put("apostrophes", "'");
    pieces.put("emoji", "\uD83D\uDC1C");
    pieces.put("combining marks", "e\u0301\u0300\u0308");
    pieces.put("null characters", "\u0000");
    pieces.put("half characters", "\uD83D");
    return pieces;
  }
}
