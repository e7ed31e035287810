package dev.kept.lambda.aws;

import dev.kept.lambda.Channel;
import dev.kept.lambda.Queue;
import dev.kept.waking.Pause;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequestEntry;

/** Standard queues on SQS. */
public final class SqsQueue implements Queue {

  private final Supplier<SqsClient> sqs;
  private final Map<Channel, String> urls;
  private final Pause pause;

  /**
   * Makes a queue over others.
   *
   * @param urls of every channel
   */
  public SqsQueue(Supplier<SqsClient> sqs, Map<Channel, String> urls) {
    this(sqs, urls, new JitteredPause());
  }

  SqsQueue(Supplier<SqsClient> sqs, Map<Channel, String> urls, Pause pause) {
    this.sqs = sqs;
    this.urls = Map.copyOf(urls);
    this.pause = pause;
  }

  @Override
  public void prepare() {
    var _ = sqs.get();
  }

  @Override
  public void send(Channel channel, String body, Duration delay) {
    String url = url(channel);
    var _ =
        sqs.get()
            .sendMessage(message ->
                message
                    .queueUrl(url)
                    .messageBody(body)
                    .delaySeconds(Math.toIntExact(delay.toSeconds())));
  }

  @Override
  public void sendAll(List<Outgoing> messages) {
    Map<Channel, List<Outgoing>> each = new EnumMap<>(Channel.class);
    for (Outgoing message : messages) {
      each.computeIfAbsent(message.channel(), channel -> new ArrayList<>()).add(message);
    }
    each.forEach((channel, some) -> new SendMany(sqs.get(), url(channel), pause).send(some));
  }

  @Override
  public void again(Channel channel, Map<String, Duration> delays) {
    List<ChangeMessageVisibilityBatchRequestEntry> entries = new ArrayList<>();
    delays.forEach((receipt, delay) ->
        entries.add(
            ChangeMessageVisibilityBatchRequestEntry.builder()
                .id(Integer.toString(entries.size()))
                .receiptHandle(receipt)
                .visibilityTimeout(Math.toIntExact(delay.toSeconds()))
                .build()));
    for (int from = 0; from < entries.size(); from += SendMany.MOST) {
      var some = entries.subList(from, Math.min(from + SendMany.MOST, entries.size()));
      var _ =
          sqs.get()
              .changeMessageVisibilityBatch(
                  request -> request.queueUrl(url(channel)).entries(some));
    }
  }

  private String url(Channel channel) {
    String url = urls.get(channel);
    if (url == null) {
      throw new IllegalStateException("no queue is known for " + channel);
    }
    return url;
  }
}
