package dev.kept.reading;

import dev.kept.reading.DueClock.Half;
import dev.kept.reading.DueSaid.Lead;
import dev.kept.reading.DueSaid.Moment;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When times of day and windows fall due. Without am or pm a time is the next such time inside the
 * opening hours; if there is none, 1 to 6 is in the afternoon.
 */
record DueHours(DueDates dates) {

  private static final int NOON = 12 * 60;
  private static final int DAY = 24 * 60;

  /** How far the next such time inside the hours is sought. */
  private static final int DAYS_AHEAD = 14;

  /** Minutes after midnight of one date; the end only of a window. */
  private record Reading(LocalDate date, int start, int end) {}

  DueOutcome outcome(Moment moment, @Nullable LocalDate day, Lead lead, DueClock said) {
    DueClock start = hinted(said, moment.part());
    DueClock end = moment.clockEnd() == null ? null : hinted(moment.clockEnd(), moment.part());
    ZoneId region = moment.zone() == null ? null : moment.zone().region();
    ZoneId zone = region == null ? dates.calendar().zone() : region;
    Reading reading = end == null ? time(start, day, zone) : window(start, end, day, zone);
    if (end != null) {
      return DueOutcome.between(
          at(reading.date, reading.start, zone, false), at(reading.date, reading.end, zone, true));
    }
    Instant due = at(reading.date, reading.start, zone, true);
    Instant earliest = at(reading.date, reading.start, zone, false);
    List<Instant> also = alsoHeard(reading, zone, moment, due, earliest);
    return switch (lead) {
      case BY, BEFORE, WITHIN -> DueOutcome.by(due).orAlso(also);
      case FROM, AFTER -> DueOutcome.between(earliest, closeAfter(earliest));
      case NONE -> new DueOutcome(earliest, due, also, false);
    };
  }

  /** "in the evening", "tonight" say which half of the day. */
  private static DueClock hinted(DueClock clock, @Nullable DuePart part) {
    if (!clock.isOpen() || part == null) {
      return clock;
    }
    return switch (part) {
      case MORNING -> clock.in(clock.hour() == 12 ? Half.PM : Half.AM);
      case LUNCHTIME -> clock.in(clock.hour() >= 10 && clock.hour() < 12 ? Half.AM : Half.PM);
      case AFTERNOON, EVENING -> clock.in(Half.PM);
      case NIGHT -> clock.hour() == 12 ? DueClock.MIDNIGHT : clock.in(Half.PM);
    };
  }

  private Reading time(DueClock clock, @Nullable LocalDate day, ZoneId zone) {
    List<Integer> choices = clock.minutes();
    if (day != null) {
      return new Reading(day, onDay(day, choices, zone), 0);
    }
    LocalDate today = LocalDate.ofInstant(dates.reference(), zone);
    if (choices.size() > 1) {
      for (int ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
        LocalDate date = today.plusDays(ahead);
        for (int minutes : choices) {
          if (isAhead(date, minutes, zone) && isInHours(date, minutes, zone)) {
            return new Reading(date, minutes, 0);
          }
        }
      }
    }
    int minutes = choices.size() > 1 ? usual(choices) : choices.getFirst();
    LocalDate date = isAhead(today, minutes, zone) ? today : today.plusDays(1);
    return new Reading(date, minutes, 0);
  }

  private int onDay(LocalDate day, List<Integer> choices, ZoneId zone) {
    List<Integer> inHours =
        choices.stream()
            .filter(minutes -> isInHours(day, minutes, zone) && isAhead(day, minutes, zone))
            .toList();
    return inHours.size() == 1 ? inHours.getFirst() : usual(choices);
  }

  /** 1 to 6 is in the afternoon, 7 to 11 in the morning, 12 is noon. */
  private static int usual(List<Integer> choices) {
    int first = choices.getFirst();
    boolean afternoon = first < 7 * 60 && choices.size() > 1;
    return afternoon ? choices.getLast() : first;
  }

  private Reading window(DueClock start, DueClock end, @Nullable LocalDate day, ZoneId zone) {
    if (day != null) {
      return windowOn(day, start, end, zone);
    }
    LocalDate today = LocalDate.ofInstant(dates.reference(), zone);
    Reading next = windowOn(today, start, end, zone);
    next = isAhead(today, next.end, zone) ? next : windowOn(today.plusDays(1), start, end, zone);
    if (start.isOpen() && end.isOpen()) {
      for (int ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
        Reading later = windowOn(today.plusDays(ahead), start, end, zone);
        if (isAhead(later.date, later.end, zone) && isInHours(later.date, later.end, zone)) {
          return later;
        }
      }
    }
    return next;
  }

  private Reading windowOn(LocalDate date, DueClock start, DueClock end, ZoneId zone) {
    Reading best = new Reading(date, 0, 0);
    int bestScore = -1;
    for (int until : lasts(start, end)) {
      int from = lastBefore(starts(start, end, until), until);
      int to = until > from ? until : until + DAY;
      int score =
          (isInHours(date, to, zone) ? 4 : 0)
              + (isInHours(date, from, zone) ? 4 : 0)
              + (until > from ? 2 : 0)
              + (to > NOON - 4 * 60 && to <= NOON + 8 * 60 ? 1 : 0);
      if (score > bestScore) {
        best = new Reading(date, from, to);
        bestScore = score;
      }
    }
    return best;
  }

  /** What the end may mean; a start with am or pm says it too, unless that runs backwards. */
  private static List<Integer> lasts(DueClock start, DueClock end) {
    return end.isOpen() && start.half() != Half.OPEN && start.minutes().size() == 1
        ? List.of(firstAfter(end.minutes(), start.minutes().getFirst()))
        : end.minutes();
  }

  private static List<Integer> starts(DueClock start, DueClock end, int until) {
    if (start.isOpen() && !end.isOpen() && start.hour() > 0) {
      int same = end.half() == Half.AM ? start.minutes().getFirst() : start.minutes().getLast();
      boolean halved = end.half() == Half.AM || end.half() == Half.PM;
      if (halved && same < until) {
        return List.of(same);
      }
    }
    return start.minutes();
  }

  private static int firstAfter(List<Integer> choices, int start) {
    return choices.stream()
        .filter(minutes -> minutes > start)
        .findFirst()
        .orElse(choices.getFirst());
  }

  private static int lastBefore(List<Integer> choices, int until) {
    return choices.stream()
        .filter(minutes -> minutes < until)
        .reduce((earlier, later) -> later)
        .orElse(choices.getLast());
  }

  private boolean isAhead(LocalDate date, int minutes, ZoneId zone) {
    return at(date, minutes, zone, true).isAfter(dates.reference());
  }

  /** Inside the hours, or at their very end: "by 5" when that is the close. */
  private boolean isInHours(LocalDate date, int minutes, ZoneId zone) {
    Instant at = at(date, minutes, zone, true);
    return dates.calendar().isOpen(at)
        || dates.calendar().close(date).filter(at::equals).isPresent();
  }

  private Instant closeAfter(Instant at) {
    LocalDate date = dates.calendar().dateOf(at);
    Instant due = dates.due(date);
    return due.isAfter(at) ? due : dates.midnightAfter(date);
  }

  private Instant at(LocalDate date, int minutes, ZoneId zone, boolean last) {
    LocalDate on = date.plusDays(minutes / DAY);
    var wall = LocalDateTime.of(on, DueClock.time(minutes)).atZone(zone);
    return (last ? wall.withLaterOffsetAtOverlap() : wall.withEarlierOffsetAtOverlap()).toInstant();
  }

  /** Odd hours of clock changes, and zones that are named by their winter letters in summer. */
  private List<Instant> alsoHeard(
      Reading reading, ZoneId zone, Moment moment, Instant due, Instant earliest) {
    List<Instant> also = new ArrayList<>();
    also.add(earliest);
    LocalDateTime wall =
        reading.date.plusDays(reading.start / DAY).atTime(DueClock.time(reading.start));
    ZoneOffsetTransition change = zone.getRules().getTransition(wall);
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
