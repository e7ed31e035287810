package dev.kept.lambda.pages;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One look at the pages.
 *
 * @param carry what links within the pages carry on: the token that opened them, or nothing
 * @param reader address of the one who looks; empty where nobody is known
 * @param board whether the visitor may see the board
 * @param mailbox whether there is a mailbox to see
 */
record Visit(Instant now, String carry, String reader, boolean board, boolean mailbox) {

  /** The same look, carrying something else on; seen as nobody's. */
  Visit carrying(String other) {
    return new Visit(now, other, "", false, false);
  }

  /** The same for a form that asks with GET, where an address carries nothing of its own. */
  List<Map<String, Object>> carried() {
    int equals = carry.indexOf('=');
    return equals < 0
        ? List.of()
        : List.of(
            Map.of(
                "name", carry.substring(1, equals),
                "value", URLDecoder.decode(carry.substring(equals + 1), StandardCharsets.UTF_8)));
  }
}
