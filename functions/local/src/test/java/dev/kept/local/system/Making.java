package dev.kept.local.system;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Makes the table and the queues from the template's own definitions, call by call. */
record Making(Template template, DynamoDbClient tables, SqsClient queues) {

  private static final String DEAD = "DeadLetters";

  /** What each is called, by its name in the template. */
  Map<String, String> all() {
    Map<String, String> made = new TreeMap<>();
    template.resources("AWS::DynamoDB::Table").forEach((name, it) -> made.put(name, table(it)));
    Map<String, Map<?, ?>> all = template.resources("AWS::SQS::Queue");
    all.forEach((name, it) -> {
      if (name.endsWith(DEAD)) {
        made.put(name, queue(name, it, Map.of()));
      }
    });
    all.forEach((name, it) -> {
      if (!name.endsWith(DEAD)) {
        made.put(name, queue(name, it, made));
      }
    });
    return made;
  }

  private String table(Map<?, ?> it) {
    String name = "kept-" + Long.toString(System.nanoTime(), 36);
    var _ =
        tables.createTable(table ->
            table
                .tableName(name)
                .billingMode(BillingMode.fromValue((String) it.get("BillingMode")))
                .attributeDefinitions(
                    maps(it.get("AttributeDefinitions")).stream().map(Making::attribute).toList())
                .keySchema(keys(it.get("KeySchema")))
                .globalSecondaryIndexes(
                    maps(it.get("GlobalSecondaryIndexes")).stream().map(Making::index).toList()));
    return name;
  }

  private static AttributeDefinition attribute(Map<?, ?> it) {
    return AttributeDefinition.builder()
        .attributeName((String) it.get("AttributeName"))
        .attributeType((String) it.get("AttributeType"))
        .build();
  }

  private static List<KeySchemaElement> keys(Object schema) {
    return maps(schema).stream()
        .map(it ->
            KeySchemaElement.builder()
                .attributeName((String) it.get("AttributeName"))
                .keyType((String) it.get("KeyType"))
                .build())
        .toList();
  }

  private static GlobalSecondaryIndex index(Map<?, ?> it) {
    String projection = (String) ((Map<?, ?>) it.get("Projection")).get("ProjectionType");
    return GlobalSecondaryIndex.builder()
        .indexName((String) it.get("IndexName"))
        .keySchema(keys(it.get("KeySchema")))
        .projection(to -> to.projectionType(projection))
        .build();
  }

  private static List<Map<?, ?>> maps(Object list) {
    return ((List<?>) list).stream().<Map<?, ?>>map(it -> (Map<?, ?>) it).toList();
  }

  private String queue(String name, Map<?, ?> it, Map<String, String> made) {
    Map<QueueAttributeName, String> attributes = new TreeMap<>();
    attributes.put(
        QueueAttributeName.MESSAGE_RETENTION_PERIOD, it.get("MessageRetentionPeriod").toString());
    if (it.get("RedrivePolicy") instanceof Map<?, ?> redrive) {
      attributes.put(QueueAttributeName.VISIBILITY_TIMEOUT, it.get("VisibilityTimeout").toString());
      String dead = (String) ((Map<?, ?>) redrive.get("deadLetterTargetArn")).get("GetAtt");
      attributes.put(
          QueueAttributeName.REDRIVE_POLICY,
          "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":%s}"
              .formatted(
                  arn(made.getOrDefault(dead.replace(".Arn", ""), "")),
                  redrive.get("maxReceiveCount")));
    }
    String called = "kept-" + name + "-" + Long.toString(System.nanoTime(), 36);
    return queues.createQueue(queue -> queue.queueName(called).attributes(attributes)).queueUrl();
  }

  private String arn(String url) {
    return queues
        .getQueueAttributes(
            queue -> queue.queueUrl(url).attributeNames(QueueAttributeName.QUEUE_ARN))
        .attributes()
        .get(QueueAttributeName.QUEUE_ARN);
  }
}
