package dev.kept.reading;

import dev.kept.reading.DueTerm.Day;
import dev.kept.reading.DueTerm.Feast;
import dev.kept.reading.DueTerm.MonthName;
import dev.kept.reading.DueTerm.Weekday;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.List;

/** English names of days and months, misspelt ones too. */
final class DueEnglishDays {

  private DueEnglishDays() {}

  static void addTo(DueWordsBuilder words) {
    days(words);
    weekdays(words);
    feasts(words);
    months(words);
  }

  private static void days(DueWordsBuilder words) {
    words
        .say(
            new Day(0),
            "today, the same day, same day, later in the day, the same business day,"
                + " same business day, the same working day, same working day, tday, 2 day, todya")
        .say(
            new Day(1),
            "tomorrow, tmrw, tmr, tomorow, tommorow, tommorrow, tomorrrow, 2 moro, tomo, tomoz,"
                + " tomoro, tomorro, tomorroww, tmrow, tmoro, tmw, 2 morrow, 2 mrw, tomrrow,"
                + " tomorrw, tomarrow, tomorow's, tommorrow's")
        .say(new Day(2), "the day after tomorrow, day after tomorrow, overmorrow");
  }

  private static void weekdays(DueWordsBuilder words) {
    words
        .say(new Weekday(DayOfWeek.MONDAY, false), "monday, munday, mondy, monady, moday")
        .say(new Weekday(DayOfWeek.MONDAY, true), "mon")
        .say(
            new Weekday(DayOfWeek.TUESDAY, false),
            "tuesday, tues, tue, tuseday, teusday, tuesdy, tusday, tuesay, tueday")
        .say(
            new Weekday(DayOfWeek.WEDNESDAY, false),
            "wednesday, weds, wednsday, wensday, wendsday, wendesday, wenesday, wednesay,"
                + " wedensday, wedesday, wednesdy, wednesady, wednessday, wedneday, wendnesday")
        .say(new Weekday(DayOfWeek.WEDNESDAY, true), "wed")
        .say(
            new Weekday(DayOfWeek.THURSDAY, false),
            "thursday, thurs, thur, thu, thrusday, thusday, thurday, thursdy, thurdsay, thirsday,"
                + " thrusdy, thursady, thrsday")
        .say(new Weekday(DayOfWeek.FRIDAY, false), "friday, fri, firday, fridya, frday, friady")
        .say(
            new Weekday(DayOfWeek.SATURDAY, false),
            "saturday, saterday, satuday, saturdy, satruday, satirday, satuarday, saturady")
        .say(new Weekday(DayOfWeek.SATURDAY, true), "sat")
        .say(new Weekday(DayOfWeek.SUNDAY, false), "sunday, sundy, sudnay, sundya")
        .say(new Weekday(DayOfWeek.SUNDAY, true), "sun");
  }

  private static void feasts(DueWordsBuilder words) {
    words
        .say(new Feast(DueFeast.NEW_YEAR), "new year, the new year, new year's, new year's day")
        .say(new Feast(DueFeast.NEW_YEARS_EVE), "new year's eve, nye")
        .say(new Feast(DueFeast.VALENTINE), "valentine's day, valentine's, valentines day")
        .say(new Feast(DueFeast.ST_PATRICK), "st patrick's day, st patricks day, paddy's day")
        .say(new Feast(DueFeast.GOOD_FRIDAY), "good friday")
        .say(new Feast(DueFeast.EASTER), "easter, easter sunday")
        .say(new Feast(DueFeast.EASTER_MONDAY), "easter monday")
        .say(new Feast(DueFeast.MEMORIAL_DAY), "memorial day")
        .say(new Feast(DueFeast.INDEPENDENCE_DAY), "independence day")
        .say(new Feast(DueFeast.LABOR_DAY), "labor day")
        .say(new Feast(DueFeast.HALLOWEEN), "halloween")
        .say(new Feast(DueFeast.THANKSGIVING), "thanksgiving, thanksgiving day")
        .say(new Feast(DueFeast.BLACK_FRIDAY), "black friday")
        .say(new Feast(DueFeast.CHRISTMAS_EVE), "christmas eve, xmas eve")
        .say(new Feast(DueFeast.CHRISTMAS), "christmas, christmas day, xmas, xmas day")
        .say(new Feast(DueFeast.BOXING_DAY), "boxing day");
  }

  private static void months(DueWordsBuilder words) {
    List<String> short3 =
        List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    for (Month month : Month.values()) {
      String word = short3.get(month.getValue() - 1);
      boolean shy = month == Month.MARCH || month == Month.MAY;
      words.say(new MonthName(month, shy || month == Month.JANUARY), word);
    }
    words
        .say(new MonthName(Month.JANUARY, false), "january, janurary, januray, janaury")
        .say(new MonthName(Month.FEBRUARY, false), "february, febuary, feburary, febraury, febrary")
        .say(new MonthName(Month.MARCH, true), "march")
        .say(new MonthName(Month.APRIL, false), "april, apirl, aprill")
        .say(new MonthName(Month.JUNE, false), "june")
        .say(new MonthName(Month.JULY, false), "july")
        .say(new MonthName(Month.AUGUST, false), "august, agust, augest")
        .say(
            new MonthName(Month.SEPTEMBER, false),
            "september, sept, setpember, septmber, septemeber, spetember, semptember")
        .say(new MonthName(Month.OCTOBER, false), "october, ocotber, octuber, octobre")
        .say(new MonthName(Month.NOVEMBER, false), "november, novemeber, novmber, novemer")
        .say(new MonthName(Month.DECEMBER, false), "december, decemeber, decmber, dicember");
  }
}
