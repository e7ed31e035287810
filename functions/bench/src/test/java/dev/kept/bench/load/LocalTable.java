package dev.kept.bench.load;

import dev.kept.store.dynamo.TableDefinition;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.dynamodb.services.local.embedded.DynamoDBEmbedded;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/** A DynamoDB in this JVM. Its licence allows it here and nowhere in what is shipped. */
final class LocalTable implements AutoCloseable {

  static final String NAME = "kept";

  private final AmazonDynamoDBLocal local;

  LocalTable() {
    boolean telemetryOff = true;
    this.local = DynamoDBEmbedded.create(telemetryOff);
    var _ = TableDefinition.createIfMissing(client(), NAME);
  }

  DynamoDbClient client() {
    return local.dynamoDbClient();
  }

  @Override
  public void close() {
    local.shutdown();
  }
}
