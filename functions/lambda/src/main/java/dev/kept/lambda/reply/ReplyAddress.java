package dev.kept.lambda.reply;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Where answers to our mails go: {@code kept@in.firm.example}, with a token after a plus sign that
 * belongs to one mail and that nobody can guess. Mail programs change the case of addresses, so the
 * token has none.
 */
public record ReplyAddress(String local, String domain) {

  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int TOKEN = 26;
  private static final Pattern ADDRESS =
      Pattern.compile("([A-Za-z0-9][A-Za-z0-9._-]{0,30})@([A-Za-z0-9.-]+\\.[A-Za-z0-9-]+)");
  private static final Pattern WITH_TOKEN = Pattern.compile("(?i)\\+([a-z2-7]{" + TOKEN + "})@");

  /**
   * Reads an address without a token.
   *
   * @throws IllegalArgumentException if nothing can be answered there
   */
  public static ReplyAddress parse(String text) {
    Matcher address = ADDRESS.matcher(text.strip());
    if (!address.matches()) {
      throw new IllegalArgumentException(
          "'%s' is no address for answers: name@in.example.com, without a plus sign"
              .formatted(text));
    }
    return new ReplyAddress(address.group(1), address.group(2).toLowerCase(Locale.ROOT));
  }

  /** The address for answers to one mail. */
  String with(String token) {
    return local + "+" + token + "@" + domain;
  }

  /**
   * The token of a mail: the same for every attempt at it.
   *
   * @param key at least 32 characters, known to us alone
   */
  static String token(String key, String mailId, String person) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] seal =
          mac.doFinal(("reply\n" + person + "\n" + mailId).getBytes(StandardCharsets.UTF_8));
      StringBuilder token = new StringBuilder(TOKEN);
      int bits = 0;
      int held = 0;
      for (int i = 0; token.length() < TOKEN; i++) {
        held = (held << 8) | (seal[i] & 0xff);
        for (bits += 8; bits >= 5 && token.length() < TOKEN; bits -= 5) {
          token.append(LETTERS.charAt((held >> (bits - 5)) & 31));
        }
      }
      return token.toString();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The token in one of the addresses that a mail went to; empty where none holds one. */
  static Optional<String> tokenIn(Collection<String> addresses) {
    return addresses.stream()
        .map(WITH_TOKEN::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1).toLowerCase(Locale.ROOT))
        .findFirst();
  }
}
