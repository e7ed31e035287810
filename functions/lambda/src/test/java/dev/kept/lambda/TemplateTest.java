package dev.kept.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.time.Duration;
import java.util.AbstractMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The template says what the code needs, and no more. */
class TemplateTest {

  private static final Template TEMPLATE = Template.read();
  private static final Map<String, Map<?, ?>> FUNCTIONS =
      TEMPLATE.resources("AWS::Serverless::Function");

  private static Set<String> names(Object map) {
    return ((Map<?, ?>) map)
        .keySet().stream().map(String.class::cast).collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void namesAHandlerThatLambdaCanMake() throws ReflectiveOperationException {
    assertThat(FUNCTIONS).hasSize(7);
    for (Map<?, ?> function : FUNCTIONS.values()) {
      Class<?> handler = Class.forName((String) function.get("Handler"));
      assertThat(handler).isAssignableTo(RequestStreamHandler.class);
      assertThat(handler.getConstructor().canAccess(null)).isTrue();
    }
  }

  @Test
  void givesFunctionsTheVariablesThatSettingsReadAndNoOthers() {
    Set<String> given = names(TEMPLATE.at("Globals", "Function", "Environment", "Variables"));
    given.addAll(
        names(TEMPLATE.at("Resources", "DeskFunction", "Properties", "Environment", "Variables")));

    assertThat(given).isEqualTo(readBySettings());
  }

  /** Settings over an environment that notes what it is asked for. */
  private static Set<String> readBySettings() {
    Set<String> asked = new TreeSet<>();
    Map<String, String> fit = new TreeMap<>(SettingsTest.FIT);
    fit.put("SENDER", "kept@example.com");
    fit.put("BASE_URL", "https://kept.example.com");
    Settings.read(
        new AbstractMap<>() {
          @Override
          public String get(Object name) {
            asked.add((String) name);
            return fit.get(name);
          }

          @Override
          public boolean containsKey(Object name) {
            return fit.containsKey(name);
          }

          @Override
          public Set<Entry<String, String>> entrySet() {
            return fit.entrySet();
          }
        });
    return asked;
  }

  @Test
  void hasDefaultsThatSettingsTake() {
    Map<String, String> environment = new TreeMap<>(SettingsTest.FIT);
    environment.put("COUNTRY", TEMPLATE.at("Parameters", "Country", "Default").toString());
    Map.of(
            "HOURS",
            "Hours",
            "ZONE",
            "Zone",
            "CONNECTIONS",
            "Connections",
            "SHARDS",
            "Shards",
            "RETENTION_DAYS",
            "RetentionDays",
            "SECRETS",
            "SecretsPath",
            "MANAGER",
            "Manager",
            "BUSINESS",
            "Business")
        .forEach((variable, parameter) ->
            environment.put(variable, TEMPLATE.at("Parameters", parameter, "Default").toString()));

    assertThat(Settings.read(environment).policy().connections()).isNotEmpty();
  }

  @Test
  void keepsTheTableAndEncryptsIt() {
    Map<?, ?> table = TEMPLATE.map("Resources", "Table", "Properties");

    assertThat(TEMPLATE.at("Resources", "Table", "DeletionPolicy")).isEqualTo("Retain");
    assertThat(table.get("DeletionProtectionEnabled")).isEqualTo(true);
    assertThat(table.get("PointInTimeRecoverySpecification"))
        .isEqualTo(Map.of("PointInTimeRecoveryEnabled", true));
    assertThat(table.get("SSESpecification")).isEqualTo(Map.of("SSEEnabled", true));
    assertThat(table.get("TimeToLiveSpecification"))
        .isEqualTo(Map.of("AttributeName", "expiresAt", "Enabled", true));
    assertThat(TEMPLATE.at("Resources", "Table", "Properties", "GlobalSecondaryIndexes").toString())
        .contains("wakeShard", "wakeAt", "board", "due", "KEYS_ONLY")
        .doesNotContain("ProjectionType=ALL");
  }

  @Test
  void letsWhatFailsForFourHoursWaitAmongDeadLettersForTwoWeeks() {
    assertThat(Messages.after(240).multipliedBy(240)).isEqualTo(Duration.ofHours(4));
    Map<String, Map<?, ?>> queues = TEMPLATE.resources("AWS::SQS::Queue");
    assertThat(queues).hasSize(8);
    queues.forEach((name, queue) -> {
      assertThat(queue.get("SqsManagedSseEnabled")).as(name).isEqualTo(true);
      assertThat(queue.get("MessageRetentionPeriod")).as(name).isEqualTo(1_209_600);
      if (!name.endsWith("DeadLetters")) {
        assertThat(queue.get("RedrivePolicy"))
            .as(name)
            .isEqualTo(
                Map.of(
                    "deadLetterTargetArn",
                    name.replace("Queue", "DeadLetters") + ".Arn",
                    "maxReceiveCount",
                    240));
      }
    });
  }

  @Test
  void mapsEachQueueToOneFunctionThatAnswersForEachMessage() {
    Map<String, Map<?, ?>> mappings = TEMPLATE.resources("AWS::Lambda::EventSourceMapping");
    Set<Object> queues = new HashSet<>();
    mappings.forEach((name, mapping) -> {
      queues.add(mapping.get("EventSourceArn"));
      // The alias, or the snapshots would serve nobody.
      assertThat((String) mapping.get("FunctionName")).endsWith(".Alias");
      assertThat(FUNCTIONS)
          .containsKey(((String) mapping.get("FunctionName")).replace(".Alias", ""));
      assertThat(mapping.get("FunctionResponseTypes"))
          .as(name)
          .isEqualTo(List.of("ReportBatchItemFailures"));
    });
    assertThat(queues)
        .containsExactlyInAnyOrder(
            "TicketsQueue.Arn", "CallsQueue.Arn", "CasesQueue.Arn", "DesksQueue.Arn");
  }

  @Test
  void hidesAMessageForSixTimesAsLongAsItsFunctionMayTake() {
    int timeout = (int) TEMPLATE.at("Globals", "Function", "Timeout");

    for (String queue : List.of("TicketsQueue", "CallsQueue", "CasesQueue", "DesksQueue")) {
      assertThat((int) TEMPLATE.at("Resources", queue, "Properties", "VisibilityTimeout"))
          .isGreaterThanOrEqualTo(6 * timeout);
    }
  }

  @Test
  void namesWhatEachRightIsOver() {
    FUNCTIONS.forEach((name, function) -> {
      for (Map<?, ?> statement : Template.statements(function)) {
        assertThat(statement.get("Sid")).as(name).isNotNull();
        assertThat(statement.get("Resource").toString()).as(name).isNotEqualTo("*");
        assertThat(statement.get("Action").toString()).as(name).doesNotContain("*");
      }
    });
  }

  @Test
  void letsOnlyTheDeskSendMailAndThePagesOnlyHandAnswersOn() {
    FUNCTIONS.forEach((name, function) -> {
      String rights = Template.statements(function).toString();
      assertThat(rights.contains("ses:")).as(name).isEqualTo(name.equals("DeskFunction"));
      if (name.equals("PagesFunction")) {
        assertThat(rights).doesNotContain("PutItem", "UpdateItem", "DeleteItem");
        assertThat(Template.statements(function))
            .filteredOn(statement -> statement.get("Action").toString().contains("sqs:"))
            .hasSize(2)
            .allMatch(statement -> statement.get("Action").equals("sqs:SendMessage"))
            .extracting(statement -> statement.get("Resource").toString())
            .containsExactly("TicketsQueue.Arn", "DesksQueue.Arn");
      }
    });
  }

  @Test
  void letsPagesBeReadAndOnlyAnswersBePosted() {
    Map<?, ?> events = TEMPLATE.map("Resources", "PagesFunction", "Properties", "Events");

    assertThat(events.values().stream().map(event -> ((Map<?, ?>) event).get("Properties")))
        .extracting(properties ->
            ((Map<?, ?>) properties).get("Method") + " " + ((Map<?, ?>) properties).get("Path"))
        .containsExactlyInAnyOrder(
            "GET /",
            "GET /{proxy+}",
            "POST /answer",
            "POST /promised",
            "POST /away",
            "POST /draft",
            "POST /sign-in",
            "POST /signed-in");
  }

  @Test
  void isBuiltByMavenAlone() {
    for (String function : FUNCTIONS.keySet()) {
      assertThat(TEMPLATE.at("Resources", function, "Metadata"))
          .isEqualTo(Map.of("SkipBuild", true));
      // Named here, since "sam build" leaves a path in Globals as it is and then finds nothing.
      assertThat(TEMPLATE.at("Resources", function, "Properties", "CodeUri"))
          .isEqualTo("functions/lambda/target/kept-functions.jar");
    }
    assertThat(TEMPLATE.map("Globals", "Function").containsKey("CodeUri")).isFalse();
  }
}
