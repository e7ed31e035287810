package dev.kept.store.dynamo;

import dev.kept.policy.Defaults;
import dev.kept.policy.Policy;
import dev.kept.testing.SampleFactCodec;
import dev.kept.testing.SampleFacts;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/** A DynamoDB in this JVM, shared by the tests of one run; each test has a table of its own. */
public final class LocalTables {

  static final Duration RETENTION = Duration.ofDays(400);

  private static final AtomicInteger COUNT = new AtomicInteger();

  private LocalTables() {}

  /** Started when first asked for, and ended with the JVM. */
  private static final class Server {
    static final AmazonDynamoDBLocal LOCAL = start();

    private static AmazonDynamoDBLocal start() {
      boolean telemetryOff = true;
      AmazonDynamoDBLocal local = DynamoDBEmbedded.create(telemetryOff);
      Runtime.getRuntime().addShutdownHook(new Thread(local::shutdown));
      return local;
    }
  }

  public static DynamoDbClient client() {
    return Server.LOCAL.dynamoDbClient();
  }

  public static String newTable() {
    String name = "kept-" + COUNT.incrementAndGet();
    TableDefinition.createIfMissing(client(), name);
    return name;
  }

  /** A store of four shards in a new table, whose clock stands still. */
  static DynamoStore store() {
    return store(newTable(), () -> SampleFacts.NINE);
  }

  static DynamoStore store(String table, InstantSource clock) {
    return store(table, clock, Defaults.policy(ZoneOffset.UTC, null));
  }

  static DynamoStore store(String table, InstantSource clock, Policy builtIn) {
    return DynamoStore.of(client(), table, new SampleFactCodec(), builtIn, 4, RETENTION, clock);
  }
}
