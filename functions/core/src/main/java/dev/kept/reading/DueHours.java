package dev.kept.reading;

import dev.kept.reading.DueClock.Half;
import dev.kept.reading.DueSaid.Lead;
import dev.kept.reading.DueSaid.Moment;
import dev.kept.reading.DueWindows.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When times of day fall due. Without am or pm a time is the next such time inside the opening
 * hours; if there is none, 1 to 6 is in the afternoon.
 */
record DueHours(DueDates dates) {

  /** How far the next such time inside the hours is sought. */
  static final int DAYS_AHEAD = 14;

  /** Minutes after midnight of one date. */
  private record Reading(LocalDate date, int minutes) {}

  DueOutcome outcome(Moment moment, @Nullable LocalDate day, Lead lead, DueClock said) {
    ZoneId region = moment.zone() == null ? null : moment.zone().region();
    DueWall wall = new DueWall(dates, region == null ? dates.calendar().zone() : region);
    DueClock start = hinted(said, moment);
    if (moment.clockEnd() != null) {
      return window(
          new DueWindows(wall).window(start, hinted(moment.clockEnd(), moment), day), wall, lead);
    }
    Reading reading = time(start, day, wall);
    Instant due = wall.last(reading.date, reading.minutes);
    Instant earliest = wall.first(reading.date, reading.minutes);
    List<Instant> also = alsoHeard(reading, wall, moment, due, earliest);
    return switch (lead) {
      case BY, BEFORE, WITHIN -> DueOutcome.by(due).orAlso(also);
      case FROM, AFTER -> DueOutcome.between(earliest, dates.closeAfter(earliest));
      case NONE -> new DueOutcome(earliest, due, also, false);
    };
  }

  private static DueOutcome window(Window window, DueWall wall, Lead lead) {
    Instant due = wall.last(window.date(), window.end());
    return lead == Lead.BY || lead == Lead.BEFORE
        ? DueOutcome.by(due)
        : DueOutcome.between(wall.first(window.date(), window.start()), due);
  }

  private static DueClock hinted(DueClock clock, Moment moment) {
    if (!clock.isOpen()) {
      return clock;
    }
    DuePart part = moment.part();
    return part == null ? hinted(clock, moment.zone()) : hinted(clock, part);
  }

  /** UTC has 24 hours to everybody; GMT where the hour could be of such a clock. */
  private static DueClock hinted(DueClock clock, DueTerm.@Nullable Zone zone) {
    boolean utc = zone != null && ZoneOffset.UTC.equals(zone.region());
    boolean gmt = zone != null && ZoneOffset.UTC.equals(zone.literal()) && clock.hour() >= 10;
    return utc || gmt ? clock.in(Half.EXACT) : clock;
  }

  /** "in the evening", "tonight" say which half of the day. */
  private static DueClock hinted(DueClock clock, DuePart part) {
    return switch (part) {
      case MORNING -> clock.in(clock.hour() == 12 ? Half.PM : Half.AM);
      case LUNCHTIME -> clock.in(clock.hour() >= 10 && clock.hour() < 12 ? Half.AM : Half.PM);
      case AFTERNOON, EVENING -> clock.in(Half.PM);
      case NIGHT -> clock.hour() == 12 ? DueClock.MIDNIGHT : clock.in(Half.PM);
    };
  }

  private static Reading time(DueClock clock, @Nullable LocalDate day, DueWall wall) {
    List<Integer> choices = clock.minutes();
    if (day != null) {
      return new Reading(day, onDay(day, choices, wall));
    }
    LocalDate today = wall.today();
    if (choices.size() > 1) {
      for (int ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
        LocalDate date = today.plusDays(ahead);
        for (int minutes : choices) {
          if (wall.isAhead(date, minutes) && wall.isInHours(date, minutes)) {
            return new Reading(date, minutes);
          }
        }
      }
    }
    int minutes = choices.size() > 1 ? usual(choices) : choices.getFirst();
    LocalDate date = wall.isAhead(today, minutes) ? today : today.plusDays(1);
    return new Reading(date, minutes);
  }

  private static int onDay(LocalDate day, List<Integer> choices, DueWall wall) {
    List<Integer> inHours =
        choices.stream()
            .filter(minutes -> wall.isInHours(day, minutes) && wall.isAhead(day, minutes))
            .toList();
    return inHours.size() == 1 ? inHours.getFirst() : usual(choices);
  }

  /** 1 to 6 is in the afternoon, 7 to 11 in the morning, 12 is noon. */
  private static int usual(List<Integer> choices) {
    int first = choices.getFirst();
    boolean afternoon = first < 7 * 60 && choices.size() > 1;
    return afternoon ? choices.getLast() : first;
  }

  /** Odd hours of clock changes, and zones that are named by their winter letters in summer. */
  private List<Instant> alsoHeard(
      Reading reading, DueWall at, Moment moment, Instant due, Instant earliest) {
    List<Instant> also = new ArrayList<>();
    also.add(earliest);
    LocalDateTime wall = at.wall(reading.date, reading.minutes);
    ZoneOffsetTransition change = at.zone().getRules().getTransition(wall);
    if (change != null && change.isGap()) {
      also.add(change.getInstant());
    }
    ZoneId literal = moment.zone() == null ? null : moment.zone().literal();
    if (literal != null) {
      also.add(wall.atZone(literal).toInstant());
    }
    also.removeIf(instant -> Duration.between(instant, due).isZero());
    return also;
  }
}
