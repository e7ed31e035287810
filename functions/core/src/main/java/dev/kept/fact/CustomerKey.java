package dev.kept.fact;

import java.util.Locale;

/**
 * One way by which a customer is known: {@code tel:+12025550143}, {@code mailto:dana@example.com},
 * {@code zendesk:8447388090777}.
 *
 * @param text the scheme and the value, normalised
 */
public record CustomerKey(String text) implements Comparable<CustomerKey> {

  private static final int LONGEST_ADDRESS = 254;

  public CustomerKey {
    if (text.indexOf(':') < 1 || text.endsWith(":")) {
      throw new IllegalArgumentException("a customer key is scheme:value, not '" + text + "'");
    }
  }

  /** A telephone number in E.164 form, with its plus sign. */
  public static CustomerKey telephone(String e164) {
    if (!e164.startsWith("+")) {
      throw new IllegalArgumentException("a number must be in E.164 form, not '" + e164 + "'");
    }
    return new CustomerKey("tel:" + e164);
  }

  public static CustomerKey mail(String address) {
    return new CustomerKey("mailto:" + address.strip().toLowerCase(Locale.ROOT));
  }

  /** Whether this is an address that mail can reach, as far as its form tells. */
  public static boolean isAddress(String text) {
    String address = text.strip();
    int at = address.indexOf('@');
    return at > 0
        && at == address.lastIndexOf('@')
        && at < address.length() - 1
        && address.length() <= LONGEST_ADDRESS
        && address.chars().noneMatch(Character::isWhitespace);
  }

  /** The number under which a source knows the customer. */
  public static CustomerKey known(String source, String id) {
    return new CustomerKey(source + ":" + id);
  }

  public boolean isTelephone() {
    return text.startsWith("tel:");
  }

  /** What stands after the scheme. */
  public String value() {
    return text.substring(text.indexOf(':') + 1);
  }

  @Override
  public int compareTo(CustomerKey other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
