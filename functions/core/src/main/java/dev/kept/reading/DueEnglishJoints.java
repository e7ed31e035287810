package dev.kept.reading;

import dev.kept.reading.DueTerm.Mark;

/** The small English words that hold a time phrase together, or tell that it is none. */
final class DueEnglishJoints {

  private DueEnglishJoints() {}

  static void addTo(DueWordsBuilder words) {
    limits(words);
    joints(words);
    shapes(words);
    hedges(words);
    backwards(words);
    events(words);
    others(words);
  }

  private static void limits(DueWordsBuilder words) {
    words
        .say(
            Mark.BY,
            "by, no later than, not later than, by no later than, at the latest by, latest by,"
                + " by the time, on or before, by or before, not after, by the latest,"
                + " in time for")
        .say(Mark.BEFORE, "before, prior to, ahead of, earlier than, b4")
        .say(Mark.AFTER, "after, any time after, anytime after")
        .say(
            Mark.JUST_AFTER,
            "immediately after, straight after, right after, just after, shortly after, soon after")
        .say(
            Mark.FROM,
            "from, starting, as of, starting from, as from, no earlier than, not before,"
                + " no sooner than, not earlier than")
        .say(Mark.UNTIL, "until, till, til")
        .say(
            Mark.WITHIN,
            "within, up to, in under, in less than, less than, under, inside, in no more than,"
                + " no more than, not more than, inside of, within a maximum of, a maximum of,"
                + " max of, in up to, w / in")
        .say(Mark.BETWEEN, "between, anywhere between, btw, in between, anytime between")
        .say(
            Mark.AT_LATEST,
            "at the latest, at latest, at the very latest, latest, at most, at the most, max,"
                + " maximum, tops, at the outside");
  }

  private static void joints(DueWordsBuilder words) {
    words
        .say(Mark.AT, "at, @, t")
        .say(Mark.ON, "on")
        .say(Mark.IN, "in")
        .say(Mark.OVER, "over, during")
        .say(Mark.TO, "to, through, thru")
        .say(Mark.AND, "and, &")
        .say(Mark.OR, "or")
        .say(Mark.OF, "of")
        .say(Mark.A, "a, an")
        .say(Mark.THE, "the")
        .say(Mark.THIS, "this, this coming, the coming, coming, upcoming, the upcoming")
        .say(Mark.NEXT, "next, the next, the following, nxt")
        .say(Mark.ANOTHER, "another, further, more, full")
        .say(
            Mark.WEEK_OF,
            "w / c, week commencing, week beginning, week starting, wk commencing,"
                + " the week commencing, the week beginning, the week starting")
        .say(Mark.SOMETIME, "sometime, some time, any time, anytime, at some time, at any time")
        .say(Mark.TIME, "time")
        .say(Mark.THIS_TIME, "this time, the same time, same time")
        .say(Mark.NOW, "now, today's date");
  }

  private static void shapes(DueWordsBuilder words) {
    words
        .say(Mark.EARLY, "early, earlier")
        .say(Mark.LATE, "late, towards the end of")
        .say(Mark.LATER, "later, later on")
        .say(Mark.MIDDLE, "middle, mid, midway through, the middle")
        .say(Mark.START, "start, beginning, the start, the beginning, first half, the first half")
        .say(Mark.END, "end, the end, back end, the very end, the last day, the close")
        .say(Mark.AM, "am, a m")
        .say(Mark.PM, "pm, p m")
        .say(Mark.OCLOCK, "o'clock, oclock, o clock, sharp, on the dot")
        .say(Mark.HALF, "half, a half")
        .say(Mark.PAST, "past");
  }

  private static void hedges(DueWordsBuilder words) {
    words
        .say(
            Mark.ABOUT,
            "about, around, approximately, approx, roughly, circa, nearly, almost, or about, ~,"
                + " or around, somewhere around, something like, in the region of, maybe,"
                + " arround, abt, aprox")
        .say(Mark.OR_SO, "or so, ish, or thereabouts, give or take, or around that")
        .say(Mark.HOPE, "hopefully, all being well, fingers crossed, ideally, with any luck, hope");
  }

  private static void backwards(DueWordsBuilder words) {
    words
        .say(Mark.LAST, "last, the last")
        .say(
            Mark.NOT_AHEAD,
            "past few, past couple of, previous, since, every, each, per, any,"
                + " the previous, the past, last few, the last few")
        .say(Mark.AGO, "ago, old, notice, beforehand")
        .say(Mark.YESTERDAY, "yesterday, last night, yday, the other day")
        .say(Mark.BACK, "back")
        .say(Mark.LASTED, "lasted, waited, waiting, been, took, spent, open, only, other")
        .say(Mark.FOR, "for");
  }

  private static void events(DueWordsBuilder words) {
    words
        .say(
            Mark.EVENT,
            "once, as soon as, the moment, the minute, the second i, the second we, the second it,"
                + " the second they, the second he, the second she, the second you, upon, following,"
                + " on receipt of, on receipt, as soon as we've, the day after we, whenever,"
                + " after which")
        .say(Mark.WHEN, "when")
        .say(Mark.TENDS, "look, looks, looking, looked, named, take, takes")
        .say(
            Mark.HAPPENING,
            "receiving, receipt, getting, delivery, payment, dispatch, despatch, confirmation,"
                + " confirming, arrival, approval, completion, collection, hearing, speaking,"
                + " checking, reviewing, shipping, shipment, placing, ordering, signing, talking,"
                + " your, our, their, his, her, its, my, submission, submitting, returning,"
                + " installation, inspection, being, having, acceptance, purchase, finishing,"
                + " sending, taking, seeing, cancellation, registration, signature, clearance")
        .say(
            Mark.WILL,
            "i'll, we'll, you'll, he'll, she'll, they'll, it'll, that'll, someone'll, ill call,"
                + " i will, we will, you will, he will, she will, they will, it will, i can,"
                + " we can, i'd, we'd, i shall, we shall, i'm going, we're going, please, let me");
  }

  private static void others(DueWordsBuilder words) {
    words
        .say(
            Mark.WHO,
            "i, we, you, he, she, they, it, i'm, we're, you're, they're, i've, we've, someone,"
                + " somebody, he's, she's, it's, that, this is, there, who")
        .say(
            Mark.FILLER,
            "but, so, if, because, as, then, thanks, thank, ok, okay, instead, again, too,"
                + " exactly, with, will, is, are, was, works, work for, unless, sounds, should,"
                + " would, can, could, may be, to discuss, to go, to confirm, to let, to see, cheers,"
                + " depending, regarding, which, where, not, just, also, yes, no, regards,"
                + " kind, best, either, hi, hello, see, let's, let, do, does, did, won't, good,"
                + " fine, great, suits, tho, though, while, since then, ready, via, about the,"
                + " about your, about it")
        .say(
            Mark.FILLER,
            "once a day, once a week, once a month, once a year, twice a day, twice a week,"
                + " twice a month, times a day, times a week, 24 / 7, after all, after that,"
                + " at first, in order to, at least, in the first place, in the meantime,"
                + " sooner than expected, first of all, second of all, the early bird");
  }
}
