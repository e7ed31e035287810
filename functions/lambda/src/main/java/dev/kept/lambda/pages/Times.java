package dev.kept.lambda.pages;

import dev.kept.desk.Recipient;
import dev.kept.policy.Policy;
import dev.kept.words.TimeWords;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times on a page, in the words of the mails and the zone of the one who reads. */
final class Times {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.UK);

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  private static final DateTimeFormatter EXACT =
      DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy, HH:mm:ss", Locale.UK);

  private final TimeWords words;
  private final boolean elsewhere;

  Times(Visit visit, Policy policy) {
    this.words = new TimeWords(zone(visit.reader(), policy), visit.now());
    this.elsewhere = !words.zone().equals(policy.calendar().zone());
  }

  /** Where this person reads times; the business's where nobody is known. */
  static ZoneId zone(String reader, Policy policy) {
    return reader.isEmpty() ? policy.calendar().zone() : Recipient.of(policy, reader).zone();
  }

  /** The time at which the page was made; in which zone, where that is not the business's. */
  String now() {
    String now = moment(words.now());
    return elsewhere ? now + ", time in " + place() : now;
  }

  private String place() {
    String id = words.zone().getId();
    return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
  }

  /** To the second, with its zone: "Tuesday, 10 March 2026, 17:00:00 (New York)". */
  String exact(Instant at) {
    return EXACT.format(at.atZone(words.zone())) + " (" + place() + ")";
  }

  /** Day and time: "yesterday, 3 pm". */
  String moment(Instant at) {
    return words.moment(at);
  }

  /** The time of day alone. */
  String clock(Instant at) {
    return words.time(at);
  }

  /** The date alone, with its year. */
  String date(Instant at) {
    return DATE.format(at.atZone(words.zone()));
  }

  /** The whole date, for a heading; with "today" or "yesterday" where it is. */
  String day(Instant at) {
    String date = DAY.format(at.atZone(words.zone()));
    String near = words.day(at);
    return switch (near) {
      case "today" -> "Today, " + date;
      case "yesterday" -> "Yesterday, " + date;
      default -> date;
    };
  }

  /** How long since then: "3 days". */
  String since(Instant at) {
    return span(Duration.between(at, words.now()));
  }

  /** How long until then: "40 minutes". */
  String until(Instant at) {
    return span(Duration.between(words.now(), at));
  }

  /** As in mails, but the second day in hours: on a page, waits are compared. */
  private static String span(Duration length) {
    return length.toDays() == 1 ? length.toHours() + " hours" : TimeWords.span(length);
  }
}
