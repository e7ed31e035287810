package dev.kept.sources.text;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.ShortNumberInfo;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Telephone numbers in the one form in which they are compared: E.164. */
public final class Numbers {

  private static final int LONGEST = 40;

  /** Small islands have subscriber numbers of four digits. */
  private static final int SHORTEST = 4;

  /** Numbers of services are this long at most. */
  private static final int LONGEST_SHORT = 6;

  /**
   * What networks put in place of a number that the caller withheld: the letters of "anonymous",
   * "restricted", "blocked", "unknown" and "unavailable" on a keypad.
   */
  private static final Set<String> WITHHELD =
      Set.of("+266696687", "+7378742833", "+2562533", "+8656696", "+86282452253");

  private Numbers() {}

  /** Whether a region is one whose numbers are known. */
  public static boolean knows(String region) {
    return PhoneNumberUtil.getInstance().getSupportedRegions().contains(region);
  }

  /**
   * A number as {@code +12025550143}.
   *
   * @param region the country of numbers without a country code; null to understand none of them
   * @return null if it is withheld, an internal extension, or no telephone number at all
   */
  public static @Nullable String e164(@Nullable String written, @Nullable String region) {
    if (written == null || written.isBlank() || written.length() > LONGEST) {
      return null;
    }
    String text = written.strip();
    if (WITHHELD.contains(text) || text.chars().anyMatch(Character::isLetter)) {
      return null;
    }
    PhoneNumberUtil util = PhoneNumberUtil.getInstance();
    try {
      PhoneNumber number = util.parse(text, region == null ? "ZZ" : region);
      return isPersons(util, number) ? util.format(number, PhoneNumberFormat.E164) : null;
    } catch (NumberParseException e) {
      return null;
    }
  }

  /**
   * Whole and with its area: short numbers, local parts and one digit over and over, which systems
   * put for "none", are nobody's own.
   */
  private static boolean isPersons(PhoneNumberUtil util, PhoneNumber number) {
    String digits = util.getNationalSignificantNumber(number);
    int length = digits.length();
    return util.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE
        && length >= SHORTEST
        && digits.chars().distinct().count() > 1
        && (length > LONGEST_SHORT || !ShortNumberInfo.getInstance().isPossibleShortNumber(number));
  }
}
