package dev.kept.reading;

import dev.kept.fact.Vague;
import dev.kept.reading.DueTerm.Bucket;

/** English words that promise a time and name none. */
final class DueEnglishVague {

  private DueEnglishVague() {}

  static void addTo(DueWordsBuilder words) {
    moment(words);
    immediate(words);
    shortly(words);
    soon(words);
    eventual(words);
  }

  private static void moment(DueWordsBuilder words) {
    words
        .say(new Bucket(Vague.MOMENT, true), "a second, one second, a moment, a sec, a jiffy")
        .say(
            new Bucket(Vague.MOMENT, false),
            "in a moment, one moment, just a moment, in one moment, in just a moment,"
                + " just a second, in a second, just a sec, one sec, in a sec, just one moment,"
                + " just one second, just one sec, in a minute, just a minute, one minute please,"
                + " just one minute, give me a minute, bear with me a minute, in just a minute,"
                + " any moment, any minute, any second, any moment now, any minute now, two ticks,"
                + " in a tick, in a jiffy, in a few moments, a few moments, in two ticks,"
                + " in a matter of minutes, a few seconds, in a few seconds, two seconds, two secs,"
                + " 2 secs, 2 seconds, in two secs, in 2 secs, five seconds, in just a sec,"
                + " in just a second, in seconds, two shakes, half a sec, a mo, in a mo,"
                + " right with you, right there");
  }

  private static void immediate(DueWordsBuilder words) {
    words.say(
        new Bucket(Vague.IMMEDIATE, false),
        "right away, straight away, straightaway, immediately, right now, at once, without delay,"
            + " instantly, this instant, this minute, as we speak, pronto, without further delay,"
            + " this very minute, with immediate effect, rightaway, immediatly, imediately,"
            + " immediatley, right this minute, right this second, this second, as a matter of"
            + " urgency, urgently, straight off");
  }

  private static void shortly(DueWordsBuilder words) {
    words.say(
        new Bucket(Vague.SHORTLY, false),
        "shortly, in a bit, in a little while, in a short while, a little later, in a while,"
            + " presently, before long, very shortly, in a little bit, momentarily, in no time,"
            + " a bit later, shortley, a bit later on, in a short time, in short order");
  }

  private static void soon(DueWordsBuilder words) {
    words.say(
        new Bucket(Vague.SOON, false),
        "soon, very soon, as soon as possible, as soon as i can, as soon as we can, asap,"
            + " as soon as we possibly can, as soon as i possibly can, as soon as i'm able,"
            + " as soon as we are able, as soon as we're able, as soon as i am able,"
            + " as soon as is possible, as soon as it is possible, as soon as they can,"
            + " as soon as he can, as soon as she can, as soon as you can, soon as possible,"
            + " soon as i can, soon as we can, as soon as reasonably possible,"
            + " as quickly as possible, as quickly as we can, as quickly as i can,"
            + " as fast as we can, as fast as i can, as fast as possible,"
            + " as promptly as possible, as swiftly as possible, as speedily as possible,"
            + " at the earliest opportunity,"
            + " at our earliest opportunity, at my earliest opportunity,"
            + " at the first opportunity, at the earliest possible opportunity,"
            + " sooner rather than later, promptly, the soonest, as soon as practicable,"
            + " as soon as feasible, just as soon as we can, just as soon as i can,"
            + " just as soon as possible, any day now, really soon, pretty soon, quite soon,"
            + " at our earliest convenience, at my earliest convenience,"
            + " as soon as humanly possible, first chance i get, the first chance i get,"
            + " as early as possible, quickly as possible, the soonest possible");
  }

  private static void eventual(DueWordsBuilder words) {
    words.say(
        new Bucket(Vague.EVENTUAL, false),
        "in due course, at some point, when i get a minute, when we get a minute,"
            + " when i get a chance, when we get a chance, when i have a minute, when i get the chance,"
            + " when i have time, when i get time, when i get round to it, when i get around to it,"
            + " when i have a moment, when i get a moment, when i have a chance, when we have a minute,"
            + " when we have time, when we get time, when we get a moment, when we have a moment,"
            + " when we have a chance, when we get around to it,"
            + " when time allows, when time permits, eventually, one of these days,"
            + " sooner or later, in good time, in the near future, in the coming days,"
            + " in the coming weeks, over the coming days, over the coming weeks,"
            + " when we can, when i can, when possible, whenever possible, down the line,"
            + " at some stage, some day, someday, further down the line, when i find the time,"
            + " once i get a minute, once i get a chance, as and when, when we get round to it,"
            + " when i'm free, when i get a second, when i get a sec, when i'm able to,"
            + " when i get a free minute, when i have a second, when i have a sec,"
            + " at a later date, at a later stage, at a later time, at a later point,"
            + " in the fullness of time, down the road, some other time");
  }
}
