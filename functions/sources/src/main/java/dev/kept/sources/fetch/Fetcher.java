package dev.kept.sources.fetch;

import com.fasterxml.jackson.databind.JsonNode;

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

  /** What came of a question. */
  sealed interface Answer {

    record Found(JsonNode json) implements Answer {}

    /** There is nothing, or not for us; asking again changes nothing. */
    record Refused(String reason) implements Answer {}
  }

  /** Too many questions, or nobody there: the event comes again. */
  final class Later extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Later(String message) {
      super(message);
    }

    public Later(String message, Throwable cause) {
      super(message, cause);
    }
  }
}
