package dev.kept.words;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * Times as people say them, in the reader's zone: "yesterday, 3 pm", "Thursday, 9:30 am", "3 days".
 *
 * @param now the instant from which "yesterday" counts
 */
public record TimeWords(ZoneId zone, Instant now) {

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
  private static final DateTimeFormatter DATE_AND_YEAR =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
  private static final int NEAR_DAYS = 6;
  private static final List<String> SMALL =
      List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

  /** "today, 3 pm", "Tuesday, 9:30 am", "2 March, 5 pm". */
  public String moment(Instant at) {
    return day(at) + ", " + time(at);
  }

  /** Within a sentence: "today at 3 pm", "on Tuesday at 9:30 am". */
  public String spoken(Instant at) {
    return onDay(at) + " at " + time(at);
  }

  /** Within a sentence, of an end: "on Tuesday at 5 pm", "by the end of Tuesday". */
  public String spokenEnd(Instant at) {
    String end = end(at);
    return end.startsWith("the end") ? "by " + end : spoken(at);
  }

  /** How long until now: "5 hours", "since yesterday" is a day, "3 days" counts the nights. */
  public String waited(Instant since) {
    long nights = -daysFromToday(since);
    return nights < 2 ? span(Duration.between(since, now)) : count(nights, "day");
  }

  /** "yesterday", "Tuesday" within the six days around today, else "2 March". */
  public String day(Instant at) {
    long days = daysFromToday(at);
    LocalDate date = at.atZone(zone).toLocalDate();
    if (days == 0) {
      return "today";
    }
    if (Math.abs(days) == 1) {
      return days < 0 ? "yesterday" : "tomorrow";
    }
    if (Math.abs(days) <= NEAR_DAYS) {
      return date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.UK);
    }
    return dated(date);
  }

  private String dated(LocalDate date) {
    boolean thisYear = date.getYear() == now.atZone(zone).getYear();
    return (thisYear ? DATE : DATE_AND_YEAR).format(date);
  }

  /** An end that is not part of it: "Tuesday, 5 pm", and for midnight "the end of Tuesday". */
  public String end(Instant at) {
    return at.atZone(zone).toLocalTime().equals(LocalTime.MIDNIGHT)
        ? "the end of " + day(at.minusNanos(1))
        : moment(at);
  }

  /** The day by a name that holds tomorrow too: "Tuesday", "2 March". */
  public String named(Instant at) {
    LocalDate date = at.atZone(zone).toLocalDate();
    return Math.abs(daysFromToday(at)) <= NEAR_DAYS
        ? date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.UK)
        : dated(date);
  }

  /** As {@link #day}, to stand after a verb: "yesterday", but "on Tuesday". */
  public String onDay(Instant at) {
    return Math.abs(daysFromToday(at)) <= 1 ? day(at) : "on " + day(at);
  }

  /** "3 pm", "9:30 am", "noon", "midnight". */
  public String time(Instant at) {
    ZonedDateTime local = at.atZone(zone);
    int hour = local.getHour();
    int minute = local.getMinute();
    if (minute == 0 && hour % 12 == 0) {
      return hour == 0 ? "midnight" : "noon";
    }
    String clock = String.valueOf(hour % 12 == 0 ? 12 : hour % 12);
    String minutes = minute == 0 ? "" : String.format(Locale.ROOT, ":%02d", minute);
    return clock + minutes + (hour < 12 ? " am" : " pm");
  }

  /** "45 minutes", "2 hours", "3 days": rounded down, as people do. */
  public static String span(Duration length) {
    if (length.toDays() >= 2) {
      return count(length.toDays(), "day");
    }
    if (length.toHours() >= 24) {
      return "a day";
    }
    if (length.toMinutes() >= 60) {
      return length.toHours() == 1 ? "an hour" : count(length.toHours(), "hour");
    }
    return length.toMinutes() <= 1 ? "a minute" : count(length.toMinutes(), "minute");
  }

  /** "once", "twice", "3 times". */
  public static String times(int count) {
    return switch (count) {
      case 1 -> "once";
      case 2 -> "twice";
      default -> count(count, "time");
    };
  }

  private static String count(long number, String unit) {
    String words = number < SMALL.size() ? SMALL.get((int) number) : String.valueOf(number);
    return words + " " + unit + (number == 1 ? "" : "s");
  }

  private long daysFromToday(Instant at) {
    return ChronoUnit.DAYS.between(now.atZone(zone).toLocalDate(), at.atZone(zone).toLocalDate());
  }
}
