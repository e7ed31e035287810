package dev.kept.local.lines;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.regex.Pattern;

/** JSON as lines hold it: strict where people differ, and exact, so that an id comes back as is. */
final class Json {

  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  /** A surrogate that is not half of a pair: matching goes by whole characters. */
  private static final Pattern HALF_CHARACTER = Pattern.compile("\\p{Cs}");

  private static final Pattern ADVICE = Pattern.compile(": enable `.*|,? \\(?from `[^`]*`");

  private Json() {}

  /** What is written out for a document, with half characters escaped: UTF-8 has none. */
  static String text(JsonNode document) {
    return HALF_CHARACTER
        .matcher(document.toString())
        .replaceAll(half -> "\\\\u" + Integer.toHexString(half.group().charAt(0)));
  }

  /** What is wrong with a line that is not JSON, and where. */
  static String fault(JsonProcessingException fault) {
    if (fault instanceof MismatchedInputException) {
      return "there is more on the line than one JSON object: write one document a line";
    }
    JsonLocation at = fault.getLocation();
    String where = at == null ? "" : ", at character %d".formatted(at.getColumnNr());
    return "the line is not JSON: " + withoutAdvice(fault.getOriginalMessage()) + where;
  }

  /** The parser's own words without how a programmer could change its mind. */
  private static String withoutAdvice(String message) {
    return ADVICE.matcher(message).replaceAll("");
  }
}
