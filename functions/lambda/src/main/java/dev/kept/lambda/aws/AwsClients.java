package dev.kept.lambda.aws;

import dev.kept.lambda.Lazy;
import dev.kept.store.dynamo.DynamoClients;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.ssm.SsmClient;

/** The clients of AWS, each made when it is first needed. */
record AwsClients(
    Supplier<DynamoDbClient> dynamo,
    Supplier<SqsClient> sqs,
    Supplier<SsmClient> ssm,
    Supplier<SesV2Client> ses) {

  /**
   * The real ones. Region, credentials and endpoints are the SDK's to find, so that the same code
   * runs against anything that {@code AWS_ENDPOINT_URL} names.
   */
  static AwsClients real() {
    Supplier<SdkHttpClient> http = Lazy.of(() -> UrlConnectionHttpClient.builder().build());
    return new AwsClients(
        Lazy.of(() -> DynamoClients.client(null)),
        Lazy.of(() -> SqsClient.builder().httpClient(http.get()).build()),
        Lazy.of(() -> SsmClient.builder().httpClient(http.get()).build()),
        Lazy.of(new RealSes(http)));
  }

  /** A class of its own: a lambda would load the client in functions that never mail. */
  private static final class RealSes implements Supplier<SesV2Client> {
    private final Supplier<SdkHttpClient> http;

    RealSes(Supplier<SdkHttpClient> http) {
      this.http = http;
    }

    @Override
    public SesV2Client get() {
      return SesV2Client.builder().httpClient(http.get()).build();
    }
  }

  /** Clients whose calls reach nobody; they sign them all the same. */
  static AwsClients onStage() {
    SdkHttpClient stage = new Stage();
    Region region = Region.US_EAST_1;
    StaticCredentialsProvider nobody =
        StaticCredentialsProvider.create(AwsBasicCredentials.create("nobody", "nothing"));
    return new AwsClients(
        Lazy.of(() ->
            DynamoDbClient.builder()
                .httpClient(stage)
                .region(region)
                .credentialsProvider(nobody)
                .build()),
        Lazy.of(() ->
            SqsClient.builder()
                .httpClient(stage)
                .region(region)
                .credentialsProvider(nobody)
                .checksumValidationEnabled(false)
                .build()),
        Lazy.of(() ->
            SsmClient.builder()
                .httpClient(stage)
                .region(region)
                .credentialsProvider(nobody)
                .build()),
        Lazy.of(() ->
            SesV2Client.builder()
                .httpClient(stage)
                .region(region)
                .credentialsProvider(nobody)
                .build()));
  }
}
