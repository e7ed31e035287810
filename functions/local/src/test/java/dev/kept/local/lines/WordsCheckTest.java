package dev.kept.local.lines;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class WordsCheckTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static ObjectNode check(String text) {
    ObjectNode answer = JSON.createObjectNode();
    Fields document = new Fields(JSON.createObjectNode().put("text", text), "");
    new WordsCheckCommand().answer(document, answer);
    return answer;
  }

  @Test
  void namesEachOffenceItsWordsAndWhatWouldBeRight() {
    var offences = check("I'm sorry. We said we would call and did not, but we were busy.");

    assertThat(offences.get("offences")).hasSize(2);
    assertThat(offences.at("/offences/0/rule").asText()).isEqualTo("but");
    assertThat(offences.at("/offences/0/words").asText()).isEqualTo("but");
    assertThat(offences.at("/offences/1/rule").asText()).isEqualTo("excuse");
    assertThat(offences.at("/offences/1/words").asText()).isEqualTo("busy");
    assertThat(offences.at("/offences/1/why").asText()).contains("no reason");
  }

  @Test
  void aPlainApologyHasNone() {
    assertThat(check("I'm sorry. We said we would call on Tuesday, and we did not."))
        .hasToString("{\"offences\":[]}");
  }
}
