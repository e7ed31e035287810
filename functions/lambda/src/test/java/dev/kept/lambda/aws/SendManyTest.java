package dev.kept.lambda.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kept.lambda.Channel;
import dev.kept.lambda.Queue;
import dev.kept.lambda.Queue.Outgoing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** Ten a request; what the queue refuses of a request goes again, and nothing is passed over. */
class SendManyTest {

  private final List<SendMessageBatchRequest> requests = new ArrayList<>();
  private final List<String> taken = new ArrayList<>();
  private final List<Integer> pauses = new ArrayList<>();
  private Predicate<String> refuses = body -> false;
  private boolean ours;

  private final SqsClient sqs =
      new SqsClient() {
        @Override
        public SendMessageBatchResponse sendMessageBatch(SendMessageBatchRequest request) {
          requests.add(request);
          List<BatchResultErrorEntry> failed = new ArrayList<>();
          for (SendMessageBatchRequestEntry entry : request.entries()) {
            if (refuses.test(entry.messageBody())) {
              failed.add(
                  BatchResultErrorEntry.builder()
                      .id(entry.id())
                      .code("InternalError")
                      .senderFault(ours)
                      .build());
            } else {
              taken.add(entry.messageBody());
            }
          }
          return SendMessageBatchResponse.builder().failed(failed).build();
        }

        @Override
        public String serviceName() {
          return "sqs";
        }

        @Override
        public void close() {}
      };

  private void send(Outgoing... messages) {
    Map<Channel, String> urls =
        Map.of(Channel.CASES, "https://sqs.example/cases", Channel.DESKS, "https://sqs.example/d");
    new SqsQueue(() -> sqs, urls, pauses::add).sendAll(List.of(messages));
  }

  private void send(int count) {
    send(IntStream.range(0, count).mapToObj(SendManyTest::message).toArray(Outgoing[]::new));
  }

  private static Outgoing message(int i) {
    return new Outgoing(Channel.CASES, "m" + i, Duration.ofSeconds(i % 900));
  }

  @Test
  void sixThousandAreSixHundredRequests() {
    send(6_000);
    assertThat(requests).hasSize(600).allMatch(request -> request.entries().size() == 10);
    assertThat(taken.stream().distinct()).hasSize(6_000);
    assertThat(requests.get(1).entries().get(3).delaySeconds()).isEqualTo(13);
    assertThat(pauses).isEmpty();
  }

  @Test
  void eachChannelHasItsOwnQueueAndNoneIsAskedForNothing() {
    send(message(1), new Outgoing(Channel.DESKS, "desk", Duration.ZERO), message(2));
    assertThat(requests)
        .extracting(request -> request.queueUrl() + " " + request.entries().size())
        .containsExactlyInAnyOrder("https://sqs.example/cases 2", "https://sqs.example/d 1");
    requests.clear();
    send();
    assertThat(requests).isEmpty();
  }

  @Test
  void whatIsRefusedGoesAgainWithTheNextAfterPausesThatGrow() {
    List<String> once = new ArrayList<>(List.of("m3", "m7", "m12"));
    refuses = once::remove;
    send(25);
    assertThat(taken).hasSize(25).doesNotHaveDuplicates();
    // 10 with two refused, 10 with one, then the last five with those three.
    assertThat(requests).extracting(request -> request.entries().size()).containsExactly(10, 10, 8);
    assertThat(pauses).containsExactly(1, 2);
  }

  @Test
  void whatIsRefusedAgainAndAgainIsAnErrorThatPassesWhenAllOthersHaveGone() {
    refuses = body -> body.equals("m3");
    assertThatThrownBy(() -> send(25))
        .isInstanceOfSatisfying(
            SqsException.class, failure -> assertThat(failure.statusCode()).isEqualTo(503))
        .hasMessageContaining("InternalError");
    assertThat(taken).hasSize(24).doesNotHaveDuplicates();
    assertThat(offered("m3")).isEqualTo(SendMany.TRIES);
  }

  @Test
  void whatIsWrongWithAMessageItselfIsNotTriedAgainAndHoldsUpNoOther() {
    ours = true;
    refuses = body -> body.equals("m3");
    assertThatThrownBy(() -> send(25))
        .isInstanceOfSatisfying(
            SqsException.class, failure -> assertThat(failure.statusCode()).isEqualTo(400));
    assertThat(taken).hasSize(24);
    assertThat(offered("m3")).isEqualTo(1);
  }

  @Test
  void togetherTheyAreNoLargerThanTheQueueTakes() {
    String half = "ä".repeat(Queue.LARGEST / 4 + 1);
    Outgoing large = new Outgoing(Channel.CASES, half, Duration.ZERO);
    send(large, large, large);
    assertThat(requests).hasSize(3);
  }

  @Test
  void aQueueThatIsDownIsAnErrorAtOnce() {
    refuses =
        body -> {
          throw SqsException.builder().statusCode(503).message("down").build();
        };
    assertThatThrownBy(() -> send(25)).hasMessageContaining("down");
    assertThat(requests).hasSize(1);
  }

  private long offered(String body) {
    return requests.stream()
        .flatMap(request -> request.entries().stream())
        .filter(entry -> entry.messageBody().equals(body))
        .count();
  }
}
