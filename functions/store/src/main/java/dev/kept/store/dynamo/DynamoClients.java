package dev.kept.store.dynamo;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The client by which the table is reached. */
public final class DynamoClients {

  private static final Duration CONNECT = Duration.ofSeconds(1);
  private static final Duration ONE_TRY = Duration.ofSeconds(3);
  private static final Duration ALL_TRIES = Duration.ofSeconds(8);

  private DynamoClients() {}

  /**
   * A client that gives up after eight seconds, all tries together. Region and credentials are
   * found as the SDK finds them.
   *
   * @param endpoint where the service is; null for AWS, or for what {@code AWS_ENDPOINT_URL} says
   */
  public static DynamoDbClient client(@Nullable URI endpoint) {
    var client =
        DynamoDbClient.builder()
            .httpClientBuilder(
                UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(ONE_TRY))
            .overrideConfiguration(override ->
                override
                    .retryStrategy(RetryMode.STANDARD)
                    .apiCallAttemptTimeout(ONE_TRY)
                    .apiCallTimeout(ALL_TRIES));
    if (endpoint != null) {
      client.endpointOverride(endpoint);
    }
    return client.build();
  }
}
