package dev.kept.lambda;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Batches of messages as a queue hands them to a function. */
final class SqsEvents {

  private SqsEvents() {}

  /** A batch of messages named m0, m1 and so on. */
  static String of(String... bodies) {
    return received(2, bodies);
  }

  /** The same, handed out for the how-manieth time. */
  static String received(int receives, String... bodies) {
    List<String> all = List.of(bodies);
    return IntStream.range(0, all.size())
        .mapToObj(i ->
            Json.object(json -> {
              json.writeStringField("messageId", "m" + i);
              json.writeStringField("receiptHandle", "handle-" + i);
              json.writeObjectFieldStart("attributes");
              json.writeStringField("ApproximateReceiveCount", Integer.toString(receives));
              json.writeEndObject();
              json.writeObjectFieldStart("messageAttributes");
              json.writeEndObject();
              json.writeStringField("body", all.get(i));
            }))
        .collect(Collectors.joining(",", "{\"Records\":[", "]}"));
  }
}
