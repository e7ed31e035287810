package dev.kept.sources.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.fact.Fact;
import dev.kept.sources.Delivery;
import dev.kept.sources.Normalised;
import dev.kept.sources.Setting;
import dev.kept.sources.fetch.Asking;
import dev.kept.sources.fetch.Completing;
import dev.kept.sources.fetch.Fetcher;
import dev.kept.sources.json.FactJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever a body holds, a source gives facts or a reason. More rounds by {@code
 * -Dkept.fuzz.rounds=100000}.
 */
class HostileBodiesTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Instant RECEIVED = Instant.parse("2026-03-04T12:00:00Z");
  private static final int ROUNDS = Integer.getInteger("kept.fuzz.rounds", 1_500);
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "false",
          "0",
          "-1",
          "1e999",
          "-0.0",
          "9007199254740993",
          "123456789012345678901234567890",
          "\"\"",
          "\" \"",
          "\"0\"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"<p>we'll call</p>\"",
          "\"2026-03-02T10:00:00Z\"",
          "\"+1000000000-01-01T00:00:00Z\"",
          "[]",
          "[null]",
          "[{}]",
          "{}",
          "{\"id\":{\"id\":[]}}");

  static List<String> systems() {
    return Sources.names().stream().filter(name -> Sources.plain(name).equals(name)).toList();
  }

  @ParameterizedTest
  @MethodSource("systems")
  void anyBodyGivesFactsOrAReason(String system) throws IOException {
    JsonNode rows = FixturesTest.fixtures(system);
    for (long seed = 0; seed < ROUNDS; seed++) {
      Random random = new Random(seed);
      JsonNode row = rows.get(random.nextInt(rows.size()));
      byte[] body = change(FixturesTest.body(row), random);
      survives(system, body, FixturesTest.headers(row), "seed " + seed);
    }
  }

  /** What a system answers when it is asked is as little to be trusted as what it sends. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "hubspot",
        "jobber",
        "amazon-connect",
        "jira-service-management",
        "freshdesk",
        "twilio",
        "connectwise-psa"
      })
  void anyAnswerCompletesAFactOrLeavesIt(String system) throws IOException {
    List<String> answers =
        List.of(
            "{\"associatedContactId\":\"5\"}",
            "{\"properties\":{\"firstname\":\"I\",\"email\":\"i@x.example\",\"phone\":\"+442079460111\","
                + "\"subject\":\"s\",\"content\":\"c\",\"hubspot_owner_id\":\"1\"},"
                + "\"associations\":{\"contacts\":{\"results\":[{\"id\":\"5\"}]}}}",
            "{\"direction\":\"INCOMING\",\"text\":\"t\",\"richText\":\"<p>t</p>\",\"attachments\":[{}],"
                + "\"senders\":[{\"actorId\":\"A-1\",\"name\":\"n\","
                + "\"deliveryIdentifier\":{\"value\":\"a@x.example\"}}]}",
            "{\"data\":{\"visit\":{\"title\":\"t\",\"startAt\":\"2026-03-05T09:00:00Z\",\"endAt\":\"x\","
                + "\"client\":{\"id\":\"c\",\"name\":\"n\",\"emails\":[{\"address\":\"i@x.example\"}],"
                + "\"phones\":[{\"number\":\"+442079460111\",\"primary\":true}]},"
                + "\"assignedUsers\":{\"nodes\":[{\"id\":\"u\",\"name\":{\"full\":\"f\"}}]}},"
                + "\"quote\":{\"request\":{\"id\":\"r\"}},\"job\":{\"title\":\"t\"}}}",
            "{\"Contact\":{\"CustomerEndpoint\":{\"Address\":\"+442079460111\"}}}",
            "{\"conversations\":[{\"id\":1,\"body\":\"<p>t</p>\",\"private\":false,\"user_id\":2,"
                + "\"created_at\":\"2026-01-01T09:00:00Z\"}]}",
            "{\"fields\":{\"reporter\":{\"accountId\":\"5:b\",\"displayName\":\"n\"},"
                + "\"project\":{\"projectTypeKey\":\"service_desk\"}}}",
            "{\"from\":\"+442079460111\",\"to\":\"+442079460112\",\"direction\":\"inbound\"}",
            "[{\"id\":1,\"text\":\"We call.\",\"member\":{\"id\":2,\"name\":\"n\"},"
                + "\"dateCreated\":\"2026-01-01T09:00:00Z\"}]");
    Completing source = (Completing) Sources.named(system).orElseThrow();
    List<Fact> facts = new ArrayList<>();
    for (JsonNode row : FixturesTest.fixtures(system)) {
      if (FixturesTest.read(system, row) instanceof Normalised.Read read) {
        facts.addAll(read.facts());
      }
    }
    for (long seed = 0; seed < ROUNDS; seed++) {
      Random random = new Random(seed);
      Asking asking = new Asking(new Anything(answers, random), "a1", "GB");
      Fact fact = facts.get(random.nextInt(facts.size()));
      assertThatCode(
              () -> {
                holds(source.complete(fact, asking));
                source.beside(fact, asking).forEach(HostileBodiesTest::holds);
              })
          .as("seed " + seed)
          .doesNotThrowAnyException();
    }
  }

  /** Answers anything, however it is asked. */
  private record Anything(List<String> answers, Random random) implements Fetcher {

    @Override
    public Answer get(String path) {
      return answer(answers.get(random.nextInt(answers.size())), random);
    }

    @Override
    public Answer post(String path, JsonNode question) {
      return get(path);
    }
  }

  private static Fetcher.Answer answer(String like, Random random) {
    try {
      byte[] body = otherTypes(like.getBytes(StandardCharsets.UTF_8), random);
      return new Fetcher.Answer.Found(MAPPER.readTree(body));
    } catch (IOException e) {
      return new Fetcher.Answer.Refused("no JSON");
    }
  }

  @ParameterizedTest
  @MethodSource("systems")
  void hugeAndDeepBodiesGiveFactsOrAReason(String system) {
    String mebibyte = "x".repeat(1 << 20);
    List<String> bodies =
        List.of(
            "",
            "[".repeat(100_000),
            "{\"a\":".repeat(100_000),
            "[".repeat(1_000_000) + "]".repeat(1_000_000),
            "9".repeat(1 << 20),
            "\"" + mebibyte + "\"",
            "{\"id\":\""
                + mebibyte
                + "\",\"type\":\"zen:event-type:ticket.created\",\"detail\":{\"id\":\""
                + mebibyte
                + "\"}}",
            "{\"kind\":\"ticket.opened\",\"case\":\"1\",\"id\":\"" + mebibyte + "\"}",
            "{\"kind\":\"ticket.opened\",\"case\":\"1\",\"text\":{\"format\":\"html\",\"value\":\""
                + "<div><blockquote>".repeat(60_000)
                + "\"}}",
            "{\"kind\":\"ticket.opened\",\"case\":\"1\",\"text\":{\"value\":\""
                + "1 (".repeat(300_000)
                + "\"}}",
            "{\"kind\":\"ticket.opened\",\"case\":\"1\",\"text\":{\"value\":\""
                + "a@".repeat(500_000)
                + "\"}}",
            "{\"kind\":\"ticket.opened\",\"kind\":\"ticket.closed\",\"case\":\"1\",\"case\":\"2\"}",
            "CallSid=CA1&CallStatus=completed&" + "a=1&".repeat(250_000),
            "CallSid=" + mebibyte + "&CallStatus=busy&From=" + "+1".repeat(1_000));
    for (int i = 0; i < bodies.size(); i++) {
      survives(system, bodies.get(i).getBytes(StandardCharsets.UTF_8), "body " + i);
    }
    survives(system, new byte[] {(byte) 0xc3, (byte) 0x28, (byte) 0xff, 0}, "no UTF-8");
    survives(system, new byte[] {(byte) 0xff, (byte) 0xfe, '{', 0}, "UTF-16");
  }

  /** Besides: every fact can be written down and read back, and has keys that a store can take. */
  private static void survives(String system, byte[] body, String what) {
    survives(system, body, Map.of(), what);
  }

  private static void survives(
      String system, byte[] body, Map<String, String> headers, String what) {
    assertThatCode(
            () -> {
              Normalised result =
                  Sources.named(system)
                      .orElseThrow()
                      .read(
                          new Delivery("POST", "https://x.example/a", headers, body, RECEIVED),
                          new Setting(system, "US"));
              if (result instanceof Normalised.Read read) {
                read.facts().forEach(HostileBodiesTest::holds);
              }
            })
        .as("%s: %s: %s", system, what, shown(body))
        .doesNotThrowAnyException();
  }

  private static void holds(Fact fact) {
    FactJson json = new FactJson();
    assertThat(json.decode(json.encode(fact))).isEqualTo(fact);
    assertThat(FactJson.event(fact).path("id").asText().length()).isBetween(1, 256);
    assertThat(fact.origin().matter().customer().keys("x")).isNotNull();
    if (fact.origin().matter().caseId() != null) {
      assertThat(fact.origin().matter().caseId().number().length()).isBetween(1, 256);
    }
  }

  private static String shown(byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8);
    return text.length() > 600 ? text.substring(0, 600) + "…" : text;
  }

  private static byte[] change(byte[] body, Random random) throws IOException {
    return switch (random.nextInt(6)) {
      case 0 -> truncated(body, random);
      case 1 -> flipped(body, random);
      case 2 -> doubled(body, random);
      default -> otherTypes(body, random);
    };
  }

  private static byte[] truncated(byte[] body, Random random) {
    byte[] part = new byte[body.length == 0 ? 0 : random.nextInt(body.length)];
    System.arraycopy(body, 0, part, 0, part.length);
    return part;
  }

  private static byte[] flipped(byte[] body, Random random) {
    byte[] changed = body.clone();
    for (int i = 0; i < 3 && changed.length > 0; i++) {
      changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
    }
    return changed;
  }

  private static byte[] doubled(byte[] body, Random random) {
    String text = new String(body, StandardCharsets.UTF_8);
    int at = text.isEmpty() ? 0 : random.nextInt(text.length());
    return (text.substring(0, at) + text).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] otherTypes(byte[] body, Random random) throws IOException {
    JsonNode node;
    try {
      node = MAPPER.readTree(body);
    } catch (IOException e) {
      return flipped(body, random);
    }
    for (int i = 0; i <= random.nextInt(3); i++) {
      replaceOne(node, random);
    }
    return node.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void replaceOne(JsonNode node, Random random) throws IOException {
    JsonNode at = node;
    for (int depth = 0; depth < 8; depth++) {
      if (at.isEmpty()) {
        return;
      }
      int chosen = random.nextInt(at.size());
      JsonNode child =
          at instanceof ObjectNode object ? object.get(key(object, chosen)) : at.get(chosen);
      if (child.isEmpty() || random.nextInt(3) == 0) {
        JsonNode value = MAPPER.readTree(VALUES.get(random.nextInt(VALUES.size())));
        if (at instanceof ObjectNode object) {
          object.set(key(object, chosen), value);
        } else if (at instanceof ArrayNode array) {
          array.set(chosen, value);
        }
        return;
      }
      at = child;
    }
  }

  private static String key(ObjectNode object, int index) {
    return object.properties().stream().skip(index).findFirst().orElseThrow().getKey();
  }
}
