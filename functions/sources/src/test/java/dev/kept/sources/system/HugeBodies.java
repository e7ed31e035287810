package dev.kept.sources.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Bodies and fields that are too large, too deep, or nothing at all. Made once. */
final class HugeBodies {

  private static final int MEBIBYTE = 1 << 20;
  private static final String LETTERS = "x".repeat(MEBIBYTE);

  static final List<byte[]> ALL =
      Stream.concat(
              Stream.of(
                      "",
                      "[".repeat(100_000),
                      "{\"a\":".repeat(100_000),
                      "[".repeat(1_000_000) + "]".repeat(1_000_000),
                      "9".repeat(MEBIBYTE),
                      "\"" + LETTERS + "\"",
                      "{\"id\":\""
                          + LETTERS
                          + "\",\"type\":\"zen:event-type:ticket.created\",\"detail\":{\"id\":\""
                          + LETTERS
                          + "\"}}",
                      "{\"kind\":\"ticket.opened\",\"case\":\"1\",\"id\":\"" + LETTERS + "\"}",
                      opened("{\"format\":\"html\",\"value\":\"", "<div><blockquote>", 60_000),
                      opened("{\"value\":\"", "1 (", 300_000),
                      opened("{\"value\":\"", "a@", 500_000),
                      "{\"kind\":\"ticket.opened\",\"kind\":\"ticket.closed\",\"case\":\"1\",\"case\":\"2\"}",
                      "CallSid=CA1&CallStatus=completed&" + "a=1&".repeat(250_000),
                      "CallSid=" + LETTERS + "&CallStatus=busy&From=" + "+1".repeat(1_000))
                  .map(text -> text.getBytes(StandardCharsets.UTF_8)),
              Stream.of(
                  new byte[] {(byte) 0xc3, (byte) 0x28, (byte) 0xff, 0},
                  new byte[] {(byte) 0xff, (byte) 0xfe, '{', 0}))
          .toList();

  /** What may stand in place of any field. */
  static final List<JsonNode> FIELDS =
      List.of(
          TextNode.valueOf(LETTERS),
          TextNode.valueOf("On 3 March 2026 at 9:58 a@b.example wrote\n".repeat(25_000)),
          TextNode.valueOf("<div style=\"border-top:solid\"><hr>".repeat(30_000)),
          TextNode.valueOf("<div class=gmail_quote><div class=gmail_attr><td>".repeat(20_000)),
          nested(400));

  private HugeBodies() {}

  private static String opened(String text, String unit, int times) {
    return "{\"kind\":\"ticket.opened\",\"case\":\"1\",\"text\":"
        + text
        + unit.repeat(times)
        + "\"}}";
  }

  private static JsonNode nested(int depth) {
    JsonNode node = JsonNodeFactory.instance.nullNode();
    for (int i = 0; i < depth; i++) {
      node = JsonNodeFactory.instance.arrayNode().add(node);
    }
    return node;
  }
}
