package dev.kept.store.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.fact.CaseId;
import dev.kept.policy.Defaults;
import dev.kept.testing.SampleFactCodec;
import dev.kept.testing.SampleFacts;
import dev.kept.testing.SampleHeads;
import dev.kept.waking.WakeIndexContract;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoWakeIndexTest extends WakeIndexContract {

  private String table = "";

  @Override
  protected Parts empty() {
    table = LocalTables.newTable();
    return configured(4);
  }

  @Override
  protected Parts configured(int shards) {
    DynamoStore store =
        DynamoStore.of(
            LocalTables.client(),
            table,
            new SampleFactCodec(),
            Defaults.policy(ZoneOffset.UTC, null),
            shards,
            LocalTables.RETENTION,
            () -> SampleFacts.NINE);
    return new Parts(store.files(), store.desks(), store.wakes());
  }

  @Test
  void aHeadThatLiesInNoShardIsFoundAgain() {
    Parts parts = empty();
    CaseId caseId = new CaseId("zendesk", "1");
    parts.files().replace(caseId, SampleHeads.waking(1, SampleFacts.NINE), 0);
    LocalTables.client()
        .updateItem(update ->
            update
                .tableName(table)
                .key(Table.rawKey("CASE#zendesk:1", "HEAD"))
                .updateExpression("SET wakeShard = :odd")
                .expressionAttributeValues(Map.of(":odd", AttributeValue.fromS("99"))));

    assertThat(parts.index().mend(caseId)).isTrue();
    assertThat(parts.index().mend(caseId)).isFalse();
    assertThat(
            IntStream.range(0, 4)
                .mapToLong(i -> parts.index().before(i, SampleFacts.NINE.plusSeconds(1), 9).size())
                .sum())
        .isEqualTo(1);
  }
}
