package dev.kept.sources.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.kept.sources.fetch.Fetcher.Answer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * With what a source asks for the rest of a fact.
 *
 * @param account whose data is asked for, where the host does not say it
 * @param region the country of telephone numbers without a country code; null to understand none
 */
public record Asking(Fetcher fetcher, @Nullable String account, @Nullable String region) {

  /** What may stand in a path; an id is nothing else. */
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,200}");

  public static Asking by(Fetcher fetcher) {
    return new Asking(fetcher, null, null);
  }

  /** Whether this can be asked for by its id: it comes from an event, and leads nowhere else. */
  public static boolean isId(@Nullable String id) {
    return id != null && ID.matcher(id).matches();
  }

  /** Empty where there is nothing, or not for us. */
  public Optional<JsonNode> found(String path) {
    return json(fetcher.get(path));
  }

  /** The data that answers a GraphQL question; missing where any of it is refused. */
  public Optional<JsonNode> data(String path, JsonNode question) {
    return json(fetcher.post(path, question)).map(Asking::whole).map(it -> it.path("data"));
  }

  /** Where one part is refused, the rest may be wrong too; being asked too often is told here. */
  private static JsonNode whole(JsonNode answer) {
    for (JsonNode error : answer.path("errors")) {
      if ("THROTTLED".equals(error.path("extensions").path("code").asText())) {
        throw new Fetcher.Later("asked too often");
      }
    }
    return answer.path("errors").isEmpty() ? answer : MissingNode.getInstance();
  }

  private static Optional<JsonNode> json(Answer answer) {
    return switch (answer) {
      case Answer.Found(JsonNode json) -> Optional.of(json);
      case Answer.Refused _ -> Optional.empty();
    };
  }
}
