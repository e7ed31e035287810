package dev.kept.sources.text;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import dev.kept.fact.CustomerKey;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The telephone numbers and mail addresses that a person writes in a message. */
final class Mentions {

  /** Nobody gives more; a text with more is a list of somebody else's. */
  private static final int MOST = 10;

  /** Bounds the work on a text made of digits. */
  private static final long TRIES = 50;

  private static final int LONGEST_NUMBERS_TEXT = 8_192;
  private static final int LONGEST_ADDRESS = 254;

  private Mentions() {}

  /**
   * What is mentioned, in the order of numbers, then addresses.
   *
   * @param region the country of numbers without a country code; null to find only numbers with one
   */
  static List<CustomerKey> in(String text, @Nullable String region) {
    Set<CustomerKey> found = new LinkedHashSet<>();
    numbers(text, region, found);
    addresses(text, found);
    return found.stream().limit(MOST).toList();
  }

  private static void numbers(String text, @Nullable String region, Set<CustomerKey> found) {
    PhoneNumberUtil util = PhoneNumberUtil.getInstance();
    String start =
        text.length() > LONGEST_NUMBERS_TEXT ? text.substring(0, LONGEST_NUMBERS_TEXT) : text;
    Iterable<PhoneNumberMatch> matches =
        util.findNumbers(start, region == null ? "ZZ" : region, Leniency.VALID, TRIES);
    for (PhoneNumberMatch match : matches) {
      found.add(CustomerKey.telephone(util.format(match.number(), PhoneNumberFormat.E164)));
      if (found.size() >= MOST) {
        return;
      }
    }
  }

  private static void addresses(String text, Set<CustomerKey> found) {
    List<String> addresses = new ArrayList<>();
    int at = text.indexOf('@');
    while (at >= 0 && addresses.size() < MOST) {
      String address = addressAround(text, at);
      if (address != null) {
        addresses.add(address);
      }
      at = text.indexOf('@', at + 1);
    }
    addresses.forEach(address -> found.add(CustomerKey.mail(address)));
  }

  /** Read by hand, outwards from the sign: a pattern could be made to run for hours. */
  private static @Nullable String addressAround(String text, int at) {
    int start = at;
    while (start > 0 && at - start < LONGEST_ADDRESS && isLocal(text.charAt(start - 1))) {
      start--;
    }
    int end = at + 1;
    while (end < text.length() && end - at < LONGEST_ADDRESS && isHost(text.charAt(end))) {
      end++;
    }
    while (end > at && (text.charAt(end - 1) == '.' || text.charAt(end - 1) == '-')) {
      end--;
    }
    while (start < at && text.charAt(start) == '.') {
      start++;
    }
    String host = end > at ? text.substring(at + 1, end) : "";
    int dot = host.lastIndexOf('.');
    boolean whole =
        start < at && dot > 0 && host.length() - dot > 2 && end - start <= LONGEST_ADDRESS;
    return whole ? text.substring(start, end) : null;
  }

  private static boolean isLocal(char c) {
    return isHost(c) || c == '_' || c == '+' || c == '%' || c == '\'';
  }

  private static boolean isHost(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '.'
        || c == '-'
        || (c > 0x7f && Character.isLetterOrDigit(c));
  }
}
