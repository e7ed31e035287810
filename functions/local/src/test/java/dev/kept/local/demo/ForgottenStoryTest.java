package dev.kept.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.fact.CaseId;
import dev.kept.lambda.Channel;
import dev.kept.local.Kept;
import dev.kept.local.serve.FileQueue;
import dev.kept.store.sqlite.Database;
import dev.kept.waking.Aside.SetAside;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first story is told to its end; then its customer asks to be forgotten. */
class ForgottenStoryTest {

  private static final Story STORY =
      Story.read(Path.of("../../events").resolve("01-nobody-calls-for-days"));
  private static final CaseId CASE = new CaseId("zendesk", "2041");
  private static final String DEAD =
      "{\"connection\":\"zendesk\",\"received\":\"2026-03-11T15:00:02Z\",\"headers\":{},"
          + "\"body\":\"{\\\"requester\\\":{\\\"phone\\\":\\\"(202) 555-0143\\\"}}\"}";

  /** Her names, her words in the ticket, and what our people wrote to her. */
  private static final List<String> HERS =
      List.of(
          "dana", "whitlock", "2025550143", "555-0143", "28810355311001", "cockroach", "fridge");

  @TempDir private Path dir;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void theStoryIsTold() {
    play();
    try (Performance performance = new Performance(STORY, file())) {
      performance
          .system()
          .store()
          .aside()
          .put(new SetAside("a", "zendesk", "no", DEAD, STORY.until(), 1));
    }
    try (Database database = Database.open(file())) {
      new FileQueue(database, InstantSource.system()).send(Channel.TICKETS, DEAD, Duration.ZERO);
    }
  }

  private void play() {
    try (Performance performance = new Performance(STORY, file())) {
      performance.play(
          new Player.Listener() {
            @Override
            public void came(StoryEvent event) {
              performance.facts(event);
            }

            @Override
            public void passed() {}
          });
    }
  }

  private Path file() {
    return dir.resolve("kept.db");
  }

  /** Every byte of the folder, in small letters. */
  private String everyByte() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(dir)) {
      for (Path one : files.toList()) {
        all.append(new String(Files.readAllBytes(one), StandardCharsets.ISO_8859_1));
      }
    }
    return all.toString().toLowerCase(Locale.ROOT);
  }

  private int forget(String customer) {
    return Kept.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
        .execute("forget", customer, "--data", dir.toString());
  }

  @Test
  void notOneByteOfHersIsLeftInTheFolder() throws IOException {
    assertThat(everyByte()).contains(HERS);

    assertThat(forget("tel:+1 202-555-0143")).as(err.toString()).isZero();

    assertThat(everyByte()).doesNotContain(HERS);
    assertThat(out.toString()).contains("1 cases").doesNotContain("2025550143");
  }

  @Test
  void whatIsSentAgainIsNotTakenIn() throws IOException {
    assertThat(forget("zendesk:28810355311001")).isZero();
    play();

    // Only the queue remembers that the events came by, until its pages are used again.
    assertThat(forget("zendesk:28810355311001")).isZero();
    assertThat(everyByte()).doesNotContain(HERS);
    try (Performance performance = new Performance(STORY, file())) {
      assertThat(performance.system().store().files().facts(CASE)).hasSize(1);
      assertThat(performance.mails()).isEmpty();
    }
  }

  @Test
  void theLedgerStillCountsHerBrokenPromise() {
    assertThat(forget("tel:+12025550143")).isZero();

    try (Performance performance = new Performance(STORY, file())) {
      assertThat(performance.system().store().files().head(CASE)).isPresent();
      assertThat(performance.system().store().tombstones().done())
          .singleElement()
          .satisfies(record -> {
            assertThat(record.cases()).isEqualTo(1);
            assertThat(record.elsewhere()).isGreaterThan(1);
            assertThat(record.at()).isAfter(Instant.EPOCH);
          });
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a number without its country   | tel:555-0143   | a number is written with its country
          an address without its host    | mailto:dana    | 'dana' is no mail address
          a name                         | Dana Whitlock  | a customer is tel:+15550143
          a system without an id         | zendesk:       | a customer is tel:+15550143
          """)
  void saysWhatWouldBeRight(String situation, String customer, String said) {
    assertThat(forget(customer)).isEqualTo(1);
    assertThat(err.toString()).contains(said);
  }
}
