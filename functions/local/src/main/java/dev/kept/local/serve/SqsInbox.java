package dev.kept.local.serve;

import dev.kept.lambda.Channel;
import dev.kept.lambda.Queue;
import dev.kept.lambda.aws.SqsQueue;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Queues on SQS, both ends. */
final class SqsInbox implements Queue, Inbox {

  private static final int WAIT_SECONDS = 1;

  private final SqsClient client;
  private final Map<Channel, String> urls;
  private final SqsQueue sending;

  private SqsInbox(SqsClient client, Map<Channel, String> urls) {
    this.client = client;
    this.urls = urls;
    this.sending = new SqsQueue(() -> client, urls);
  }

  /** The queues at an endpoint, made where they are missing, each with its dead letters. */
  static SqsInbox at(URI endpoint) {
    SqsClient client =
        SqsClient.builder()
            .endpointOverride(endpoint)
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build();
    Map<Channel, String> urls = new EnumMap<>(Channel.class);
    for (Channel channel : Channel.values()) {
      urls.put(channel, make(client, "kept-" + channel.name().toLowerCase(Locale.ROOT)));
    }
    return new SqsInbox(client, urls);
  }

  private static String make(SqsClient client, String name) {
    String dead = client.createQueue(queue -> queue.queueName(name + "-dead")).queueUrl();
    String arn =
        client
            .getQueueAttributes(
                queue -> queue.queueUrl(dead).attributeNames(QueueAttributeName.QUEUE_ARN))
            .attributes()
            .get(QueueAttributeName.QUEUE_ARN);
    return client
        .createQueue(queue ->
            queue
                .queueName(name)
                .attributes(
                    Map.of(
                        QueueAttributeName.VISIBILITY_TIMEOUT,
                        Long.toString(FileQueue.HIDDEN.toSeconds()),
                        QueueAttributeName.REDRIVE_POLICY,
                        "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":%d}"
                            .formatted(arn, FileQueue.TRIES))))
        .queueUrl();
  }

  @Override
  public void send(Channel channel, String body, Duration delay) {
    sending.send(channel, body, delay);
  }

  @Override
  public void sendAll(List<Outgoing> messages) {
    sending.sendAll(messages);
  }

  @Override
  public List<Received> receive(Channel channel, int most) {
    String url = urls.getOrDefault(channel, "");
    return client
        .receiveMessage(queue ->
            queue
                .queueUrl(url)
                .maxNumberOfMessages(most)
                .waitTimeSeconds(WAIT_SECONDS)
                .messageSystemAttributeNames(
                    MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT,
                    MessageSystemAttributeName.SENT_TIMESTAMP))
        .messages()
        .stream()
        .map(message -> received(url, message))
        .toList();
  }

  private static Received received(String url, Message message) {
    var attributes = message.attributes();
    return new Received(
        message.messageId(),
        url + "\n" + message.receiptHandle(),
        message.body(),
        Integer.parseInt(
            attributes.getOrDefault(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT, "1")),
        Instant.ofEpochMilli(
            Long.parseLong(
                attributes.getOrDefault(MessageSystemAttributeName.SENT_TIMESTAMP, "0"))));
  }

  @Override
  public void delete(Received message) {
    String[] receipt = message.receipt().split("\n", 2);
    var _ = client.deleteMessage(queue -> queue.queueUrl(receipt[0]).receiptHandle(receipt[1]));
  }

  @Override
  public boolean again(Received message, Duration delay) {
    String[] receipt = message.receipt().split("\n", 2);
    var _ =
        client.changeMessageVisibility(queue ->
            queue
                .queueUrl(receipt[0])
                .receiptHandle(receipt[1])
                .visibilityTimeout(Math.toIntExact(delay.toSeconds())));
    // The queue itself moves what came too often to the dead letters.
    return true;
  }
}
