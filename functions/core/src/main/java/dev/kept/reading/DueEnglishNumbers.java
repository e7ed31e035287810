package dev.kept.reading;

import dev.kept.reading.DueSaid.Shade;
import dev.kept.reading.DueTerm.Count;
import dev.kept.reading.DueTerm.Ending;
import dev.kept.reading.DueTerm.Mark;
import dev.kept.reading.DueTerm.Ordinal;
import dev.kept.reading.DueTerm.Unit;
import java.util.List;

/** English numbers, and the units of time that they count. */
final class DueEnglishNumbers {

  private DueEnglishNumbers() {}

  static void addTo(DueWordsBuilder words) {
    numbers(words);
    units(words);
  }

  private static void numbers(DueWordsBuilder words) {
    List<String> upToNine =
        List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine");
    List<String> teens =
        List.of(
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    List<String> tens =
        List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    for (int i = 0; i < 9; i++) {
      words.say(new Count(i + 1, false), upToNine.get(i));
    }
    for (int i = 0; i < 10; i++) {
      words.say(new Count(i + 10, false), teens.get(i));
    }
    for (int ten = 0; ten < tens.size(); ten++) {
      words.say(new Count(20 + 10 * ten, false), tens.get(ten));
      for (int i = 0; i < 9; i++) {
        words.say(new Count(21 + 10 * ten + i, false), tens.get(ten) + " " + upToNine.get(i));
      }
    }
    words
        .say(new Count(2, true), "a couple of, a couple more, couple of, couple more")
        .say(new Count(2, true), "a couple, couple")
        .say(new Count(3, true), "a few, few, a few more, few more, a few short, few short")
        .say(new Count(5, true), "several, half a dozen")
        .say(new Count(12, false), "a dozen");
    List<String> ordinals =
        List.of(
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth");
    for (int i = 0; i < ordinals.size(); i++) {
      words.say(new Ordinal(i + 1), ordinals.get(i));
    }
    words.say(new Ordinal(15), "fifteenth").say(new Ordinal(20), "twentieth");
    words.say(new Ordinal(30), "thirtieth").say(Mark.ORDINAL_SUFFIX, "st, nd, rd, th");
  }

  private static void units(DueWordsBuilder words) {
    words
        .say(new Unit(DueUnit.SECOND, 1, false), "seconds, secs")
        .say(
            new Unit(DueUnit.MINUTE, 1, false), "minutes, min, mins, minute's, minuets, m, mintues")
        .say(new Unit(DueUnit.MINUTE, 1, true), "minute")
        .say(new Unit(DueUnit.HOUR, 1, false), "hours, hr, hrs, hour's, h, hors, huors")
        .say(new Unit(DueUnit.HOUR, 1, true), "hour")
        .say(new Unit(DueUnit.DAY, 1, false), "days, day's, calendar days, dys")
        .say(new Unit(DueUnit.DAY, 1, true), "day, calendar day")
        .say(
            new Unit(DueUnit.WEEKEND, 1, true),
            "weekend, week end, wkend, wknd, w / e, holiday weekend, long weekend,"
                + " bank holiday weekend")
        .say(new Unit(DueUnit.WEEK, 1, false), "weeks, week's, wk, wks, calendar weeks")
        .say(new Unit(DueUnit.WEEK, 1, true), "week, calendar week, workweek")
        .say(new Unit(DueUnit.WEEK, 2, false), "fortnight, fortnights, fortnight's")
        .say(new Unit(DueUnit.MONTH, 1, false), "months, month's, mths, calendar months, mth")
        .say(new Unit(DueUnit.MONTH, 1, true), "month, calendar month")
        .say(new Unit(DueUnit.QUARTER, 1, false), "quarters, quarter's")
        .say(new Unit(DueUnit.QUARTER, 1, true), "quarter")
        .say(new Unit(DueUnit.YEAR, 1, false), "years, year's, yr, yrs, calendar years")
        .say(new Unit(DueUnit.YEAR, 1, true), "year, calendar year")
        .say(new Ending(DueUnit.WEEK, Shade.END), "eow")
        .say(new Ending(DueUnit.WEEK, Shade.MIDDLE), "midweek, mid week")
        .say(new Ending(DueUnit.MONTH, Shade.END), "eom, month end, the month end")
        .say(new Ending(DueUnit.QUARTER, Shade.END), "eoq, quarter end, the quarter end")
        .say(new Ending(DueUnit.YEAR, Shade.END), "eoy, year end, the year end")
        .say(Mark.QUARTER_LETTER, "q")
        .say(
            Mark.BUSINESS,
            "business, working, work, opening, office, full business, full working, trading, bank,"
                + " clear working, biz, bus, buisness, busines, bussiness");
  }
}
