package dev.kept.local.serve;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.lambda.Channel;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A batch of messages as a function gets it from a real queue, and its answer. */
final class SqsEvent {

  private static final ObjectMapper JSON = new ObjectMapper();

  private SqsEvent() {}

  static byte[] write(Channel channel, List<Received> batch) throws IOException {
    ObjectNode event = JSON.createObjectNode();
    ArrayNode records = event.putArray("Records");
    for (Received message : batch) {
      ObjectNode written = records.addObject();
      written.put("messageId", message.id());
      written.put("receiptHandle", message.receipt());
      written.put("body", message.body());
      ObjectNode attributes = written.putObject("attributes");
      attributes.put("ApproximateReceiveCount", Integer.toString(message.receives()));
      attributes.put("SentTimestamp", Long.toString(message.sent().toEpochMilli()));
      written.putObject("messageAttributes");
      written.put("eventSource", "aws:sqs");
      written.put("eventSourceARN", "arn:aws:sqs:local:000000000000:" + channel.name());
      written.put("awsRegion", "local");
    }
    return JSON.writeValueAsBytes(event);
  }

  /** The answer of a function that could not do any of it. */
  static Set<String> all(List<Received> batch) {
    Set<String> all = new HashSet<>();
    batch.forEach(message -> all.add(message.id()));
    return all;
  }

  /** The ids of the messages that must come again. */
  static Set<String> failures(byte[] answer) throws IOException {
    Set<String> failures = new HashSet<>();
    if (answer.length > 0) {
      for (JsonNode failure : JSON.readTree(answer).path("batchItemFailures")) {
        failures.add(failure.path("itemIdentifier").asText());
      }
    }
    return failures;
  }
}
