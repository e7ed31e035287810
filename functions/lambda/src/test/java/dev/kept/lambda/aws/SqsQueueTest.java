package dev.kept.lambda.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kept.lambda.Channel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

class SqsQueueTest {

  private final List<SendMessageRequest> sent = new ArrayList<>();
  private final SqsClient sqs =
      new SqsClient() {
        @Override
        public SendMessageResponse sendMessage(SendMessageRequest request) {
          sent.add(request);
          return SendMessageResponse.builder().build();
        }

        @Override
        public String serviceName() {
          return "sqs";
        }

        @Override
        public void close() {}
      };

  @Test
  void sendsToTheQueueOfTheChannelWithItsDelay() {
    new SqsQueue(() -> sqs, Map.of(Channel.DESKS, "https://sqs.example/desks"))
        .send(Channel.DESKS, "{}", Duration.ofSeconds(90));

    assertThat(sent)
        .containsExactly(
            SendMessageRequest.builder()
                .queueUrl("https://sqs.example/desks")
                .messageBody("{}")
                .delaySeconds(90)
                .build());
  }

  @Test
  void saysWhichQueueItDoesNotKnow() {
    assertThatThrownBy(
            () -> new SqsQueue(() -> sqs, Map.of()).send(Channel.CALLS, "{}", Duration.ZERO))
        .hasMessageContaining("CALLS");
  }
}
