package dev.kept.local.serve;

import java.time.Instant;

/**
 * A message that was handed out.
 *
 * @param id the message's own, the same each time it is handed out
 * @param receipt of this handing out; only it can take the message off the queue
 * @param receives how often it has been handed out, this time included
 * @param sent when it was put on the queue
 */
public record Received(String id, String receipt, String body, int receives, Instant sent) {}
