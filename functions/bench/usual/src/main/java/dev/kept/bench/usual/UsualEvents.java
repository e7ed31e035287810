package dev.kept.bench.usual;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Puts what came into the table, reads its case, writes its head and hands it on. */
public final class UsualEvents implements RequestHandler<SQSEvent, SQSBatchResponse> {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final DynamoDbTable<Item> table =
      DynamoDbEnhancedClient.create()
          .table(System.getenv("TABLE_NAME"), TableSchema.fromBean(Item.class));
  private final SqsClient sqs = SqsClient.create();

  @Override
  public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
    for (SQSEvent.SQSMessage message : event.getRecords()) {
      take(message.getBody());
    }
    return SQSBatchResponse.builder().withBatchItemFailures(List.of()).build();
  }

  private void take(String body) {
    JsonNode told = tree(tree(body).path("body").asText("{}"));
    String pk = "CASE#generic:" + told.path("case").asText("1");
    table.putItem(item(pk, "FACT#" + told.path("id").asText("1"), told.toString()));
    Item head = table.getItem(Key.builder().partitionValue(pk).sortValue("HEAD").build());
    long facts =
        table
            .query(QueryConditional.keyEqualTo(Key.builder().partitionValue(pk).build()))
            .items()
            .stream()
            .count();
    Item next = item(pk, "HEAD", "{\"facts\":" + facts + "}");
    Long version = head == null ? null : head.getVersion();
    next.setVersion(version == null ? 1 : version + 1);
    table.putItem(next);
    sqs.sendMessage(request -> request.queueUrl(System.getenv("CASES_QUEUE_URL")).messageBody(pk));
  }

  private static Item item(String pk, String sk, String json) {
    Item item = new Item();
    item.setPk(pk);
    item.setSk(sk);
    item.setJson(json);
    return item;
  }

  private static JsonNode tree(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
