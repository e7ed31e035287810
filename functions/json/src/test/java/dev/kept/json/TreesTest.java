package dev.kept.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreesTest {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private static final String LETTERS =
      "{}[]:,\"\\/ \n\t0123456789.-+eEtruefalsn\u00e9\ud83d\ude00\u0000";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "\"\"",
        "null",
        "true",
        "0",
        "-0",
        "-0.0",
        "1e400",
        "12345678901",
        "123456789012345678901234567890",
        "0.1",
        "1E2",
        "{\"a\":{\"b\":[1,2.5,null,true,\"\\u00e9\\ud83d\\ude00\\n\"]},\"\":[]}",
        "{\"a\":1,\"a\":2}",
        " [ 1 , [ ] , { } ] ",
        "",
        "  \n ",
      })
  void aTreeIsTheOneThatAMapperMakes(String text) throws IOException {
    JsonNode ofMapper = MAPPER.readTree(text);

    assertThat(Trees.read(text)).isEqualTo(ofMapper);
    assertThat(Trees.read(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(ofMapper);
    assertThat(Trees.read(text.getBytes(StandardCharsets.UTF_16LE)))
        .isEqualTo(MAPPER.readTree(text.getBytes(StandardCharsets.UTF_16LE)));
    if (!ofMapper.isMissingNode()) {
      assertThat(Trees.write(ofMapper)).isEqualTo(MAPPER.writeValueAsString(ofMapper));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[1,",
        "{\"a\"}",
        "{\"a\":}",
        "[1,]",
        "{\"a\":1,}",
        "}",
        "]",
        "nul",
        "NaN",
        "01",
        "+1",
        "'a'",
        "{} {}",
        "1 2",
        "[] x",
        "\"a",
        "\"\t\"",
        "// a remark",
      })
  void whatIsNoJsonIsRefusedWithItsPlace(String text) {
    assertThatThrownBy(() -> Trees.read(text))
        .isInstanceOfSatisfying(
            JsonProcessingException.class, e -> assertThat(e.getLocation()).isNotNull());
    assertThatThrownBy(() -> Trees.read(text.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(JsonProcessingException.class);
  }

  @Test
  void bytesThatAreNoTextAreRefused() {
    byte[] bytes = {'"', (byte) 0xE9, '"'};

    assertThatThrownBy(() -> Trees.read(bytes)).isInstanceOf(IOException.class);
  }

  @Test
  void depthAndDigitsHaveTheirLimits() throws IOException {
    assertThat(Trees.read("[".repeat(1_000) + "]".repeat(1_000)).isArray()).isTrue();
    assertThatThrownBy(() -> Trees.read("[".repeat(1_001) + "]".repeat(1_001)))
        .isInstanceOf(JsonProcessingException.class);
    assertThatThrownBy(() -> Trees.read("9".repeat(1_001)))
        .isInstanceOf(JsonProcessingException.class);
  }

  /** A function may read on a thread of a small stack. */
  @Test
  void depthTakesNoStack() throws Exception {
    String deep = "[{\"a\":".repeat(500) + "1" + "}]".repeat(500);
    List<String> written = new ArrayList<>();
    Thread small =
        new Thread(null, () -> written.add(Trees.write(read(deep))), "small", 64L * 1024);
    small.start();
    small.join();

    assertThat(written).containsExactly(deep);
  }

  private static JsonNode read(String text) {
    try {
      return Trees.read(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Whatever comes, the mapper and the trees agree: on the tree, and on what is none. */
  @Test
  void anyTextIsReadAsAMapperReadsIt() {
    Random random = new Random(20261122);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(12); length >= 0; length--) {
        text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
      }
      assertThat(outcome(() -> Trees.read(text.toString())))
          .as("'%s'", text)
          .isEqualTo(outcome(() -> MAPPER.readTree(text.toString())));
    }
  }

  private interface Reading {
    JsonNode read() throws IOException;
  }

  private static Object outcome(Reading reading) {
    try {
      return reading.read();
    } catch (IOException none) {
      return "none";
    }
  }
}
