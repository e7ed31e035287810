package dev.kept.store.dynamo;

import static dev.kept.testing.SampleFacts.NINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kept.policy.Policies;
import dev.kept.policy.PoliciesContract;
import dev.kept.store.Keys;
import dev.kept.store.policy.PolicyJson;
import dev.kept.testing.SampleFactCodec;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
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
  void areSeenByAnotherProcessWithinSeconds() {
    AtomicReference<Instant> now = new AtomicReference<>(NINE);
    Policies policies = LocalTables.store(table, now::get, BUILT_IN).policies();
    policies.current();
    empty().push(called("pushed elsewhere"));
    now.set(NINE.plus(DynamoPolicies.REMEMBERED));

    assertThat(policies.current().business()).isEqualTo("pushed elsewhere");
  }

  @Test
  void holdAsTheyWereWhileTheTableCannotBeAsked() {
    AtomicReference<Instant> now = new AtomicReference<>(NINE);
    AtomicBoolean down = new AtomicBoolean();
    DynamoDbClient there = LocalTables.client();
    DynamoDbClient client =
        (DynamoDbClient)
            Proxy.newProxyInstance(
                DynamoDbClient.class.getClassLoader(),
                new Class<?>[] {DynamoDbClient.class},
                (proxy, method, arguments) -> {
                  if (down.get()) {
                    throw SdkClientException.create("no answer");
                  }
                  return method.invoke(there, arguments);
                });
    Policies policies =
        DynamoStore.of(
                client, table, new SampleFactCodec(), BUILT_IN, 4, LocalTables.RETENTION, now::get)
            .policies();
    policies.push(called("ours"));
    down.set(true);
    assertThatThrownBy(policies::current).isInstanceOf(SdkClientException.class);
    down.set(false);
    assertThat(policies.current().business()).isEqualTo("ours");
    down.set(true);
    now.set(NINE.plus(Duration.ofHours(1)));
    assertThat(policies.current().business()).isEqualTo("ours");
    down.set(false);
    empty().push(called("pushed elsewhere"));
    assertThat(policies.current().business()).isEqualTo("pushed elsewhere");
  }

  @Test
  void areAskedForOnceWhileOneEventIsHandled() {
    Metered metered = new Metered(LocalTables.client());
    Policies policies =
        DynamoStore.of(
                metered,
                table,
                new SampleFactCodec(),
                BUILT_IN,
                4,
                LocalTables.RETENTION,
                () -> NINE)
            .policies();
    for (int i = 0; i < 5; i++) {
      assertThat(policies.current().version()).isZero();
    }
    assertThat(metered.bill().calls()).isEqualTo(1);
    assertThat(policies.push(called("ours"))).isEqualTo(policies.current());
  }
}
