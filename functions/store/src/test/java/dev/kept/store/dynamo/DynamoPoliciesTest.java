package dev.kept.store.dynamo;

import static dev.kept.testing.SampleFacts.NINE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.policy.Policies;
import dev.kept.policy.PoliciesContract;
import dev.kept.store.Keys;
import dev.kept.store.policy.PolicyJson;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoPoliciesTest extends PoliciesContract {

  private final String table = LocalTables.newTable();

  @Override
  protected Policies empty() {
    return LocalTables.store(table, () -> NINE, BUILT_IN).policies();
  }

  @Test
  void goOnFromAPushThatStoppedHalfWay() {
    Policies policies = empty();
    policies.push(called("first"));
    LocalTables.client()
        .putItem(put ->
            put.tableName(table)
                .item(
                    Map.of(
                        "pk", AttributeValue.fromS(Keys.POLICY),
                        "sk", AttributeValue.fromS(Keys.ofVersion(2)),
                        "body", AttributeValue.fromS(PolicyJson.text(called("half"))))));

    assertThat(policies.current().business()).isEqualTo("first");
    assertThat(policies.push(called("next")).version()).isEqualTo(3);
    assertThat(policies.current().business()).isEqualTo("next");
    assertThat(policies.version(2).orElseThrow().business()).isEqualTo("half");
  }

  @Test
  void areSeenByAnotherProcessAtOnce() {
    Policies policies = empty();
    policies.current();
    empty().push(called("pushed elsewhere"));

    assertThat(policies.current().business()).isEqualTo("pushed elsewhere");
  }
}
