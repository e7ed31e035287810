package dev.kept.store.dynamo;

import dev.kept.fact.FactCodec;
import dev.kept.policy.Defaults;
import dev.kept.store.NothingLeftContract;
import dev.kept.testing.SampleFacts;
import java.time.ZoneOffset;
import java.util.stream.Collectors;

class DynamoNothingLeftTest extends NothingLeftContract {

  private final String table = LocalTables.newTable();

  @Override
  protected Ports empty(FactCodec codec) {
    DynamoStore store =
        DynamoStore.of(
            LocalTables.client(),
            table,
            codec,
            Defaults.policy(ZoneOffset.UTC, "owner@firm.example"),
            4,
            LocalTables.RETENTION,
            () -> SampleFacts.NINE);
    return new Ports(
        store.files(),
        store.ledger(),
        store.desks(),
        store.policies(),
        store.aside(),
        store.erasure(),
        store.tombstones());
  }

  @Override
  protected String everything() {
    return LocalTables.client().scanPaginator(scan -> scan.tableName(table)).items().stream()
        .map(Object::toString)
        .collect(Collectors.joining("\n"));
  }
}
