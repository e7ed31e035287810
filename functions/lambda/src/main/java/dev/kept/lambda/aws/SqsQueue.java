package dev.kept.lambda.aws;

import dev.kept.lambda.Channel;
import dev.kept.lambda.Queue;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
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

  /** What SQS says to the message {@code "{}"}. */
  private static final Rehearsal TAKEN =
      new Rehearsal(
          "{\"MessageId\":\"-\",\"MD5OfMessageBody\":\"99914b932bd37a50b983c5e7c90ae93b\"}");

  @Override
  public void rehearse() {
    SqsClient ready = sqs.get();
    try (SqsClient client =
        SqsClient.builder()
            .httpClient(TAKEN)
            .region(ready.serviceClientConfiguration().region())
            .credentialsProvider(AnonymousCredentialsProvider.create())
            .build()) {
      var _ = client.sendMessage(message -> message.queueUrl("https://sqs/0/-").messageBody("{}"));
    }
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
