package dev.kept.lambda.aws;

import dev.kept.lambda.Queue;
import dev.kept.lambda.Queue.Outgoing;
import dev.kept.waking.Pause;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SqsException;

/**
 * Sends many messages to one queue, ten a request. A request that is taken may refuse some of its
 * messages: those go again with the next, after a pause that grows. None is passed over in silence:
 * where one is refused too often, sending fails when the others have gone.
 */
final class SendMany {

  /** What SQS takes in one request; together they may be no larger than one message. */
  static final int MOST = 10;

  /** So often one message is offered. */
  static final int TRIES = 6;

  private final SqsClient sqs;
  private final String url;
  private final Pause pause;
  private final Deque<Try> waiting = new ArrayDeque<>();
  private final List<BatchResultErrorEntry> lost = new ArrayList<>();

  private record Try(Outgoing message, int size, int times) {}

  SendMany(SqsClient sqs, String url, Pause pause) {
    this.sqs = sqs;
    this.url = url;
    this.pause = pause;
  }

  /**
   * Sends all of them.
   *
   * @throws SqsException if the queue refused some again and again; all others were sent
   */
  void send(List<Outgoing> messages) {
    for (Outgoing message : messages) {
      int size = message.body().getBytes(StandardCharsets.UTF_8).length;
      waiting.add(new Try(message, size, 1));
    }
    int refused = 0;
    while (!waiting.isEmpty()) {
      refused = request(next()) ? 0 : refused + 1;
      if (refused > 0) {
        pause.after(refused);
      }
    }
    if (!lost.isEmpty()) {
      throw failure(lost);
    }
  }

  private List<Try> next() {
    List<Try> next = new ArrayList<>();
    int size = 0;
    while (!waiting.isEmpty() && next.size() < MOST) {
      size += waiting.element().size();
      if (!next.isEmpty() && size > Queue.LARGEST) {
        break;
      }
      next.add(waiting.remove());
    }
    return next;
  }

  /** True where every message of it was taken. */
  private boolean request(List<Try> batch) {
    List<SendMessageBatchRequestEntry> entries = new ArrayList<>();
    for (Try one : batch) {
      int delay = Math.toIntExact(one.message().delay().toSeconds());
      entries.add(
          SendMessageBatchRequestEntry.builder()
              .id(Integer.toString(entries.size()))
              .messageBody(one.message().body())
              .delaySeconds(delay)
              .build());
    }
    SendMessageBatchResponse answer =
        sqs.sendMessageBatch(request -> request.queueUrl(url).entries(entries));
    answer.failed().forEach(error -> refused(batch.get(Integer.parseInt(error.id())), error));
    return answer.failed().isEmpty();
  }

  /** What is wrong with a message itself stays wrong. */
  private void refused(Try one, BatchResultErrorEntry error) {
    if (Boolean.TRUE.equals(error.senderFault()) || one.times() == TRIES) {
      lost.add(error);
    } else {
      waiting.add(new Try(one.message(), one.size(), one.times() + 1));
    }
  }

  /** A fault of the queue passes; one of ours does not, and says so by its status. */
  private static RuntimeException failure(List<BatchResultErrorEntry> lost) {
    boolean ours = lost.stream().anyMatch(error -> Boolean.TRUE.equals(error.senderFault()));
    return SqsException.builder()
        .message("the queue refused %d messages: %s".formatted(lost.size(), lost.getFirst().code()))
        .statusCode(ours ? 400 : 503)
        .build();
  }
}
