package dev.kept.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a bench found, as lines for people and as JSON. */
final class Figures {

  private final Map<String, Double> figures = new TreeMap<>();

  void put(String what, double figure) {
    figures.put(what, figure);
    System.out.printf(Locale.ROOT, "%-64s %,14.2f%n", what, figure);
  }

  void write(String bench) throws IOException {
    Path file = Path.of("functions/bench/target/load-" + bench + ".json");
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(
        file,
        figures.entrySet().stream()
            .map(one -> "  \"%s\": %s".formatted(one.getKey(), one.getValue()))
            .collect(Collectors.joining(",\n", "{\n", "\n}\n")));
    System.out.println("-> " + file);
  }
}
