package dev.kept.local.forget;

import dev.kept.fact.CustomerKey;
import dev.kept.local.Complaint;
import java.util.regex.Pattern;

/** A customer as a person types one in. */
final class Named {

  private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

  private Named() {}

  /**
   * The key that is meant; spaces, dashes and brackets in a number are of no matter.
   *
   * @throws Complaint if it is none; says what would be right
   */
  static CustomerKey customer(String text) {
    String typed = text.strip();
    int colon = typed.indexOf(':');
    String value = typed.substring(colon + 1).strip();
    if (colon < 1 || value.isEmpty()) {
      throw new Complaint(
          "a customer is tel:+15550143, mailto:dana@example.com or zendesk:77, not '%s'."
              .formatted(text));
    }
    return switch (typed.substring(0, colon)) {
      case "tel" -> telephone(value);
      case "mailto" -> mail(value);
      case String source -> CustomerKey.known(source, value);
    };
  }

  private static CustomerKey telephone(String number) {
    String digits = number.replaceAll("[\\s().-]", "");
    if (!E164.matcher(digits).matches()) {
      throw new Complaint(
          "a number is written with its country, as tel:+12025550143, not '%s'.".formatted(number));
    }
    return CustomerKey.telephone(digits);
  }

  private static CustomerKey mail(String address) {
    if (address.indexOf('@') < 1 || address.endsWith("@")) {
      throw new Complaint("'%s' is no mail address.".formatted(address));
    }
    return CustomerKey.mail(address);
  }
}
