package dev.kept.sources.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.sources.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A system in memory: answers by path, or to any question in a body; refuses the rest. */
public final class Answering implements Fetcher {

  public final Map<String, String> answers = new HashMap<>();
  public final List<String> asked = new ArrayList<>();

  @Override
  public Answer get(String path) {
    asked.add(path);
    String answer = answers.get(path);
    if (answer == null) {
      return new Answer.Refused("it answered 404");
    }
    if (answer.isEmpty()) {
      throw new Later("it answered 429");
    }
    return new Answer.Found(Json.parse(answer.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public Answer post(String path, JsonNode question) {
    asked.add(question.toString());
    return get(path);
  }
}
