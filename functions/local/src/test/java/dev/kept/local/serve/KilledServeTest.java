package dev.kept.local.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.fact.CaseId;
import dev.kept.fact.Fact;
import dev.kept.lambda.pages.Mailbox.Delivered;
import dev.kept.policy.Defaults;
import dev.kept.sources.json.FactJson;
import dev.kept.store.sqlite.Database;
import dev.kept.store.sqlite.Sql;
import dev.kept.store.sqlite.SqliteStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed outright, several times, while events stream in. */
class KilledServeTest {

  private static final int EVENTS = 60;
  private static final long SEED = 20260309;
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path dir;
  private Child child = new Child();

  @AfterEach
  void endTheChild() {
    child.kill();
  }

  @Test
  void losesNoAcceptedEventAndMailsNothingTwice() throws Exception {
    Path policy = Files.writeString(dir.resolve("policy.yaml"), policy());
    child.start(dir.resolve("data"), policy);
    Random random = new Random(SEED);
    Set<Integer> kills = Set.of(12, 29, 47);
    Set<String> accepted = new LinkedHashSet<>();
    for (int event = 0; event < EVENTS; event++) {
      if (kills.contains(event)) {
        LockSupport.parkNanos(random.nextInt(30_000_000));
        child.kill();
        child.start(dir.resolve("data"), policy);
      }
      if (child.post(body(event)) == 202) {
        accepted.add(number(event));
      }
    }
    child.kill();
    child.start(dir.resolve("data"), policy);
    drain();
    child.kill();

    assertThat(accepted).as("seed %d", SEED).hasSize(EVENTS);
    Database database = Database.open(dir.resolve("data/kept.db"));
    try (database) {
      SqliteStore store =
          SqliteStore.over(database, new FactJson(), Defaults.policy(ZoneOffset.UTC, null), 4);
      for (String number : accepted) {
        assertThat(store.files().facts(new CaseId("zendesk", number)))
            .as("facts of %s", number)
            .filteredOn(Fact.StaffReplied.class::isInstance)
            .hasSize(1);
      }
      List<Delivered> mails = new FileMailbox(database, InstantSource.system()).all();
      assertThat(mails).isNotEmpty();
      assertThat(mails).extracting(mail -> mail.mail().to()).doesNotHaveDuplicates();
    }
  }

  /** Until no message is left that could be handed out now. */
  private void drain() throws IOException {
    Instant latest = Instant.now().plusSeconds(60);
    try (Database database = Database.open(dir.resolve("data/kept.db"))) {
      while (waiting(database) > 0 && Instant.now().isBefore(latest)) {
        LockSupport.parkNanos(20_000_000);
      }
      assertThat(waiting(database)).isZero();
    }
  }

  private static int waiting(Database database) {
    return database
        .read(connection ->
            Sql.first(
                connection,
                row -> row.getInt(1),
                "SELECT count(*) FROM queue WHERE channel IN ('TICKETS', 'CALLS') AND dead = 0"))
        .orElse(0);
  }

  private static String number(int event) {
    return Integer.toString(7000 + event);
  }

  /** A promise whose hour was over an hour ago, by somebody with a desk of their own. */
  private static String body(int event) {
    Instant at = Instant.now().minusSeconds(7200);
    ObjectNode body = JSON.createObjectNode();
    body.put("id", "event-" + event);
    body.put("subject", "zen:ticket:" + number(event));
    body.put("time", at.toString());
    body.put("type", "zen:event-type:ticket.comment_added");
    body.putObject("detail").put("id", number(event)).put("requester_id", "5" + event);
    ObjectNode comment = body.putObject("event").putObject("comment");
    comment.put("id", "c" + event);
    comment.put("body", "I'll call you within the hour.");
    comment.put("is_public", true);
    comment.putObject("author").put("id", "9" + event).put("is_staff", true).put("name", "N");
    return body.toString();
  }

  private static String policy() {
    StringBuilder yaml = new StringBuilder("zone: UTC\nhours:\n");
    for (String day : List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun")) {
      yaml.append("  %s: [[\"00:00\", \"24:00\"]]\n".formatted(day));
    }
    yaml.append("timing: {settle: PT0S, quietDays: 0}\n");
    yaml.append("caps: {collecting: PT0S}\n");
    yaml.append("connections:\n  - {name: zendesk, since: 2026-01-01, secrets: [/kept/zendesk]}\n");
    yaml.append("people:\n");
    for (int event = 0; event < EVENTS; event++) {
      yaml.append(
          "  - {address: p%d@example.com, name: P%d, ids: [\"zendesk:9%d\"]}\n"
              .formatted(event, event, event));
    }
    return yaml.toString();
  }
}
