package dev.kept.local.aside;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.lambda.Channel;
import dev.kept.local.Kept;
import dev.kept.local.serve.OneFile;
import dev.kept.local.serve.Received;
import dev.kept.policy.Defaults;
import dev.kept.sources.json.FactJson;
import dev.kept.store.sqlite.Database;
import dev.kept.store.sqlite.SqliteStore;
import dev.kept.waking.Aside.SetAside;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AsideCommandTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final String BODY = "{\"connection\":\"desk\",\"body\":\"{oops\"}";

  @TempDir private Path dir;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void somethingIsSetAside() {
    in(there -> {
      there.store().aside().put(new SetAside("a1", "desk", "it is no JSON", BODY, NOW, 2));
      there
          .store()
          .aside()
          .put(new SetAside("case zendesk:7", "kept", "Overlong", "case zendesk:7", NOW, 1));
      there
          .store()
          .aside()
          .put(new SetAside("dead-CALLS-9", "CALLS", "it failed 5 times", "{}", NOW, 5));
      return true;
    });
  }

  @Test
  void listsWithTheReasonAndWithoutTheWords() {
    assertThat(run("list")).isZero();

    assertThat(out.toString())
        .contains("a1", "2026-03-02T09:00:00Z", "desk, 2 times: it is no JSON")
        .doesNotContain("oops");
  }

  @Test
  void showsOneAsItCameIn() {
    assertThat(run("show", "a1")).isZero();

    assertThat(out.toString().strip()).isEqualTo(BODY);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          an event goes to where events are read   | a1             | TICKETS | {"connection":"desk","body":"{oops"}
          a case is woken                          | case zendesk:7 | CASES   | {"case":"zendesk:7"}
          a dead letter goes back to its channel   | dead-CALLS-9   | CALLS   | {}
          """)
  void retriedItIsQueuedAndOffTheList(String situation, String id, Channel channel, String body) {
    assertThat(run("retry", id)).isZero();

    List<Received> queued = in(there -> there.queue().receive(channel, 10));
    assertThat(queued).singleElement().matches(message -> message.body().equals(body));
    assertThat(listed()).doesNotContain(id);
  }

  @Test
  void allAreRetriedAtOnce() {
    assertThat(run("retry", "--all")).isZero();

    assertThat(out.toString()).contains("3 queued again.");
    assertThat(listed()).isEmpty();
  }

  @Test
  void droppedItIsGone() {
    assertThat(run("drop", "a1")).isZero();

    assertThat(listed()).doesNotContain("a1");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nothing has this name      | show nothing | nothing is set aside as 'nothing'; see 'kept aside list'.
          neither one nor all        | retry        | name the one to retry, or say --all.
          """)
  void saysWhatWouldBeRight(String situation, String arguments, String words) {
    assertThat(run(arguments.split(" "))).isEqualTo(1);

    assertThat(err.toString()).contains(words);
  }

  private List<String> listed() {
    return in(there -> there.store().aside().list(10).stream().map(SetAside::id).toList());
  }

  private <T> T in(Function<OneFile, T> work) {
    try (Database database = Database.open(dir.resolve("kept.db"))) {
      SqliteStore kept =
          SqliteStore.over(database, new FactJson(), Defaults.policy(ZoneOffset.UTC, null), 4);
      return work.apply(
          OneFile.in(database, kept, InstantSource.fixed(NOW.plusSeconds(1_000_000_000))));
    }
  }

  private int run(String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = "aside";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    all[arguments.length + 1] = "--data";
    all[arguments.length + 2] = dir.toString();
    return Kept.commandLine(new PrintWriter(out, true), new PrintWriter(err, true)).execute(all);
  }
}
