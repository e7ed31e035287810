package dev.kept.store.dynamo;

import static dev.kept.testing.SampleFacts.NINE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.casefile.CaseFiles;
import dev.kept.casefile.CaseFilesContract;
import dev.kept.casefile.Head;
import dev.kept.casefile.LedgerRow;
import dev.kept.fact.CaseId;
import dev.kept.fact.CustomerKey;
import dev.kept.policy.Defaults;
import dev.kept.testing.SampleFactCodec;
import dev.kept.testing.SampleFacts;
import dev.kept.testing.SampleHeads;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The table on paper does, and bills, what the real one does. */
class PaperDynamoTest extends CaseFilesContract {

  private static final CaseId CASE = new CaseId("desk", "1");

  private static DynamoStore store(DynamoDbClient client, String table) {
    return DynamoStore.of(
        client,
        table,
        new SampleFactCodec(),
        Defaults.policy(ZoneOffset.UTC, null),
        4,
        LocalTables.RETENTION,
        () -> NINE);
  }

  @Override
  protected CaseFiles empty() {
    return store(new PaperDynamo(), "kept").files();
  }

  @Test
  void billsWhatTheLocalOneDoes() {
    assertThat(billed(new PaperDynamo(), "kept"))
        .isEqualTo(billed(LocalTables.client(), LocalTables.newTable()));
  }

  /** A line for every request of a day in which something of every kind is done. */
  private static List<String> billed(DynamoDbClient client, String table) {
    List<String> lines = new ArrayList<>();
    DynamoStore store = store(new Metered(client, lines::add), table);
    CaseFiles files = store.files();
    CustomerKey key = CustomerKey.telephone("+12025550100");
    files.link(key, CASE);
    for (int i = 0; i < 40; i++) {
      files.add(CASE, SampleFacts.note(CASE, "id" + i, NINE.plusSeconds(i)));
    }
    files.add(CASE, SampleFacts.note(CASE, "id1", NINE.plusSeconds(1)));
    files.facts(CASE);
    files.facts(key);
    files.links(key, null);
    files.keepWords(CASE, SampleFacts.note(CASE, "id1", NINE).id(), "x".repeat(5000));
    files.words(CASE, SampleFacts.note(CASE, "id1", NINE).id());
    files.replace(CASE, SampleHeads.waking(1, NINE), 0);
    files.replace(CASE, SampleHeads.waking(2, NINE.plusSeconds(60)), 1);
    files.replace(CASE, SampleHeads.waking(2, NINE), 1);
    files.replace(CASE, SampleHeads.waking(3, null), 2);
    files.head(CASE);
    for (LedgerRow row :
        SampleHeads.full(1, null).verdicts().stream().map(Head.Verdict::row).toList()) {
      store.ledger().record(row);
      store.ledger().record(row);
      store.ledger().record(row.voided(NINE.plus(Duration.ofDays(1))));
      store.ledger().board(row.team(), row.state(), 10);
    }
    store.wakes().before(1, NINE.plusSeconds(3600), 10);
    store.wakes().finishedTick(NINE);
    store.policies().current();
    return lines;
  }
}
