package dev.kept.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A batch of messages. Each stands alone: one that fails is named in the answer and comes again,
 * after a few times to the dead letters, while the others are done.
 */
final class SqsBatch {

  /** What is not begun this long before the function's time runs out comes again instead. */
  static final int ENOUGH_MILLIS = 3_000;

  /**
   * One message.
   *
   * @param receipt by which the queue knows this handing out
   * @param receives how often it has been handed out, this time included
   */
  record Message(String id, String receipt, String body, int receives) {}

  private SqsBatch() {}

  /**
   * Does the work for each message, and answers which ones must come again.
   *
   * @param again is given those, while there is time
   */
  static void each(
      InputStream event,
      OutputStream out,
      Context context,
      Log log,
      Consumer<Message> work,
      Consumer<List<Message>> again)
      throws IOException {
    List<Message> failed = new ArrayList<>();
    for (Message message : read(event)) {
      if (context.getRemainingTimeInMillis() < ENOUGH_MILLIS || !done(message, log, work)) {
        failed.add(message);
      }
    }
    if (!failed.isEmpty() && context.getRemainingTimeInMillis() >= ENOUGH_MILLIS) {
      again.accept(failed);
    }
    out.write(answer(failed).getBytes(StandardCharsets.UTF_8));
  }

  private static boolean done(Message message, Log log, Consumer<Message> work) {
    try {
      work.accept(message);
      return true;
    } catch (RuntimeException | StackOverflowError e) {
      log.failure(
          "message.failed",
          e,
          Map.of("message", message.id(), "receives", Integer.toString(message.receives())));
      return false;
    }
  }

  static List<Message> read(InputStream event) throws IOException {
    List<Message> messages = new ArrayList<>();
    try (JsonParser in = Json.FACTORY.createParser(event)) {
      if (in.nextToken() != JsonToken.START_OBJECT) {
        throw new IllegalArgumentException("a batch is a JSON object with Records");
      }
      for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
        if (in.nextToken() == JsonToken.START_ARRAY && name.equals("Records")) {
          while (in.nextToken() == JsonToken.START_OBJECT) {
            messages.add(message(in));
          }
        } else {
          in.skipChildren();
        }
      }
    }
    return messages;
  }

  private static Message message(JsonParser in) throws IOException {
    String id = "";
    String receipt = "";
    String body = "";
    int receives = 1;
    for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
      in.nextToken();
      switch (name) {
        case "messageId" -> id = in.getValueAsString("");
        case "receiptHandle" -> receipt = in.getValueAsString("");
        case "body" -> body = in.getValueAsString("");
        case "attributes" -> receives = receives(in);
        default -> in.skipChildren();
      }
    }
    return new Message(id, receipt, body, receives);
  }

  private static int receives(JsonParser in) throws IOException {
    int receives = 1;
    for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
      in.nextToken();
      if (name.equals("ApproximateReceiveCount")) {
        receives = in.getValueAsInt(1);
      }
    }
    return receives;
  }

  private static String answer(List<Message> failed) {
    return Json.object(json -> {
      json.writeArrayFieldStart("batchItemFailures");
      for (Message message : failed) {
        json.writeStartObject();
        json.writeStringField("itemIdentifier", message.id());
        json.writeEndObject();
      }
      json.writeEndArray();
    });
  }
}
