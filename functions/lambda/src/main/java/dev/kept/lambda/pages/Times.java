package dev.kept.lambda.pages;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as the people of a business say them: their zone, their order of day and month. */
final class Times {

  private static final long HOURS_BEFORE_DAYS = 36;

  private final Instant now;
  private final DateTimeFormatter moment;
  private final DateTimeFormatter clock;
  private final DateTimeFormatter day;

  /**
   * Tells times at {@code now}.
   *
   * @param locale whose region decides the order; the words are English, as the pages are
   */
  Times(Instant now, ZoneId zone, Locale locale) {
    Locale english = new Locale.Builder().setLanguage("en").setRegion(locale.getCountry()).build();
    this.now = now;
    this.moment =
        DateTimeFormatter.ofLocalizedPattern("EEEMMMdjm").localizedBy(english).withZone(zone);
    this.clock = DateTimeFormatter.ofLocalizedPattern("jm").localizedBy(english).withZone(zone);
    this.day =
        DateTimeFormatter.ofLocalizedPattern("yMMMMEEEEd").localizedBy(english).withZone(zone);
  }

  Instant now() {
    return now;
  }

  /** Day and time: "Thu, Mar 26, 5:00 PM". */
  String moment(Instant at) {
    return moment.format(at);
  }

  /** The time of day alone. */
  String clock(Instant at) {
    return clock.format(at);
  }

  /** The whole date, for a heading. */
  String day(Instant at) {
    return day.format(at);
  }

  /** How long since then: "3 days". */
  String since(Instant at) {
    return span(Duration.between(at, now));
  }

  /** How long until then: "40 minutes". */
  String until(Instant at) {
    return span(Duration.between(now, at));
  }

  /** A length of time in its largest fitting unit, whole ones only, as people say it. */
  static String span(Duration length) {
    Duration whole = length.isNegative() ? length.negated() : length;
    if (whole.toHours() >= HOURS_BEFORE_DAYS) {
      return count(whole.toDays(), "day");
    }
    return whole.toHours() > 0
        ? count(whole.toHours(), "hour")
        : count(whole.toMinutes(), "minute");
  }

  private static String count(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }
}
