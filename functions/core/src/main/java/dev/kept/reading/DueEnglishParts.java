package dev.kept.reading;

import dev.kept.reading.DueTerm.Mark;
import dev.kept.reading.DueTerm.Part;

/** English parts of the day, and the points of a business day that have names. */
final class DueEnglishParts {

  private DueEnglishParts() {}

  static void addTo(DueWordsBuilder words) {
    parts(words);
    points(words);
  }

  private static void parts(DueWordsBuilder words) {
    words
        .say(new Part(DuePart.MORNING, false), "morning, mornings, forenoon, morn")
        .say(new Part(DuePart.LUNCHTIME, false), "lunchtime, lunch time, lunch")
        .say(new Part(DuePart.AFTERNOON, false), "afternoon, arvo, afternon")
        .say(new Part(DuePart.EVENING, false), "evening, eve")
        .say(new Part(DuePart.NIGHT, false), "night")
        .say(new Part(DuePart.NIGHT, true), "tonight, tonite")
        .say(new Part(DuePart.MORNING, true), "this am")
        .say(new Part(DuePart.AFTERNOON, true), "this pm")
        .say(Mark.NOON, "noon, midday, mid day, twelve noon")
        .say(Mark.MIDNIGHT, "midnight, twelve midnight")
        .say(Mark.OVERNIGHT, "overnight");
  }

  private static void points(DueWordsBuilder words) {
    words
        .say(
            Mark.FIRST_THING,
            "first thing, the first thing, start of business, start of the business day,"
                + " start of the working day, start of play, when we open, as soon as we open,"
                + " once we open, opening time")
        .say(
            Mark.DAY_END,
            "end of day, end of the day, end of this day, the end of the day, day's end, eod,"
                + " end of the working day, end of working day, the end of the working day,"
                + " end of the business day, end of business day, the end of the business day,"
                + " end of the work day, the end of the work day, end of the workday, last thing,"
                + " close of day, close of the day, the close of the day, day end,"
                + " end of my day, the end of my day, end of our day")
        .say(
            Mark.CLOSE,
            "cob, eob, cop, close of business, close of play, the close of business,"
                + " the close of play, end of business, the end of business, end of play,"
                + " the end of play, closing time, we close up, we knock off, the office closes,"
                + " the shop closes, the shop shuts, end of shift, the end of my shift,"
                + " the end of our shift, end of my shift, end of office hours, close of trading,"
                + " the end of office hours, end of business hours, the end of business hours")
        .say(
            Mark.CLOSING, "close, closing, we close, we shut, we finish, we finish up, we go home");
  }
}
