package dev.kept.bench.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a process has used, as Linux counts it; nothing where the system does not tell. Unlike time
 * on the clock, time on the processor hardly depends on what else the machine does.
 *
 * @param millis of the processor, of all its threads; counted in hundredths of a second
 * @param megabytes the peak of its resident memory
 */
record Spent(double millis, double megabytes) {

  private static final double MILLIS_A_TICK = 10;

  static Spent by(Process process) throws IOException {
    Path folder = Path.of("/proc", Long.toString(process.pid()));
    if (!Files.isReadable(folder.resolve("stat"))) {
      return new Spent(0, 0);
    }
    return new Spent(millis(Files.readString(folder.resolve("stat"))), megabytes(folder));
  }

  /** The fields follow the name, which stands in brackets and may hold anything. */
  private static double millis(String stat) {
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * MILLIS_A_TICK;
  }

  private static double megabytes(Path folder) throws IOException {
    return Files.readAllLines(folder.resolve("status")).stream()
        .filter(line -> line.startsWith("VmHWM"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(0);
  }
}
