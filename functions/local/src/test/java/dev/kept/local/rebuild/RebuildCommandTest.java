package dev.kept.local.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.casefile.Head;
import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import dev.kept.fact.FactId;
import dev.kept.fact.Heard;
import dev.kept.fact.Matter;
import dev.kept.fact.Origin;
import dev.kept.fact.Person;
import dev.kept.fact.Words;
import dev.kept.local.Kept;
import dev.kept.policy.Defaults;
import dev.kept.sources.json.FactJson;
import dev.kept.store.sqlite.Database;
import dev.kept.store.sqlite.SqliteStore;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A message that an earlier reader read as no promise. */
class RebuildCommandTest {

  private static final CaseId CASE = new CaseId("desk", "812");
  private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

  @TempDir private Path dir;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void somethingWasOverlooked() {
    FactId id = new FactId("desk", "ticket.agent_replied", "1");
    Origin origin =
        new Origin(id, MONDAY, false, MONDAY, Person.staff("7", "Marek"), Matter.of(CASE));
    Fact reply = new Fact.StaffReplied(origin, Words.NONE.heard(Heard.nothing(0, 0)));
    in(store -> {
      store.files().keepWords(CASE, id, "Thank you. I will call you tomorrow at 3 pm.");
      store.files().add(CASE, reply);
      return store.files().replace(CASE, new Head(1, MONDAY, "", 1, List.of(), null), 0);
    });
  }

  @Test
  void aPreviewShowsItInWordsAndChangesNothing() {
    assertThat(run()).isZero();
    assertThat(out.toString())
        .contains("desk:812", "was  no promise", "is   call, by 2026-03-03 15:00")
        .contains("1 cases read again: 1 promises would read differently");
    assertThat(facts()).hasSize(1);
  }

  @Test
  void aProgramReadsItAsJson() {
    assertThat(run("--json", "desk:812")).isZero();
    assertThat(out.toString().strip())
        .startsWith("{\"case\":\"desk:812\"")
        .contains("\"was\":{\"promise\":false", "\"action\":\"call\"");
  }

  @Test
  void appliedOnceItIsFoundNoMore() {
    assertThat(run("--apply")).isZero();
    assertThat(facts()).hasSize(2);
    assertThat(run("--apply")).isZero();
    assertThat(out.toString()).contains("nothing reads differently");
    assertThat(facts()).hasSize(2);
  }

  @Test
  void aVersionThatIsNotThereIsNamed() {
    assertThat(run("--policy", "9")).isEqualTo(1);
    assertThat(err.toString()).contains("there is no version 9 of the policy");
  }

  private List<Fact> facts() {
    return in(store -> store.files().facts(CASE));
  }

  private <T> T in(Function<SqliteStore, T> work) {
    try (Database database = Database.open(dir.resolve("kept.db"))) {
      return work.apply(
          SqliteStore.over(database, new FactJson(), Defaults.policy(ZoneOffset.UTC, null), 4));
    }
  }

  private int run(String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = "rebuild";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    all[arguments.length + 1] = "--data";
    all[arguments.length + 2] = dir.toString();
    return Kept.commandLine(new PrintWriter(out, true), new PrintWriter(err, true)).execute(all);
  }
}
