package dev.kept.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The template as somebody reads it who deploys. */
class TemplateAnswersTest {

  private static final Template TEMPLATE = Template.read();

  private static Set<String> names(Object map) {
    return ((Map<?, ?>) map)
        .keySet().stream().map(String.class::cast).collect(Collectors.toCollection(TreeSet::new));
  }

  /** What somebody who deploys is asked: explained, constrained, and in a group. */
  @Test
  void asksForNothingWithoutSayingWhatItIsAndWhatFits() {
    Set<String> asked = names(TEMPLATE.at("Parameters"));
    List<String> grouped =
        ((List<?>) TEMPLATE.at("Metadata", "AWS::CloudFormation::Interface", "ParameterGroups"))
            .stream()
                .flatMap(group -> ((List<?>) ((Map<?, ?>) group).get("Parameters")).stream())
                .map(String.class::cast)
                .toList();

    assertThat(grouped).containsExactlyInAnyOrderElementsOf(asked);
    for (String name : asked) {
      Set<String> said = names(TEMPLATE.at("Parameters", name));
      assertThat(said).as(name).contains("Description");
      assertThat(said)
          .as(name)
          .containsAnyOf("AllowedPattern", "AllowedValues", "MinValue", "MaxLength");
      assertThat(said.contains("ConstraintDescription"))
          .as(name)
          .isEqualTo(said.contains("AllowedPattern"));
    }
  }

  @Test
  void limitsEachRouteAndAskingForAMailMost() {
    assertThat(TEMPLATE.at("Resources", "Api", "Properties", "DefaultRouteSettings"))
        .isEqualTo(Map.of("ThrottlingBurstLimit", 100, "ThrottlingRateLimit", 50));
    assertThat(TEMPLATE.at("Resources", "Api", "Properties", "RouteSettings"))
        .isEqualTo(
            Map.of("POST /sign-in", Map.of("ThrottlingBurstLimit", 20, "ThrottlingRateLimit", 2)));
  }

  /** A query may hold a token, and an address a name. */
  @Test
  void logsOfARequestOnlyItsRouteAndWhatBecameOfIt() {
    assertThat(
            (String) TEMPLATE.at("Resources", "Api", "Properties", "AccessLogSettings", "Format"))
        .contains("$context.routeKey", "$context.status")
        .doesNotContain("query", "path", "identity", "authorizer");
  }

  @Test
  void canBeReadInOneSitting() throws IOException {
    assertThat(Files.readAllLines(Path.of("../../template.yaml")))
        .hasSizeLessThan(800)
        .filteredOn(line -> line.length() > 170)
        // Lists of metrics.
        .allMatch(line -> line.contains("MetricStat") || line.contains("\"type\":"));
  }
}
