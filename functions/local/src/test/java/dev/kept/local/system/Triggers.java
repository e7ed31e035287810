package dev.kept.local.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** What calls the functions: the mappings of the template's queues, and its schedule. */
final class Triggers {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TICK = "{\"source\":\"aws.scheduler\"}";

  private final WholeSystem system;
  private final SqsClient sqs;
  private final Stack stack;
  private final List<Mapping> mappings;
  private boolean twice;

  private record Mapping(String function, String queue, int most) {}

  Triggers(WholeSystem system, Template template, Stack stack, SqsClient sqs) {
    this.system = system;
    this.stack = stack;
    this.sqs = sqs;
    this.mappings =
        template.resources("AWS::Lambda::EventSourceMapping").values().stream()
            .map(it ->
                new Mapping(
                    tagged(it.get("FunctionName")).replace(".Alias", ""),
                    tagged(it.get("EventSourceArn")).replace(".Arn", ""),
                    (int) it.get("BatchSize")))
            .toList();
  }

  private static String tagged(Object value) {
    return (String) ((Map<?, ?>) value).values().iterator().next();
  }

  /** From now on every batch is handed out twice, as a queue may do. */
  void handOutTwice(boolean so) {
    twice = so;
  }

  /** Lets time pass: the clock goes from one wake to the next, as the sweeps find them. */
  void passUntil(Instant end) {
    for (Optional<Instant> next = nextWake(); next.filter(end::isAfter).isPresent(); ) {
      Instant late = system.clock().instant().plus(Duration.ofSeconds(61));
      // Found before and handed on with a delay that has not passed: later sweeps find it again.
      boolean found = !next.get().isAfter(system.clock().instant());
      system.clock().moveTo(found ? late : next.get());
      sweep();
      work();
      next = nextWake();
    }
    system.clock().moveTo(end);
  }

  private Optional<Instant> nextWake() {
    var wakes = system.store().wakes();
    return IntStream.range(0, wakes.shards())
        .boxed()
        .flatMap(shard -> wakes.before(shard, Instant.MAX, 1).stream())
        .map(waking -> waking.wakeAt())
        .min(Comparator.naturalOrder());
  }

  void sweep() {
    String _ = system.call("SweepFunction", TICK);
  }

  /** Empties the queues of what can be handed out now. */
  void work() {
    while (mappings.stream().mapToInt(this::batch).sum() > 0) {
      // Whatever was done may have queued more.
    }
  }

  private int batch(Mapping mapping) {
    String url = stack.name(mapping.queue());
    List<Message> batch = receive(url, mapping.most());
    if (batch.isEmpty()) {
      return 0;
    }
    if (twice) {
      String _ = system.call(mapping.function(), event(batch));
    }
    Set<String> failed = failures(system.call(mapping.function(), event(batch)));
    for (Message message : batch) {
      if (failed.contains(message.messageId())) {
        // At once, where a real queue waits three minutes.
        var _ =
            sqs.changeMessageVisibility(change ->
                change.queueUrl(url).receiptHandle(message.receiptHandle()).visibilityTimeout(0));
      } else {
        var _ =
            sqs.deleteMessage(
                delete -> delete.queueUrl(url).receiptHandle(message.receiptHandle()));
      }
    }
    return batch.size();
  }

  List<Message> receive(String url, int most) {
    return sqs.receiveMessage(receive ->
            receive
                .queueUrl(url)
                .maxNumberOfMessages(most)
                .messageSystemAttributeNames(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT))
        .messages();
  }

  private static String event(List<Message> batch) {
    ObjectNode event = JSON.createObjectNode();
    ArrayNode records = event.putArray("Records");
    for (Message message : batch) {
      ObjectNode record = records.addObject();
      record.put("messageId", message.messageId());
      record.put("receiptHandle", message.receiptHandle());
      record.put("body", message.body());
      ObjectNode attributes = record.putObject("attributes");
      message.attributes().forEach((name, value) -> attributes.put(name.toString(), value));
    }
    return event.toString();
  }

  private static Set<String> failures(String answer) {
    try {
      Set<String> failures = new HashSet<>();
      for (JsonNode one : JSON.readTree(answer).path("batchItemFailures")) {
        failures.add(one.path("itemIdentifier").asText());
      }
      return failures;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
