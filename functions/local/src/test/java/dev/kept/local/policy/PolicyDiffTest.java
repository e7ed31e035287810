package dev.kept.local.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kept.policy.Policy;
import dev.kept.store.policy.PolicyJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyDiffTest {

  private static final String ANA = "people: [{address: ana@firm.example, name: Ana}]";

  private static Policy policy(String yaml) {
    return PolicyJson.read(YamlTree.read("zone: UTC\n" + yaml, "policy.yaml").root());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a value that changes      | 'timing: {settle: PT5M}'    | 'timing: {settle: PT9M}'     | ~ timing.settle: PT5M -> PT9M
          a value that is named now | ''                          | 'owner: pat@firm.example'    | + owner: pat@firm.example
          a value that is gone      | 'manager: pat@firm.example' | ''                           | - manager: pat@firm.example
          one holiday more          | 'holidays: [2026-12-25]'    | 'holidays: [2026-01-01, 2026-12-25]' | + holidays: 2026-01-01
          a default spelt out       | ''                          | 'callbacks: true'            |
          """)
  void saysWhatDiffers(String what, String before, String after, String line) {
    assertThat(PolicyDiff.between(policy(before), policy(after)))
        .as(what)
        .map(PolicyDiff.Change::toString)
        .isEqualTo(line == null ? java.util.List.of() : java.util.List.of(line));
  }

  @Test
  void tellsPeopleApartByTheirAddresses() {
    String two =
        "people: [{address: bo@firm.example, name: Bo}, {address: ana@firm.example, name: Anna}]";

    assertThat(PolicyDiff.between(policy(ANA), policy(two)))
        .map(PolicyDiff.Change::toString)
        .hasSize(2)
        .contains("~ people.ana@firm.example.name: Ana -> Anna")
        .anyMatch(line -> line.startsWith("+ people.bo@firm.example: {"));
  }

  @Test
  void saysThatStepsAreInAnotherOrder() {
    String ladder =
        "ladder: [{name: a, after: PT0S, target: maker}, {name: b, after: PT1H, target: lead}]";
    String turned =
        "ladder: [{name: b, after: PT1H, target: lead}, {name: a, after: PT0S, target: maker}]";

    assertThat(PolicyDiff.between(policy(ladder), policy(turned)))
        .map(PolicyDiff.Change::toString)
        .containsExactly("~ ladder: a, b -> b, a");
  }
}
