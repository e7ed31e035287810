package dev.kept.local.browser;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A real browser without a window. */
final class Chromium implements AutoCloseable {

  private static final Pattern LISTENING = Pattern.compile("ws://\\S+");
  private static final int SECONDS_TO_END = 20;

  private final Process process;
  private final Tab tab;

  /** Where one is installed; empty where there is none. */
  static Optional<Path> installed() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .flatMap(dir ->
            Stream.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
                .map(name -> Path.of(dir, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  Chromium(Path executable, Path profile) throws IOException {
    process =
        new ProcessBuilder(
                executable.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-features=BackForwardCache",
                "--hide-scrollbars",
                "--lang=en-US",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectErrorStream(true)
            .start();
    tab = new Tab(new DevTools(URI.create(address())));
  }

  /** Where it listens. What it says after that is read and dropped, so that it never waits. */
  private String address() throws IOException {
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    StringBuilder said = new StringBuilder();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      said.append(line).append('\n');
      Matcher found = LISTENING.matcher(line);
      if (found.find()) {
        Thread.ofVirtual().start(() -> out.lines().forEach(_ -> {}));
        return found.group();
      }
    }
    throw new IOException("the browser did not start:\n" + said);
  }

  Tab tab() {
    return tab;
  }

  /** Ends it and all that it started: some of it writes into the profile to the last. */
  @Override
  public void close() {
    List<ProcessHandle> all =
        Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
    process.destroy();
    all.forEach(Chromium::awaitEnd);
  }

  private static void awaitEnd(ProcessHandle one) {
    one.onExit()
        .completeOnTimeout(one, SECONDS_TO_END, TimeUnit.SECONDS)
        .thenAccept(ProcessHandle::destroyForcibly)
        .join();
  }
}
