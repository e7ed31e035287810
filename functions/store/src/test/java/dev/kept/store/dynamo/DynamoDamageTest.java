package dev.kept.store.dynamo;

import static dev.kept.testing.SampleFacts.NINE;
import static dev.kept.testing.SampleFacts.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kept.fact.CaseId;
import dev.kept.store.Keys;
import dev.kept.store.UnreadableItem;
import dev.kept.testing.SampleHeads;
import dev.kept.waking.WakeIndex.Waking;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items that somebody or something has spoiled. */
class DynamoDamageTest {

  private static final CaseId CASE = new CaseId("zendesk", "5158");

  private final String table = LocalTables.newTable();
  private final DynamoStore store = LocalTables.store(table, () -> NINE);

  @Test
  void namesTheFactThatCannotBeRead() {
    store.files().add(CASE, note(CASE, "1", NINE));
    spoil(Keys.ofFact(note(CASE, "1", NINE)));

    assertThatThrownBy(() -> store.files().facts(CASE))
        .isInstanceOf(UnreadableItem.class)
        .hasMessageStartingWith("the item 'FACT#2026-03-02T09:00:00.000000000Z#zendesk/")
        .hasMessageContaining("of 'CASE#zendesk:5158' cannot be read: a note has four lines");
  }

  @Test
  void putsOffAndReplacesAHeadThatCannotBeRead() {
    store.files().replace(CASE, SampleHeads.full(1, NINE), 0);
    spoil(Keys.HEAD);

    assertThatThrownBy(() -> store.files().head(CASE)).isInstanceOf(UnreadableItem.class);
    store.wakes().putOff(new Waking(CASE.text(), null, NINE), NINE.plusSeconds(600));
    assertThat(store.files().replace(CASE, SampleHeads.full(2, NINE), 1)).isTrue();
    assertThat(store.files().head(CASE)).contains(SampleHeads.full(2, NINE));
  }

  private void spoil(String sk) {
    LocalTables.client()
        .updateItem(update ->
            update
                .tableName(table)
                .key(Table.rawKey(Keys.ofCase(CASE), sk))
                .updateExpression("SET body = :spoiled")
                .expressionAttributeValues(Map.of(":spoiled", AttributeValue.fromS("{"))));
  }
}
