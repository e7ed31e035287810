package dev.kept.lambda.aws;

import dev.kept.lambda.Channel;
import dev.kept.lambda.Queue;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Standard queues on SQS. */
public final class SqsQueue implements Queue {

  private final Supplier<SqsClient> sqs;
  private final Map<Channel, String> urls;

  /**
   * Makes a queue over others.
   *
   * @param urls of every channel
   */
  public SqsQueue(Supplier<SqsClient> sqs, Map<Channel, String> urls) {
    this.sqs = sqs;
    this.urls = Map.copyOf(urls);
  }

  @Override
  public void prepare() {
    var _ = sqs.get();
  }

  @Override
  public void send(Channel channel, String body, Duration delay) {
    String url = urls.get(channel);
    if (url == null) {
      throw new IllegalStateException("no queue is known for " + channel);
    }
    var _ =
        sqs.get()
            .sendMessage(message ->
                message
                    .queueUrl(url)
                    .messageBody(body)
                    .delaySeconds(Math.toIntExact(delay.toSeconds())));
  }
}
