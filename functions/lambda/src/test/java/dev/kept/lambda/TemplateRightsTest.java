package dev.kept.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Who may do what, by the template alone. That each right of a function is one that it uses, is
 * seen where the functions are at work (RightsIT); here is what holds without an emulator.
 */
class TemplateRightsTest {

  private static final Template TEMPLATE = Template.read();
  private static final Path WRITTEN = Path.of("src/test/resources/rights.txt");

  /** Whose names only the policy, or SES, knows. */
  private static final Set<String> KNOWN_LATER =
      Set.of(
          "parameter${SecretsPath}/webhooks/*",
          "parameter${SecretsPath}/tokens/*",
          "parameter${SecretsPath}/channels/*",
          "identity/*");

  private static List<?> list(Object oneOrMore) {
    return oneOrMore instanceof List<?> list ? list : List.of(oneOrMore);
  }

  private static List<String> rights() {
    List<String> rights = new ArrayList<>();
    TEMPLATE
        .resources("AWS::Serverless::Function")
        .forEach((function, it) -> {
          for (Map<?, ?> statement : Template.statements(it)) {
            for (Object action : list(statement.get("Action"))) {
              for (Object thing : list(statement.get("Resource"))) {
                rights.add("%s %s %s %s".formatted(function, statement.get("Sid"), action, thing));
              }
            }
          }
        });
    Collections.sort(rights);
    return rights;
  }

  @Test
  void givesTheRightsThatAreWrittenDownAndNoOthers() throws IOException {
    if ("write".equals(System.getProperty("golden"))) {
      Path _ = Files.write(WRITTEN, rights());
    }
    assertThat(rights())
        .as("write them with -Dgolden=write, and look at each")
        .isEqualTo(Files.readAllLines(WRITTEN));
  }

  @Test
  void namesEverythingWholeButWhatIsNamedLater() {
    assertThat(rights())
        .filteredOn(right -> right.contains("*"))
        .isNotEmpty()
        .allMatch(right -> KNOWN_LATER.stream().anyMatch(right::endsWith));
  }

  @Test
  void letsMailGoOutUnderTheSendersNameAlone() {
    assertThat(Template.statements(TEMPLATE.map("Resources", "DeskFunction", "Properties")))
        .filteredOn(statement -> statement.get("Action").toString().startsWith("ses:"))
        .singleElement()
        .satisfies(statement ->
            assertThat(statement.get("Condition"))
                .isEqualTo(Map.of("StringEquals", Map.of("ses:FromAddress", "Sender"))));
  }

  /** Each lets one service do one thing, and only for one thing of ours. */
  @Test
  void letsServicesPutIntoQueuesAndTopicsOnlyWhatIsOurs() {
    assertThat(policy("AWS::SQS::QueuePolicy", "UndeliveredMayBeQueued"))
        .isEqualTo(
            Map.of(
                "Effect", "Allow",
                "Principal", Map.of("Service", "events.amazonaws.com"),
                "Action", "sqs:SendMessage",
                "Resource", List.of("DesksQueue.Arn", "DesksDeadLetters.Arn"),
                "Condition", Map.of("ArnEquals", Map.of("aws:SourceArn", "Undelivered.Arn"))));
    assertThat(policy("AWS::SQS::QueuePolicy", "QueueTakesReplies"))
        .isEqualTo(
            Map.of(
                "Effect", "Allow",
                "Principal", Map.of("Service", "sns.amazonaws.com"),
                "Action", "sqs:SendMessage",
                "Resource", "TicketsQueue.Arn",
                "Condition", Map.of("ArnEquals", Map.of("aws:SourceArn", "ReplyTopic"))));
    assertThat(policy("AWS::SNS::TopicPolicy", "ReplyTopicTakesFromMail"))
        .isEqualTo(
            Map.of(
                "Effect", "Allow",
                "Principal", Map.of("Service", "ses.amazonaws.com"),
                "Action", "sns:Publish",
                "Resource", "ReplyTopic",
                "Condition",
                    Map.of("StringEquals", Map.of("AWS:SourceAccount", "AWS::AccountId"))));
    assertThat(TEMPLATE.resources("AWS::SQS::QueuePolicy")).hasSize(2);
    assertThat(TEMPLATE.resources("AWS::SNS::TopicPolicy")).hasSize(1);
  }

  /** Where a service puts something, it is allowed to, and a policy is over what it speaks of. */
  @Test
  void letsEveryServicePutWhereItIsToldTo() {
    Set<Object> targets = new TreeSet<>();
    for (Map<?, ?> rule : TEMPLATE.resources("AWS::Events::Rule").values()) {
      for (Object target : (List<?>) rule.get("Targets")) {
        targets.add(((Map<?, ?>) target).get("Arn"));
        targets.add(((Map<?, ?>) ((Map<?, ?>) target).get("DeadLetterConfig")).get("Arn"));
      }
    }
    for (Map<?, ?> subscription : TEMPLATE.resources("AWS::SNS::Subscription").values()) {
      targets.add(subscription.get("Endpoint"));
    }
    Set<Object> allowed = new TreeSet<>();
    for (String name : TEMPLATE.resources("AWS::SQS::QueuePolicy").keySet()) {
      List<?> things = list(policy("AWS::SQS::QueuePolicy", name).get("Resource"));
      allowed.addAll(things);
      assertThat((List<?>) TEMPLATE.map("Resources", name, "Properties").get("Queues"))
          .map(queue -> queue + ".Arn")
          .isEqualTo(things);
    }
    assertThat(allowed).isEqualTo(targets);
  }

  private static Map<?, ?> policy(String type, String name) {
    Map<?, ?> document = (Map<?, ?>) TEMPLATE.resources(type).get(name).get("PolicyDocument");
    List<?> statements = (List<?>) document.get("Statement");
    assertThat(statements).hasSize(1);
    return (Map<?, ?>) statements.getFirst();
  }
}
