package dev.kept.lambda;

import dev.kept.desk.Mail;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The further headers of a mail, as any way of sending may use them: each on one line. */
public final class MailHeaders {

  /** Who carries the mail writes these itself, from what it is given apart from them. */
  private static final Set<String> CARRIERS_OWN =
      Set.of(
          "bcc",
          "cc",
          "content-transfer-encoding",
          "content-type",
          "date",
          "from",
          "message-id",
          "mime-version",
          "received",
          "reply-to",
          "return-path",
          "sender",
          "subject",
          "to");

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{1,70}");

  /** Line breaks and other control characters: one would begin another header. */
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

  private MailHeaders() {}

  /** What is sent besides that, by name, in alphabetical order. */
  public static Map<String, String> further(Mail mail) {
    Map<String, String> further = new TreeMap<>();
    mail.headers()
        .forEach((name, value) -> {
          if (NAME.matcher(name).matches()
              && !CARRIERS_OWN.contains(name.toLowerCase(Locale.ROOT))) {
            further.put(name, oneLine(value));
          }
        });
    return further;
  }

  /** Who gets an answer; none for the sender. */
  public static List<String> replyTo(Mail mail) {
    return mail.headers().entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase("Reply-To"))
        .flatMap(header -> Arrays.stream(oneLine(header.getValue()).split(", *", -1)))
        .filter(address -> !address.isEmpty())
        .toList();
  }

  private static String oneLine(String value) {
    return CONTROL.matcher(value).replaceAll(" ").strip();
  }
}
