package dev.kept.fact;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What colleagues should know of a customer before they call: told by the business, never guessed.
 *
 * @param since when they became a customer: a year, a month or a day, as in {@code 2014}, {@code
 *     2014-03}, {@code 2014-03-09}; null where nobody says
 * @param note what matters to them, on one line; null where nobody says
 */
public record Regard(@Nullable String since, @Nullable String note) {

  /** As much as is said in one breath. */
  public static final int LONGEST_NOTE = 80;

  /** Of whom something was told, and is not true any more. */
  public static final Regard NOTHING = new Regard(null, null);

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cc}\\p{Cf}]+");
  private static final int FIRST_YEAR = 1900;

  public Regard {
    since = since == null || since.isBlank() ? null : date(since.strip());
    note = note == null || note.isBlank() ? null : line(note);
  }

  /**
   * A date without what is more exact than a day.
   *
   * @throws IllegalArgumentException if it is none, or none of a living customer
   */
  private static String date(String written) {
    String date =
        written.length() > 10 && written.charAt(10) == 'T' ? written.substring(0, 10) : written;
    int year;
    try {
      year =
          switch (date.length()) {
            case 4 -> Integer.parseInt(date);
            case 7 -> YearMonth.parse(date).getYear();
            default -> LocalDate.parse(date).getYear();
          };
    } catch (DateTimeException | NumberFormatException e) {
      throw new IllegalArgumentException(
          "since when somebody is a customer is a year, a month or a day: 2014, 2014-03 or"
              + " 2014-03-09",
          e);
    }
    if (year < FIRST_YEAR) {
      throw new IllegalArgumentException("nobody is a customer since before " + FIRST_YEAR);
    }
    return date;
  }

  private static String line(String written) {
    String line = SPACE.matcher(written).replaceAll(" ").strip();
    if (line.codePointCount(0, line.length()) > LONGEST_NOTE) {
      throw new IllegalArgumentException(
          "what matters to a customer has at most %d characters".formatted(LONGEST_NOTE));
    }
    return line;
  }

  /** Whether it begins after a day: then it is a slip of the pen. */
  public boolean isAfter(LocalDate day) {
    return since != null && since.compareTo(day.toString().substring(0, since.length())) > 0;
  }
}
