package dev.kept.sources.system;

import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.fact.Fact;
import dev.kept.sources.Delivery;
import dev.kept.sources.Normalised;
import dev.kept.sources.Setting;
import dev.kept.sources.fetch.Fetcher;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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

  /** What is loaded and compiled once is no part of what a body takes. */
  @BeforeAll
  static void everySourceHasReadSomething() {
    for (String system : systems()) {
      FixturesTest.fixtures(system).forEach(row -> FixturesTest.read(system, row));
    }
  }

  @AfterAll
  static void saysWhatTookLongest() {
    System.out.println("the slowest hostile body: " + Survival.slowest());
  }

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
      Survival.of(system, body, FixturesTest.headers(row), "seed " + seed);
    }
  }

  /** What a system answers when it is asked is as little to be trusted as what it sends. */
  @Test
  void anyAnswerCompletesAFactOrLeavesIt() throws IOException {
    List<String> answers =
        List.of(
            "{\"associatedContactId\":\"5\"}",
            "{\"properties\":{\"firstname\":\"I\",\"email\":\"i@x.example\",\"phone\":\"+442079460111\","
                + "\"subject\":\"s\",\"content\":\"c\",\"hubspot_owner_id\":\"1\"},"
                + "\"associations\":{\"contacts\":{\"results\":[{\"id\":\"5\"}]}}}",
            "{\"direction\":\"INCOMING\",\"text\":\"t\",\"richText\":\"<p>t</p>\",\"attachments\":[{}],"
                + "\"senders\":[{\"actorId\":\"A-1\",\"name\":\"n\","
                + "\"deliveryIdentifier\":{\"value\":\"a@x.example\"}}]}");
    HubSpot source = new HubSpot();
    List<Fact> facts = new ArrayList<>();
    for (JsonNode row : FixturesTest.fixtures("hubspot")) {
      Delivery delivery = Delivery.of(row.path("body").toString(), RECEIVED);
      if (source.read(delivery, Setting.of("hubspot")) instanceof Normalised.Read read) {
        facts.addAll(read.facts());
      }
    }
    for (long seed = 0; seed < ROUNDS; seed++) {
      Random random = new Random(seed);
      Fetcher fetcher = path -> answer(answers.get(random.nextInt(answers.size())), random);
      Fact fact = facts.get(random.nextInt(facts.size()));
      assertThatCode(() -> Survival.holds(source.complete(fact, fetcher)))
          .as("seed " + seed)
          .doesNotThrowAnyException();
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
    for (int i = 0; i < HugeBodies.ALL.size(); i++) {
      Survival.of(system, HugeBodies.ALL.get(i), Map.of(), "body " + i);
    }
  }

  /** What is too large or too deep may stand in any field of what is well known otherwise. */
  @ParameterizedTest
  @MethodSource("systems")
  void hugeAndDeepFieldsGiveFactsOrAReason(String system) throws IOException {
    JsonNode rows = FixturesTest.fixtures(system);
    for (int seed = 0; seed < HugeBodies.FIELDS.size(); seed++) {
      Random random = new Random(seed);
      JsonNode row = rows.get(random.nextInt(rows.size()));
      JsonNode body = row.path("body").deepCopy();
      replaceOne(body, HugeBodies.FIELDS.get(seed), random);
      Survival.of(
          system,
          body.toString().getBytes(StandardCharsets.UTF_8),
          FixturesTest.headers(row),
          "seed " + seed);
    }
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
      replaceOne(node, MAPPER.readTree(VALUES.get(random.nextInt(VALUES.size()))), random);
    }
    return node.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void replaceOne(JsonNode node, JsonNode value, Random random) {
    JsonNode at = node;
    for (int depth = 0; depth < 8; depth++) {
      if (at.isEmpty()) {
        return;
      }
      int chosen = random.nextInt(at.size());
      JsonNode child =
          at instanceof ObjectNode object ? object.get(key(object, chosen)) : at.get(chosen);
      if (child.isEmpty() || random.nextInt(3) == 0) {
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
