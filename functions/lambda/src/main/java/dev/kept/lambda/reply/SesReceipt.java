package dev.kept.lambda.reply;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.json.Trees;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A mail as SES hands it on through a topic: the mail whole, whom it came for, and what SES thinks
 * of it.
 *
 * @param fit false where SES found a virus, spam, or a sender who is not who they say
 */
@SuppressWarnings("ArrayRecordComponent") // bytes as they were sent; nobody compares receipts
record SesReceipt(byte[] raw, List<String> recipients, boolean fit) {

  private static final List<String> VERDICTS =
      List.of("spamVerdict", "virusVerdict", "dmarcVerdict");

  SesReceipt {
    recipients = List.copyOf(recipients);
  }

  /**
   * Reads a message of the queue.
   *
   * @return empty where it is of another shape
   * @throws IllegalArgumentException if the mail is not in it
   */
  static Optional<SesReceipt> parse(String message) {
    if (!message.contains("notificationType")) {
      return Optional.empty();
    }
    JsonNode event;
    try {
      event = Trees.read(message);
    } catch (JsonProcessingException itIsNoJson) {
      return Optional.empty();
    }
    if (!event.path("notificationType").asText().equals("Received")) {
      return Optional.empty();
    }
    String content = event.path("content").asText("");
    if (content.isEmpty()) {
      throw new IllegalArgumentException(
          "a mail by SES comes whole, in 'content': let the rule use an SNS action");
    }
    JsonNode receipt = event.path("receipt");
    List<String> recipients = new ArrayList<>();
    receipt.path("recipients").forEach(one -> recipients.add(one.asText()));
    boolean fit =
        VERDICTS.stream()
            .noneMatch(name -> receipt.path(name).path("status").asText().equals("FAIL"));
    return Optional.of(
        new SesReceipt(
            bytes(content, receipt.path("action").path("encoding").asText("")), recipients, fit));
  }

  private static byte[] bytes(String content, String encoding) {
    return encoding.equalsIgnoreCase("BASE64")
        ? Base64.getMimeDecoder().decode(content)
        : content.getBytes(StandardCharsets.UTF_8);
  }
}
