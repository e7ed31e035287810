package dev.kept.local.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.local.Kept;
import dev.kept.policy.Defaults;
import dev.kept.policy.Policy;
import dev.kept.sources.json.FactJson;
import dev.kept.store.sqlite.Database;
import dev.kept.store.sqlite.SqliteStore;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PushCommandTest {

  @TempDir private Path dir;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void thereIsData() {
    assertThat(current().version()).isZero();
  }

  @Test
  void aPolicyBecomesTheCurrentOneOnce() throws Exception {
    Path policy = policy("business: Tulip Windows\nzone: Europe/Amsterdam\n");

    assertThat(push(policy)).isZero();
    assertThat(push(policy)).isZero();

    assertThat(out.toString())
        .contains("The policy is version 1 now", "The policy says all of it already: version 1");
    assertThat(current().business()).isEqualTo("Tulip Windows");
  }

  @Test
  void aPolicyThatIsNotFitIsNotPushed() throws Exception {
    assertThat(push(policy("zone: Europe/Nowhere\n"))).isEqualTo(1);

    assertThat(err.toString()).contains("line 1: zone:");
    assertThat(current().version()).isZero();
  }

  @Test
  void theOneInForceIsShown() throws Exception {
    assertThat(kept("show", "--in-force")).isZero();
    assertThat(err.toString()).contains("Nothing was pushed there: this is the built-in policy.");
    assertThat(push(policy("business: Tulip Windows\nzone: Europe/Amsterdam\n"))).isZero();

    assertThat(kept("show", "--in-force")).isZero();

    assertThat(err.toString()).contains("This is version 1.");
    assertThat(out.toString()).contains("\"business\" : \"Tulip Windows\"");
  }

  @Test
  void hoursThatMayBeASlipAreAskedAbout() throws Exception {
    assertThat(push(policy("zone: UTC\nhours: {mon: [[\"09:00\", \"05:00\"]]}\n"))).isZero();

    assertThat(out.toString())
        .contains(
            "The policy is version 1 now", "Is it meant?", "line 2: hours.mon[0]: from 09:00");
  }

  @Test
  void anOlderPolicyIsANewVersionToo() throws Exception {
    Path first = policy("business: Tulip Windows\nzone: Europe/Amsterdam\n");
    assertThat(push(first)).isZero();
    assertThat(push(policy("business: Tulip Doors\nzone: Europe/Amsterdam\n"))).isZero();

    assertThat(push(policy("business: Tulip Windows\nzone: Europe/Amsterdam\n"))).isZero();

    assertThat(current().version()).isEqualTo(3);
    assertThat(current().business()).isEqualTo("Tulip Windows");
  }

  private Path policy(String yaml) throws Exception {
    return Files.writeString(dir.resolve("policy.yaml"), yaml);
  }

  private Policy current() {
    try (Database database = Database.open(dir.resolve("kept.db"))) {
      return SqliteStore.over(
              database, new FactJson(), Defaults.policy(ZoneOffset.UTC, null), Start.SHARDS)
          .policies()
          .current();
    }
  }

  private int push(Path policy) {
    return kept("push", policy.toString());
  }

  private int kept(String command, String argument) {
    return Kept.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
        .execute("policy", command, argument, "--data", dir.toString());
  }
}
