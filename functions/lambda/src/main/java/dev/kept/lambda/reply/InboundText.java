package dev.kept.lambda.reply;

import dev.kept.sources.json.Form;
import dev.kept.sources.json.Ids;
import dev.kept.sources.text.AutoReply;
import dev.kept.sources.text.Numbers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A text message that came in, as Twilio tells it.
 *
 * @param id the same however often it is told
 * @param from E.164; short codes and names are no number that could be one of ours
 * @param to E.164
 * @param text on one line, no longer than anybody types
 */
record InboundText(String id, String from, String to, String text) {

  private static final int LONGEST = 1_600;

  /** Twilio answers these itself, and sends no more to whoever said stop. */
  private static final Set<String> FOR_TWILIO =
      Set.of(
          "stop",
          "stopall",
          "unsubscribe",
          "cancel",
          "end",
          "quit",
          "revoke",
          "optout",
          "start",
          "unstop",
          "help",
          "info");

  private static final Pattern FROM_A_CAR =
      Pattern.compile("(?i)\\bi[’']?m driving\\b|\\bdo not disturb\\b|\\bdriving mode\\b");

  /** Reads it; empty where it is a call, the fate of a message of ours, or from nobody's number. */
  static Optional<InboundText> of(byte[] body) {
    Form form = Form.parse(new String(body, StandardCharsets.UTF_8));
    String id = first(form, "MessageSid", "SmsMessageSid", "SmsSid");
    String from = Numbers.e164(form.first("From"), null);
    String to = Numbers.e164(form.first("To"), null);
    boolean inbound = form.first("CallSid") == null && form.first("MessageStatus") == null;
    return !form.whole() || !inbound || id == null || from == null || to == null
        ? Optional.empty()
        : Optional.of(new InboundText(Ids.bounded(id), from, to, text(form)));
  }

  private static @Nullable String first(Form form, String... names) {
    return Stream.of(names)
        .flatMap(name -> Stream.ofNullable(form.first(name)))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .findFirst()
        .orElse(null);
  }

  /** With a word of Twilio's own, its type stands beside it. */
  private static String text(Form form) {
    if (form.first("OptOutType") != null) {
      return "STOP";
    }
    String body = form.first("Body");
    String line = body == null ? "" : body.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
    int length = Math.min(LONGEST, line.codePointCount(0, line.length()));
    return line.substring(0, line.offsetByCodePoints(0, length));
  }

  boolean isForTwilio() {
    return FOR_TWILIO.contains(word());
  }

  boolean isAutomatic() {
    return AutoReply.is(text, text) || FROM_A_CAR.matcher(text).find();
  }

  boolean isUndo() {
    return word().equals("undo");
  }

  /** The number of a choice; 0 where it is none. */
  int choice() {
    return word().matches("[1-9]") ? Integer.parseInt(word()) : 0;
  }

  private String word() {
    return text.toLowerCase(Locale.ROOT).replaceAll("[.!)\\s]+$", "");
  }
}
