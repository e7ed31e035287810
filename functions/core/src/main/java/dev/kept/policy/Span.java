package dev.kept.policy;

import dev.kept.calendar.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of time as people say it: "4 business hours". Business time runs in opening hours only,
 * and business days end with the close of the last of them; all else runs round the clock.
 */
public record Span(int amount, Unit unit) {

  /** What is counted. */
  public enum Unit {
    MINUTES("minute"),
    HOURS("hour"),
    BUSINESS_MINUTES("business minute"),
    BUSINESS_HOURS("business hour"),
    BUSINESS_DAYS("business day");

    private final String word;

    Unit(String word) {
      this.word = word;
    }
  }

  private static final int LONGEST = 9999;

  private static final Pattern FORM =
      Pattern.compile(
          "(?:every )?([1-9][0-9]{0,3}) ((?:business )?(?:minute|hour)|business day)s?");

  public Span {
    if (amount < 1 || amount > LONGEST) {
      throw new IllegalArgumentException("a time of 1 to %d, not %d".formatted(LONGEST, amount));
    }
  }

  /**
   * Reads "4 business hours", "every 2 business days" or "30 minutes".
   *
   * @throws IllegalArgumentException if it is none of these
   */
  public static Span parse(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "a time is such as '4 business hours' or '2 business days', not '%s'".formatted(text));
    }
    String unit = matcher.group(2).toUpperCase(Locale.ROOT).replace(' ', '_') + "S";
    return new Span(Integer.parseInt(matcher.group(1)), Unit.valueOf(unit));
  }

  /** Whether it runs in opening hours only. */
  public boolean isBusiness() {
    return switch (unit) {
      case MINUTES, HOURS -> false;
      case BUSINESS_MINUTES, BUSINESS_HOURS, BUSINESS_DAYS -> true;
    };
  }

  /** When it ends, counted from an instant; on a calendar that never opens, round the clock. */
  public Instant after(Instant from, BusinessCalendar calendar) {
    Duration length =
        switch (unit) {
          case MINUTES, BUSINESS_MINUTES -> Duration.ofMinutes(amount);
          case HOURS, BUSINESS_HOURS -> Duration.ofHours(amount);
          case BUSINESS_DAYS -> Duration.ofDays(amount);
        };
    Optional<Instant> end =
        switch (unit) {
          case MINUTES, HOURS -> Optional.empty();
          case BUSINESS_MINUTES, BUSINESS_HOURS -> calendar.add(from, length);
          case BUSINESS_DAYS -> calendar.addBusinessDays(from, amount);
        };
    return end.orElse(from.plus(length));
  }

  /** As it is said, and stands in a policy. */
  @Override
  public String toString() {
    return amount + " " + unit.word + (amount == 1 ? "" : "s");
  }
}
