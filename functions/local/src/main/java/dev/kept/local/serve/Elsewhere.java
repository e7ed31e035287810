package dev.kept.local.serve;

import dev.kept.lambda.Store;
import dev.kept.local.AwsComplaint;
import dev.kept.local.Complaint;
import dev.kept.policy.Policy;
import dev.kept.sources.json.FactJson;
import dev.kept.store.dynamo.DynamoClients;
import dev.kept.store.dynamo.DynamoStore;
import dev.kept.store.dynamo.TableDefinition;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Store and queues at another endpoint. */
record Elsewhere(Store store, SqsInbox queue) {

  private static final String TABLE = "kept";
  private static final Duration RETENTION = Duration.ofDays(730);

  /**
   * Reaches them, and makes what is missing.
   *
   * @throws Complaint if nobody answers there
   */
  static Elsewhere at(URI endpoint, Policy builtIn, int shards, InstantSource clock) {
    if (endpoint.getScheme() == null || endpoint.getHost() == null) {
      throw new Complaint(
          "--endpoint is a URL such as http://127.0.0.1:4566, not '%s'.".formatted(endpoint));
    }
    standIns(endpoint);
    try {
      DynamoDbClient client = DynamoClients.client(endpoint);
      boolean _ = TableDefinition.createIfMissing(client, TABLE);
      DynamoStore kept =
          DynamoStore.of(client, TABLE, new FactJson(), builtIn, shards, RETENTION, clock);
      Store store =
          new Store(
              kept.files(),
              kept.ledger(),
              kept.desks(),
              kept.policies(),
              kept.wakes(),
              kept.aside(),
              kept.erasure(),
              kept.tombstones(),
              kept.phrases(),
              kept.bookmarks(),
              kept.customs());
      return new Elsewhere(store, SqsInbox.at(endpoint));
    } catch (SdkException e) {
      throw AwsComplaint.of("DynamoDB and SQS at %s".formatted(endpoint), e);
    }
  }

  /** A stand-in for AWS asks for a region and keys, and takes any. */
  private static void standIns(URI endpoint) {
    String host = endpoint.getHost();
    if (host == null || host.endsWith(".amazonaws.com")) {
      return;
    }
    if (System.getenv("AWS_REGION") == null && System.getProperty("aws.region") == null) {
      System.setProperty("aws.region", "us-east-1");
    }
    if (System.getenv("AWS_ACCESS_KEY_ID") == null) {
      System.setProperty("aws.accessKeyId", "local");
      System.setProperty("aws.secretAccessKey", "local");
    }
  }
}
