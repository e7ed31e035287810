package dev.kept.local.system;

import dev.kept.local.demo.Signing;
import dev.kept.local.demo.StoryEvent;
import dev.kept.local.policy.PolicyFile;
import dev.kept.local.serve.HttpEvent;
import dev.kept.policy.Connection;
import dev.kept.policy.Policy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.ssm.SsmClient;

/** A deployment at an endpoint, with the example firm's policy, as a person would set it up. */
final class Rig {

  /** What CloudFormation made, where somebody else let it; see {@code infrastructure/check}. */
  private static final String MADE_ELSEWHERE = "kept.resources";

  /** A system whose events leave out so much that Kept asks it for the rest. */
  private static final String HUBSPOT =
      """
        - name: hubspot
          system: hubspot
          since: 2026-01-05T09:00:00-05:00
          secrets: [/kept/webhooks/hubspot]
          token: /kept/tokens/hubspot
          shows: [message]
      """;

  private static final String ACCOUNT_OF_EMULATORS = "123456789012";

  final Template template = Template.read();
  final Stack stack;
  final SqsClient sqs;
  final Surroundings surroundings;
  final WholeSystem system;
  final Triggers triggers;
  private final Policy policy;

  /** In what CloudFormation made, where it did. */
  static Rig deployed(URI endpoint, Instant start) {
    return new Rig(endpoint, start, System.getProperty(MADE_ELSEWHERE, ""), Map.of());
  }

  /** Where there is no SES: with a server that takes mail. */
  static Rig mailing(URI endpoint, URI smtp, Instant start) {
    return new Rig(endpoint, start, "", Map.of("SmtpUrl", smtp.toString()));
  }

  /** In a table and queues of its own, made of the template. */
  static Rig made(URI endpoint, Instant start) {
    return new Rig(endpoint, start, "", Map.of());
  }

  private Rig(URI endpoint, Instant start, String elsewhere, Map<String, String> answers) {
    System.setProperty("aws.endpointUrl", endpoint.toString());
    System.setProperty("aws.region", Stack.REGION);
    System.setProperty("aws.accessKeyId", "emulator");
    System.setProperty("aws.secretAccessKey", "emulator");
    var http = UrlConnectionHttpClient.create();
    sqs = SqsClient.builder().httpClient(http).build();
    Map<String, String> made =
        elsewhere.isEmpty()
            ? new Making(template, DynamoDbClient.builder().httpClient(http).build(), sqs).all()
            : Stack.madeElsewhere(Path.of(elsewhere));
    stack = Stack.of(template, ACCOUNT_OF_EMULATORS, answers, made);
    surroundings = new Surroundings(endpoint, answers.isEmpty());
    surroundings.secret(stack.secretName("LinkKeys"), "links".repeat(12));
    surroundings.secret(stack.secretName("ForgetKeys"), "forgotten".repeat(7));
    Surroundings.parameters(
        SsmClient.builder().httpClient(http).build(),
        Map.of(
            "/kept/webhooks/zendesk", Signing.SECRET,
            "/kept/webhooks/twilio", Signing.SECRET,
            "/kept/webhooks/crm", Signing.SECRET,
            "/kept/smtp", "nobody's"));
    if (answers.isEmpty()) {
      Surroundings.mail(
          SesV2Client.builder().httpClient(http).build(),
          stack.name("Sender"),
          stack.name("MailSet"));
    }
    system = new WholeSystem(template, stack, new MovedClock(start));
    triggers = new Triggers(system, template, stack, sqs);
    // As 'kept policy push --table' does.
    policy = PolicyFile.pushIfChanged(PolicyFile.read(policyFile()), system.store().policies());
  }

  /** The example firm's, with one person who wants to be told by another way first. */
  private static Path policyFile() {
    try {
      String text = Files.readString(Path.of("../../events/policy.yaml"));
      Path file = Files.createTempFile(Path.of("target"), "policy", ".yaml");
      return Files.writeString(
          file,
          text.replace(
                  "    name: Ray Novak\n",
                  "    name: Ray Novak\n    channels: [slack, email]\n    slack: /kept/channels/ray\n")
              .replace("connections:\n", "connections:\n" + HUBSPOT));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Delivers an event, signed, at its instant; the status that it is answered with. */
  int deliver(StoryEvent event) {
    triggers.passUntil(event.at());
    return send(event, headers(event));
  }

  /** The headers with which an event's sender signs it. */
  Map<String, String> headers(StoryEvent event) {
    return Signing.headers(event, connection(event), url(event).toString());
  }

  int send(StoryEvent event, Map<String, String> headers) {
    URI url = url(event);
    Map<String, List<String>> all = new TreeMap<>();
    headers.forEach((name, value) -> all.put(name, List.of(value)));
    all.put("host", List.of(url.getHost()));
    return system
        .ask(
            "WebhookFunction",
            new HttpEvent.Request("POST", url.getRawPath(), "", all, event.body()))
        .status();
  }

  /** A secret that is put where the stack looks for it. */
  void put(String name, String secret) {
    Surroundings.parameters(
        SsmClient.builder().httpClient(UrlConnectionHttpClient.create()).build(),
        Map.of(name, secret));
  }

  private Connection connection(StoryEvent event) {
    return policy.connection(event.source()).orElseThrow();
  }

  private URI url(StoryEvent event) {
    return URI.create(
        event.url() == null
            ? "https://kept.harborpest.example/webhooks/" + event.source()
            : event.url());
  }
}
