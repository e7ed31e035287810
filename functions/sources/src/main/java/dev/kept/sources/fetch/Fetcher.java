package dev.kept.sources.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Reads from one system with one token. It asks only the host that it was made for, over https,
 * follows no redirect, and waits and reads only so much.
 */
public interface Fetcher {

  /**
   * Asks for one thing.
   *
   * @param path on the system's host, with its query: {@code /crm/v3/objects/tickets/5}
   * @throws Later if the same question may be answered another time
   */
  Answer get(String path);

  /**
   * Asks with a question that stands in a body, as GraphQL has it. It reads all the same.
   *
   * @throws Later if the same question may be answered another time
   */
  default Answer post(String path, JsonNode question) {
    return new Answer.Refused("it is not asked this way");
  }

  /** What came of a question. */
  sealed interface Answer {

    record Found(JsonNode json) implements Answer {}

    /** There is nothing, or not for us; asking again changes nothing. */
    record Refused(String reason) implements Answer {}
  }

  /** Too many questions, or nobody there: the event comes again. */
  final class Later extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final @Nullable Duration wait;

    public Later(String message) {
      this(message, (Duration) null);
    }

    /**
     * A system that says when it may be asked again.
     *
     * @param wait null where it does not say
     */
    public Later(String message, @Nullable Duration wait) {
      super(message);
      this.wait = wait;
    }

    public Later(String message, Throwable cause) {
      super(message, cause);
      this.wait = null;
    }

    /** For how long it wants to be left alone; null where it does not say. */
    public @Nullable Duration pause() {
      return wait;
    }
  }
}
