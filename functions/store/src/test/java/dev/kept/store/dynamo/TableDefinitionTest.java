package dev.kept.store.dynamo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

class TableDefinitionTest {

  private static final Pattern KEY =
      Pattern.compile("AttributeName: (\\w+), (?:AttributeType|KeyType): (\\w+)");
  private static final Pattern INDEX = Pattern.compile("IndexName: (\\w+)");

  @Test
  void makesTheTableOnce() {
    assertThat(TableDefinition.createIfMissing(LocalTables.client(), "once")).isTrue();
    assertThat(TableDefinition.createIfMissing(LocalTables.client(), "once")).isFalse();
  }

  @Test
  void saysWhatTheTemplateSays() throws IOException {
    String template = templateOfTheTable();

    assertThat(found(KEY, template)).containsExactlyInAnyOrderElementsOf(keys(made()));
    assertThat(found(INDEX, template)).containsExactlyInAnyOrder("wake", "board");
    assertThat(template).containsPattern("ProjectionType: KEYS_ONLY");
    assertThat(template).containsPattern("AttributeName: expiresAt, Enabled: true");
  }

  private static TableDescription made() {
    String name = LocalTables.newTable();
    return LocalTables.client().describeTable(table -> table.tableName(name)).table();
  }

  private static List<String> keys(TableDescription table) {
    Stream<String> types =
        table.attributeDefinitions().stream()
            .map(attribute -> attribute.attributeName() + " " + attribute.attributeTypeAsString());
    Stream<KeySchemaElement> keys =
        Stream.concat(
            table.keySchema().stream(),
            table.globalSecondaryIndexes().stream().flatMap(index -> index.keySchema().stream()));
    return Stream.concat(types, keys.map(key -> key.attributeName() + " " + key.keyTypeAsString()))
        .toList();
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(match ->
            match.groupCount() == 1 ? match.group(1) : match.group(1) + " " + match.group(2))
        .toList();
  }

  /** The template's resource for the table: from its type to the end of its block. */
  private static String templateOfTheTable() throws IOException {
    String template = Files.readString(Path.of("../../template.yaml"));
    String from = template.substring(template.indexOf("Type: AWS::DynamoDB::Table"));
    return from.substring(0, from.indexOf("TimeToLiveSpecification")) + ttl(from);
  }

  private static String ttl(String from) {
    return from.substring(from.indexOf("TimeToLiveSpecification")).lines().findFirst().orElse("");
  }
}
