package dev.kept.reading;

import dev.kept.fact.Vague;
import dev.kept.reading.DueTerm.Bucket;
import dev.kept.reading.DueTerm.Count;
import dev.kept.reading.DueTerm.Day;
import dev.kept.reading.DueTerm.Ending;
import dev.kept.reading.DueTerm.Feast;
import dev.kept.reading.DueTerm.Mark;
import dev.kept.reading.DueTerm.MonthName;
import dev.kept.reading.DueTerm.Ordinal;
import dev.kept.reading.DueTerm.Part;
import dev.kept.reading.DueTerm.Unit;
import dev.kept.reading.DueTerm.Weekday;
import java.time.DayOfWeek;
import java.time.Month;
import java.util.List;

/** English time words. */
final class DueEnglish {

  static final DueWords WORDS = words();

  private DueEnglish() {}

  private static DueWords words() {
    DueWords.Builder words = DueWords.builder();
    days(words);
    months(words);
    numbers(words);
    units(words);
    partsAndEnds(words);
    leads(words);
    shapes(words);
    vague(words);
    events(words);
    fillers(words);
    DueEnglishZones.addTo(words);
    return words.build();
  }

  private static void days(DueWords.Builder words) {
    words
        .say(
            new Day(0),
            "today, the same day, same day, later in the day, the same business day,"
                + " same business day, the same working day, same working day, tday")
        .say(new Day(1), "tomorrow, tmrw, tmr, tomorow, tommorow, tommorrow, tomorrrow, 2moro")
        .say(new Day(2), "the day after tomorrow, day after tomorrow, overmorrow")
        .say(new Weekday(DayOfWeek.MONDAY, false), "monday")
        .say(new Weekday(DayOfWeek.MONDAY, true), "mon")
        .say(new Weekday(DayOfWeek.TUESDAY, false), "tuesday, tues, tue")
        .say(new Weekday(DayOfWeek.WEDNESDAY, false), "wednesday, weds, wednsday, wensday")
        .say(new Weekday(DayOfWeek.WEDNESDAY, true), "wed")
        .say(new Weekday(DayOfWeek.THURSDAY, false), "thursday, thurs, thur, thu")
        .say(new Weekday(DayOfWeek.FRIDAY, false), "friday, fri")
        .say(new Weekday(DayOfWeek.SATURDAY, false), "saturday")
        .say(new Weekday(DayOfWeek.SATURDAY, true), "sat")
        .say(new Weekday(DayOfWeek.SUNDAY, false), "sunday")
        .say(new Weekday(DayOfWeek.SUNDAY, true), "sun")
        .say(new Feast(DueFeast.NEW_YEAR), "new year, the new year, new year's, new year's day")
        .say(new Feast(DueFeast.NEW_YEARS_EVE), "new year's eve, nye")
        .say(new Feast(DueFeast.VALENTINE), "valentine's day, valentine's")
        .say(new Feast(DueFeast.GOOD_FRIDAY), "good friday")
        .say(new Feast(DueFeast.EASTER), "easter, easter sunday")
        .say(new Feast(DueFeast.EASTER_MONDAY), "easter monday")
        .say(new Feast(DueFeast.INDEPENDENCE_DAY), "independence day")
        .say(new Feast(DueFeast.HALLOWEEN), "halloween")
        .say(new Feast(DueFeast.THANKSGIVING), "thanksgiving, thanksgiving day")
        .say(new Feast(DueFeast.CHRISTMAS_EVE), "christmas eve, xmas eve")
        .say(new Feast(DueFeast.CHRISTMAS), "christmas, christmas day, xmas")
        .say(new Feast(DueFeast.BOXING_DAY), "boxing day");
  }

  private static void months(DueWords.Builder words) {
    for (Month month : Month.values()) {
      boolean shy = month == Month.MARCH || month == Month.MAY;
      words.say(new MonthName(month, shy), month.name());
      words.say(new MonthName(month, shy || month == Month.JANUARY), month.name().substring(0, 3));
    }
    words.say(new MonthName(Month.SEPTEMBER, false), "sept");
  }

  private static void numbers(DueWords.Builder words) {
    List<String> upToTwenty =
        List.of(
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty");
    for (int i = 0; i < upToTwenty.size(); i++) {
      words.say(new Count(i + 1, false), upToTwenty.get(i));
    }
    for (int i = 1; i <= 9; i++) {
      words.say(new Count(20 + i, false), "twenty " + upToTwenty.get(i - 1));
    }
    words
        .say(new Count(30, false), "thirty")
        .say(new Count(40, false), "forty")
        .say(new Count(45, false), "forty five")
        .say(new Count(48, false), "forty eight")
        .say(new Count(50, false), "fifty")
        .say(new Count(60, false), "sixty")
        .say(new Count(72, false), "seventy two")
        .say(new Count(90, false), "ninety")
        .say(new Count(2, true), "a couple of, a couple more, couple of, couple more")
        .say(new Count(2, true), "a couple, couple")
        .say(new Count(3, true), "a few, few, a few more, few more, a few short, few short")
        .say(new Count(5, true), "several");
    List<String> ordinals =
        List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth");
    for (int i = 0; i < ordinals.size(); i++) {
      words.say(new Ordinal(i + 1), ordinals.get(i));
    }
    words.say(Mark.ORDINAL_SUFFIX, "st, nd, rd, th");
  }

  private static void units(DueWords.Builder words) {
    words
        .say(new Unit(DueUnit.SECOND, 1, false), "seconds, secs")
        .say(new Unit(DueUnit.MINUTE, 1, false), "minutes, min, mins, minute's, minuets, m")
        .say(new Unit(DueUnit.MINUTE, 1, true), "minute")
        .say(new Unit(DueUnit.HOUR, 1, false), "hours, hr, hrs, hour's, h")
        .say(new Unit(DueUnit.HOUR, 1, true), "hour")
        .say(new Unit(DueUnit.DAY, 1, false), "days, day's, calendar days")
        .say(new Unit(DueUnit.DAY, 1, true), "day, calendar day")
        .say(new Unit(DueUnit.WEEKEND, 1, true), "weekend, week end")
        .say(new Unit(DueUnit.WEEK, 1, false), "weeks, week's, wk, wks, calendar weeks")
        .say(new Unit(DueUnit.WEEK, 1, true), "week, calendar week")
        .say(new Unit(DueUnit.WEEK, 2, false), "fortnight, fortnights, fortnight's")
        .say(new Unit(DueUnit.MONTH, 1, false), "months, month's, mths, calendar months")
        .say(new Unit(DueUnit.MONTH, 1, true), "month, calendar month")
        .say(new Unit(DueUnit.QUARTER, 1, false), "quarters, quarter's")
        .say(new Unit(DueUnit.QUARTER, 1, true), "quarter")
        .say(new Unit(DueUnit.YEAR, 1, false), "years, year's, yr, yrs, calendar years")
        .say(new Unit(DueUnit.YEAR, 1, true), "year, calendar year")
        .say(new Ending(DueUnit.WEEK), "eow")
        .say(new Ending(DueUnit.MONTH), "eom, month end, the month end")
        .say(new Ending(DueUnit.QUARTER), "eoq, quarter end, the quarter end")
        .say(new Ending(DueUnit.YEAR), "eoy, year end, the year end")
        .say(
            Mark.BUSINESS,
            "business, working, work, opening, office, full business, full working, trading,"
                + " bank, clear working");
  }

  private static void partsAndEnds(DueWords.Builder words) {
    words
        .say(new Part(DuePart.MORNING, false), "morning, mornings, forenoon")
        .say(new Part(DuePart.LUNCHTIME, false), "lunchtime, lunch time, lunch")
        .say(new Part(DuePart.AFTERNOON, false), "afternoon, arvo")
        .say(new Part(DuePart.EVENING, false), "evening, eve")
        .say(new Part(DuePart.NIGHT, false), "night")
        .say(new Part(DuePart.NIGHT, true), "tonight, tonite")
        .say(Mark.NOON, "noon, midday, mid day, twelve noon")
        .say(Mark.MIDNIGHT, "midnight, twelve midnight")
        .say(Mark.OVERNIGHT, "overnight")
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
                + " close of day, close of the day, the close of the day, day end")
        .say(
            Mark.CLOSE,
            "cob, eob, close of business, close of play, the close of business,"
                + " the close of play, end of business, the end of business, end of play,"
                + " the end of play, closing time, we close up, we knock off, the office closes,"
                + " the shop closes, the shop shuts, end of shift, the end of my shift,"
                + " the end of our shift, end of my shift")
        .say(Mark.CLOSING, "close, closing, we close, we shut, we finish, we finish up, we go home")
        .say(
            Mark.AT_LATEST,
            "at the latest, at latest, at the very latest, latest, at most, at the most, max,"
                + " maximum, tops, at the outside");
  }

  private static void leads(DueWords.Builder words) {
    words
        .say(
            Mark.BY,
            "by, no later than, not later than, by no later than, at the latest by, latest by, by the time,"
                + " on or before, by or before, not after, by the latest")
        .say(Mark.BEFORE, "before, prior to, ahead of, earlier than")
        .say(Mark.AFTER, "after")
        .say(
            Mark.FROM,
            "from, starting, as of, starting from, as from, no earlier than, not before,"
                + " no sooner than, not earlier than")
        .say(Mark.UNTIL, "until, till, til")
        .say(Mark.AT, "at, @, t")
        .say(Mark.ON, "on")
        .say(Mark.IN, "in")
        .say(
            Mark.WITHIN,
            "within, up to, in under, in less than, less than, under, inside, in no more than,"
                + " no more than, not more than, inside of, within a maximum of, a maximum of,"
                + " max of, in up to")
        .say(Mark.OVER, "over, during")
        .say(Mark.BETWEEN, "between, anywhere between, btw, in between")
        .say(Mark.FOR, "for")
        .say(Mark.TO, "to, through, thru")
        .say(Mark.AND, "and")
        .say(Mark.OR, "or")
        .say(Mark.OF, "of")
        .say(Mark.A, "a, an")
        .say(Mark.THE, "the")
        .say(Mark.THIS, "this, this coming, the coming, coming, upcoming, the upcoming")
        .say(Mark.NEXT, "next, the next, following, the following")
        .say(Mark.ANOTHER, "another, further, more, full")
        .say(
            Mark.SOMETIME,
            "sometime, some time, any time, anytime, at some point, at some time, at any time")
        .say(
            Mark.NOT_AHEAD,
            "last, past few, past couple of, previous, since, every, each, per, yesterday, any,"
                + " the last, the previous, the past");
  }

  private static void shapes(DueWords.Builder words) {
    words
        .say(Mark.EARLY, "early, earlier")
        .say(Mark.LATE, "late, towards the end of")
        .say(Mark.LATER, "later, later on")
        .say(Mark.MIDDLE, "middle, mid, midway through, the middle")
        .say(Mark.START, "start, beginning, the start, the beginning, first half")
        .say(Mark.END, "end, the end, back end, the very end, the last day, the close")
        .say(Mark.AM, "am")
        .say(Mark.PM, "pm")
        .say(Mark.OCLOCK, "o'clock, oclock, o clock, sharp, on the dot")
        .say(Mark.HOURS_24, "hundred hours")
        .say(Mark.HALF, "half, a half")
        .say(Mark.PAST, "past")
        .say(
            Mark.ABOUT,
            "about, around, approximately, approx, roughly, circa, nearly, almost, or about, ~,"
                + " or around, somewhere around, something like, in the region of, maybe")
        .say(Mark.OR_SO, "or so, ish, or thereabouts, give or take, or around that")
        .say(Mark.HOPE, "hopefully, all being well, fingers crossed, ideally, with any luck, hope")
        .say(Mark.NOW, "now, today's date, right now")
        .say(Mark.AGO, "ago, earlier, old, back, notice, beforehand")
        .say(
            Mark.LASTED,
            "for, lasted, waited, waiting, been, took, spent, open, every, each, only, other")
        .say(Mark.TIME, "time");
    words.say(Mark.FOR, "for").say(Mark.EARLY, "earlier").say(Mark.AGO, "ago, old, notice");
    words.say(Mark.NOT_AHEAD, "every, each");
  }

  private static void vague(DueWords.Builder words) {
    words
        .say(
            new Bucket(Vague.MOMENT),
            "in a moment, one moment, just a moment, a moment, in one moment, in just a moment,"
                + " just a second, one second, a second, in a second, just a sec, one sec, a sec,"
                + " in a sec, just one moment, just one second, in a minute, just a minute,"
                + " one minute please, just one minute, give me a minute, bear with me a minute,"
                + " in just a minute, any moment, any minute, any second, any moment now,"
                + " any minute now, two ticks, in a tick, in a jiffy, a jiffy, momentarily,"
                + " in a few moments, a few moments, in two ticks, in a matter of minutes")
        .say(
            new Bucket(Vague.IMMEDIATE),
            "right away, straight away, straightaway, immediately, right now, at once,"
                + " without delay, instantly, this instant, this minute, as we speak, pronto,"
                + " without further delay, this very minute, with immediate effect")
        .say(
            new Bucket(Vague.SHORTLY),
            "shortly, in a bit, in a little while, in a short while, a little later, in a while,"
                + " presently, before long, very shortly, in a little bit, momentarily,"
                + " in no time, a bit later")
        .say(
            new Bucket(Vague.SOON),
            "soon, very soon, as soon as possible, as soon as i can, as soon as we can, asap,"
                + " as soon as we possibly can, as soon as i possibly can, as soon as i'm able,"
                + " as soon as we are able, as soon as we're able, as soon as i am able,"
                + " as quickly as possible, as quickly as we can, as quickly as i can,"
                + " as fast as we can, as fast as possible, at the earliest opportunity,"
                + " at our earliest opportunity, at the first opportunity, sooner rather than later,"
                + " promptly, the soonest, as soon as practicable, as soon as feasible,"
                + " just as soon as we can, just as soon as i can, any day now, really soon,"
                + " pretty soon, at our earliest convenience, as soon as humanly possible,"
                + " first chance i get, the first chance i get, as early as possible")
        .say(
            new Bucket(Vague.EVENTUAL),
            "in due course, at some point, when i get a minute, when we get a minute,"
                + " when i get a chance, when we get a chance, when i have a minute,"
                + " when i have time, when i get time, when i get round to it, when i get around to it,"
                + " when i have a moment, when i get a moment, when i have a chance,"
                + " when time allows, when time permits, eventually, one of these days,"
                + " sooner or later, in good time, in the near future, in the coming days,"
                + " in the coming weeks, when we can, when i can, down the line,"
                + " at some stage, some day, someday, further down the line, when i find the time,"
                + " once i get a minute, once i get a chance, as and when, when we get round to it,"
                + " when i'm free, when i get a second, when i get a sec, when i'm able to");
  }

  private static void events(DueWords.Builder words) {
    words
        .say(Mark.EVENT, "once, as soon as, the moment, the minute, the second, upon, following")
        .say(
            Mark.EVENT, "immediately after, straight after, right after, just after, on receipt of")
        .say(Mark.EVENT, "on receipt, as soon as we've, the day after we, whenever, after which")
        .say(Mark.WHEN, "when")
        .say(Mark.TENDS, "look, looks, looking, looked, named, take, takes")
        .say(
            Mark.HAPPENING,
            "receiving, receipt, getting, delivery, payment, dispatch, despatch, confirmation,"
                + " confirming, arrival, approval, completion, collection, hearing, speaking,"
                + " checking, reviewing, shipping, shipment, placing, ordering, signing, talking,"
                + " your, our, their, his, her, its, my, submission, submitting, returning,"
                + " installation, inspection, being, having, acceptance, purchase, finishing,"
                + " sending, taking, seeing")
        .say(
            Mark.WILL,
            "i'll, we'll, you'll, he'll, she'll, they'll, it'll, that'll, someone'll, ill call,"
                + " i will, we will, you will, he will, she will, they will, it will, i can,"
                + " we can, i'd, we'd, i shall, we shall, i'm going, we're going, please, let me");
  }

  private static void fillers(DueWords.Builder words) {
    words
        .say(Mark.WHO, "i, we, you, he, she, they, it, i'm, we're, you're, they're, i've, we've")
        .say(Mark.WHO, "someone, somebody, he's, she's, it's, that, this is, there, who")
        .say(
            Mark.FILLER,
            "but, so, if, because, as, then, thanks, thank, ok, okay, instead, again, too,"
                + " exactly, with, will, is, are, was, works, work for, unless, sounds, should,"
                + " would, can, could, may be, to discuss, to go, to confirm, to let, to see, cheers,"
                + " depending, regarding, which, where, not, just, also, yes, no, and, regards,"
                + " kind, best, either, hi, hello, see, let's, let, do, does, did, won't, good,"
                + " fine, great, suits, tho, though, while, since then, ready, via, about the,"
                + " about your, about it, please")
        .say(Mark.FILLER, "once a day, once a week, once a month, once a year, twice a day")
        .say(Mark.FILLER, "twice a week, twice a month, times a day, times a week, 24 / 7")
        .say(Mark.FILLER, "after all, after that")
        .say(Mark.FILLER, "at first, in order to, at least, in the first place, in the meantime");
    words.say(Mark.AND, "and").say(Mark.WILL, "please").say(Mark.BUSINESS, "work, working");
  }
}
