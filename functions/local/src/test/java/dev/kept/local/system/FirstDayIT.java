package dev.kept.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kept.local.demo.Signing;
import dev.kept.local.demo.StoryEvent;
import dev.kept.local.policy.PolicyFile;
import dev.kept.local.system.Surroundings.Sent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What {@code docs/deploy.md} asks of a newcomer once the stack is there: a policy out of seven
 * answers, pushed; a secret, put; an event of their own, answered; and the mail that comes of it,
 * which the log leads to.
 */
class FirstDayIT {

  private static final Instant MONDAY = Instant.parse("2026-03-09T10:00:00Z");
  private static final Instant TUESDAY_AFTERNOON = Instant.parse("2026-03-10T14:00:00Z");
  private static final String URL = "https://kept.firm.example/webhooks/generic";
  private static final String SECRET = "/kept/webhooks/generic";
  private static final String ANA = "ana@firm.example";
  private static final ObjectMapper STRICT =
      new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

  @Test
  void leadsFromAPolicyToTheFirstMail() {
    try (Emulator emulator = Emulator.orSkip()) {
      Rig rig = Rig.made(emulator.endpoint(), MONDAY);
      OwnShell shell = new OwnShell(emulator.endpoint());
      Path policy = written(shell);
      assertThat(shell.kept("policy", "check", policy.toString())).contains("is fit");
      String table = rig.stack.name("Table");
      assertThat(shell.kept("policy", "push", policy.toString(), "--table", table))
          .contains("The policy is version");
      assertThat(shell.kept("policy", "diff", policy.toString(), "--table", table))
          .contains("Nothing would change.");
      assertThat(shell.kept("policy", "show", "--in-force", "--table", table)).contains(ANA);
      // The functions know a pushed policy within minutes.
      rig.triggers.passUntil(MONDAY.plusSeconds(900));

      StoryEvent event = event(MONDAY.plusSeconds(900));
      Map<String, String> headers =
          Signing.headers(event, PolicyFile.read(policy).connection("generic").orElseThrow(), URL);
      assertThat(rig.send(event, headers)).as("as long as no secret is there").isEqualTo(503);
      rig.put(SECRET, Signing.SECRET);
      rig.triggers.passUntil(MONDAY.plusSeconds(1800));
      StoryEvent again = event(MONDAY.plusSeconds(1800));
      Map<String, String> signed =
          Signing.headers(again, PolicyFile.read(policy).connection("generic").orElseThrow(), URL);
      assertThat(rig.send(again, signed)).isEqualTo(202);
      rig.triggers.work();
      rig.triggers.passUntil(TUESDAY_AFTERNOON);

      assertThat(rig.surroundings.mails())
          .filteredOn(mail -> mail.to().equals(ANA))
          .extracting(Sent::subject)
          .isNotEmpty()
          .allMatch(subject -> subject.contains("Pat Green"));
      followsTheLog(rig.system.log().stream().map(FirstDayIT::line).toList());
    }
  }

  /** By the fields that {@code infrastructure/README.md} names, and no other. */
  private static void followsTheLog(List<JsonNode> log) {
    String mark = only(log, "webhook.queued", "connection", "generic").path("mark").asText();
    String caseId = only(log, "fact.taken", "mark", mark).path("case").asText();
    assertThat(caseId).isEqualTo("generic:100");
    List<String> mails = values(log, "mail.written", "cases", caseId, "mail");
    assertThat(mails).isNotEmpty();
    assertThat(mails)
        .allSatisfy(mail -> assertThat(values(log, "mail.sent", "mail", mail, "desk")).hasSize(1));
  }

  private static JsonNode only(List<JsonNode> log, String event, String key, String value) {
    List<JsonNode> lines = lines(log, event, key, value);
    assertThat(lines).as(event).hasSize(1);
    return lines.getFirst();
  }

  private static List<JsonNode> lines(List<JsonNode> log, String event, String key, String value) {
    return log.stream()
        .filter(line -> line.path("event").asText().equals(event))
        .filter(line -> line.path(key).asText().equals(value))
        .toList();
  }

  private static List<String> values(
      List<JsonNode> log, String event, String key, String value, String wanted) {
    return lines(log, event, key, value).stream().map(it -> it.path(wanted).asText()).toList();
  }

  private static JsonNode line(String line) {
    try {
      return STRICT.readTree(line);
    } catch (JsonProcessingException e) {
      throw new AssertionError("no line for a log: " + line, e);
    }
  }

  /** The policy that the seven answers make, and the one person who writes to customers. */
  private static Path written(OwnShell shell) {
    try {
      Path file = Files.createTempDirectory(Path.of("target"), "first-day").resolve("policy.yaml");
      shell.kept(
          "policy",
          "init",
          file.toString(),
          "--zone",
          "UTC",
          "--hours",
          "mon-fri 9-17",
          "--owner",
          "ruth@firm.example",
          "--country",
          "none",
          "--tickets",
          "generic",
          "--people",
          "later",
          "--telephone",
          "none",
          "--quiet-week",
          "no");
      String text =
          Files.readString(file).replaceAll("since: .*", "since: 2026-03-02")
              + "people:\n  - {address: %s, name: Ana Field, ids: [\"generic:7\"]}\n"
                  .formatted(ANA);
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The event of {@code docs/deploy.md}. */
  private static StoryEvent event(Instant at) {
    String body =
        """
        {"kind":"ticket.agent_replied","id":"reply-1","case":"100","subject":"Leak in the cellar",
         "actor":{"role":"staff","id":"7","name":"Ana Field","email":"ana@firm.example"},
         "customer":{"id":"55","name":"Pat Green","phone":"+12025550143"},
         "visibility":"public","text":{"format":"plain","value":"Thanks, Pat. I will call you tomorrow before noon."}}
        """;
    return new StoryEvent(
        at,
        "generic",
        URL,
        Map.of(
            "content-type",
            "application/json",
            "webhook-id",
            "msg-1",
            "webhook-timestamp",
            "{{timestamp}}",
            "webhook-signature",
            "{{signature}}"),
        body.getBytes(StandardCharsets.UTF_8),
        "first-day");
  }
}
