package dev.kept.local.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.kept.store.policy.PolicyJson;
import dev.kept.store.policy.UnreadablePolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the schema says to an editor, the check says too. */
class SchemaTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNode SCHEMA = tree(SchemaCommand.text());

  private final JsonSchema schema =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(SCHEMA);

  static Stream<Path> examples() throws IOException {
    Path root = root();
    try (Stream<Path> files = Files.list(root.resolve("infrastructure/policy"))) {
      return Stream.concat(
          files.filter(file -> file.toString().endsWith(".yaml")),
          Stream.of(root.resolve("events/policy.yaml")))
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void takesThePoliciesThatWeShow(Path file) throws IOException {
    JsonNode policy = YamlTree.read(Files.readString(file), file.toString()).root();

    assertThat(schema.validate(policy)).isEmpty();
    assertThat(PolicyFile.problems(file)).isEmpty();
  }

  /** The check names all keys where something else stands in the place of an object. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the policy itself  |                         | ''                       | country
          hours              | hours                   | hours                    | ''
          a calendar         | $defs/calendar          | calendars.office         | country
          a team             | $defs/team              | teams[]                  | ''
          a person           | $defs/person            | people[]                 | ''
          a connection       | $defs/connection        | connections[]            | ''
          timing             | $defs/timing            | timing                   | ''
          grace              | $defs/action            | timing.grace             | ''
          a step             | $defs/step              | ladder[]                 | ''
          caps               | $defs/caps              | caps                     | ''
          accounts           | $defs/accounts          | accounts                 | ''
          a program          | $defs/subscriber        | events[]                 | ''
          a mark             | $defs/mark              | marks[]                  | ''
          clocks             | $defs/implied           | implied                  | ''
          """)
  void knowsEveryKeyThatTheCheckKnows(
      String where, String place, String path, String filledBefore) {
    Set<String> keys = new TreeSet<>(keys(place));
    keys.removeAll(Set.of(filledBefore));

    assertThat(keys).as(where).isEqualTo(known(path));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the zone is missing          | {}
          a key that nobody knows      | {zone: UTC, opening: 9}
          a day that is none           | {zone: UTC, hours: {monday: [["09:00", "17:00"]]}}
          a slot of one time           | {zone: UTC, hours: {mon: [["09:00"]]}}
          an hour that is none         | {zone: UTC, hours: {mon: [["09:00", "25:00"]]}}
          a holiday in words           | {zone: UTC, holidays: [Christmas]}
          an address without @         | {zone: UTC, owner: pat}
          a number without a country   | {zone: UTC, ownNumbers: ["202-555-0143"]}
          a person without an address  | {zone: UTC, people: [{name: Ana}]}
          a team without an id         | {zone: UTC, teams: [{name: North}]}
          a way that is none           | {zone: UTC, people: [{address: a@b.example, channels: [fax]}]}
          a connection without a start | {zone: UTC, connections: [{name: zendesk}]}
          an action that is none       | {zone: UTC, connections: [{name: z, since: 2026-01-01, shows: [fax]}]}
          a step for nobody            | {zone: UTC, ladder: [{name: a, after: PT0S}]}
          a target that is none        | {zone: UTC, ladder: [{name: a, after: PT0S, target: boss}]}
          a wait in words              | {zone: UTC, timing: {settle: five minutes}}
          a share above one            | {zone: UTC, timing: {reminderShare: 2}}
          a count below nothing        | {zone: UTC, caps: {maker: -1}}
          clocks without a start       | {zone: UTC, implied: {firstReply: 4 business hours}}
          clocks without a time        | {zone: UTC, implied: {since: 2026-03-02}}
          a time without a unit        | {zone: UTC, implied: {since: 2026-03-02, firstReply: 4}}
          a time in a form of machines | {zone: UTC, implied: {since: 2026-03-02, firstReply: PT4H}}
          no time at all               | {zone: UTC, implied: {since: 2026-03-02, update: 0 business days}}
          a day of which nobody knows when it ends | {zone: UTC, implied: {since: 2026-03-02, update: 2 days}}
          a clock that is none         | {zone: UTC, implied: {since: 2026-03-02, reply: 2 hours}}
          neither yes nor no           | {zone: UTC, callbacks: maybe}
          a secret by its value        | {zone: UTC, accounts: {sms: {account: AC00000000000000000000000000000000, from: "+12025550101", secret: hunter2}}}
          """)
  void refusesWhatTheCheckRefuses(String what, String policy) {
    JsonNode tree = YamlTree.read(policy, "policy.yaml").root();

    assertThat(schema.validate(tree)).as(what).isNotEmpty();
    assertThat(problems(tree)).as(what).isNotEmpty();
  }

  @Test
  void takesWhatTheCheckWritesOutOfAnExample() {
    JsonNode written = PolicyJson.write(PolicyFile.read(root().resolve("events/policy.yaml")));

    assertThat(schema.validate(written)).isEmpty();
  }

  private static Set<String> keys(String place) {
    JsonNode at = place == null ? SCHEMA : at(SCHEMA, place);
    Set<String> keys = new TreeSet<>();
    if (at.has("enum")) {
      at.get("enum").forEach(name -> keys.add(name.textValue()));
    } else {
      at.get("properties").fieldNames().forEachRemaining(keys::add);
    }
    return keys;
  }

  private static JsonNode at(JsonNode schema, String place) {
    JsonNode at = schema.at("/" + (place.startsWith("$") ? place : "$defs/" + place));
    assertThat(at.isMissingNode()).as(place).isFalse();
    return at;
  }

  private static Set<String> known(String path) {
    JsonNode policy = path.isEmpty() ? JsonNodeFactory.instance.textNode("x") : wrongAt(path);
    String right =
        problems(policy).stream()
            .filter(problem -> problem.right().startsWith("an object with "))
            .findFirst()
            .orElseThrow()
            .right();
    return new TreeSet<>(List.of(right.substring("an object with ".length()).split(", ", -1)));
  }

  /** A policy with a text where there should be an object. */
  private static JsonNode wrongAt(String path) {
    ObjectNode policy = JsonNodeFactory.instance.objectNode().put("zone", "UTC");
    ObjectNode at = policy;
    String[] names = path.split("\\.", -1);
    for (int i = 0; i < names.length - 1; i++) {
      at = at.putObject(names[i]);
    }
    String last = names[names.length - 1];
    if (last.endsWith("[]")) {
      at.putArray(last.substring(0, last.length() - 2)).add("x");
    } else {
      at.put(last, "x");
    }
    return policy;
  }

  private static List<UnreadablePolicy.Problem> problems(JsonNode policy) {
    try {
      PolicyJson.read(policy);
      return List.of();
    } catch (UnreadablePolicy e) {
      return e.problems();
    }
  }

  private static Path root() {
    Path at = Path.of("").toAbsolutePath();
    while (!Files.exists(at.resolve("template.yaml"))) {
      at = at.resolve("..").normalize();
    }
    return at;
  }

  private static JsonNode tree(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
