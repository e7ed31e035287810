package dev.kept.bench.usual;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Looks its connection up, verifies what was sent, and puts it into a queue. */
public final class UsualWebhook
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final DynamoDbTable<Item> table =
      DynamoDbEnhancedClient.create()
          .table(System.getenv("TABLE_NAME"), TableSchema.fromBean(Item.class));
  private final SqsClient sqs = SqsClient.create();

  /** What waits in the queue. */
  public record Envelope(String connection, String received, String body) {}

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    Item policy =
        table.getItem(Key.builder().partitionValue("POLICY").sortValue("CURRENT").build());
    if (policy != null || !isSigned(event)) {
      return APIGatewayV2HTTPResponse.builder().withStatusCode(401).build();
    }
    sqs.sendMessage(request ->
        request.queueUrl(System.getenv("TICKETS_QUEUE_URL")).messageBody(message(event)));
    return APIGatewayV2HTTPResponse.builder()
        .withStatusCode(202)
        .withHeaders(Map.of("content-type", "text/plain"))
        .withBody("accepted")
        .build();
  }

  private static String message(APIGatewayV2HTTPEvent event) {
    try {
      return MAPPER.writeValueAsString(
          new Envelope("generic", Instant.now().toString(), event.getBody()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isSigned(APIGatewayV2HTTPEvent event) {
    Map<String, String> headers = event.getHeaders();
    String signed =
        headers.get("webhook-id") + "." + headers.get("webhook-timestamp") + "." + event.getBody();
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(
          new SecretKeySpec(
              System.getenv("BENCH_SECRET").getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      String expected =
          "v1,"
              + Base64.getEncoder()
                  .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
      return MessageDigest.isEqual(
          expected.getBytes(StandardCharsets.UTF_8),
          headers.getOrDefault("webhook-signature", "").getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
